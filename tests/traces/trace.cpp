#include "tests/traces/trace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

Trace::Transaction readTransaction(const QJsonObject& json)
{
    Trace::Transaction transaction;
    transaction.agent = std::size_t(json["agent"_L1].toInteger());
    const QJsonArray parents = json["parents"_L1].toArray();
    for (const QJsonValue& parent : parents)
        transaction.parents.push_back(std::size_t(parent.toInteger()));
    const QJsonArray patches = json["patches"_L1].toArray();
    for (const QJsonValue& value : patches) {
        const QJsonArray patch = value.toArray();
        transaction.patches.push_back({patch[0].toInteger(), patch[1].toInteger(), patch[2].toString()});
    }
    return transaction;
}

} // namespace

ChangeSet Trace::Transaction::changes(qsizetype length) const
{
    ChangeSet all = ChangeSet::identity(length);
    for (const Patch& patch : patches)
        all = all.compose(
            ChangeSet::replacement(all.lengthAfter(), patch.position, patch.removed, patch.inserted));
    return all;
}

Trace Trace::load(const QString& name)
{
    QFile file(QStringLiteral(TRACES) + u'/' + name + u".json.qz"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    const QJsonObject json = QJsonDocument::fromJson(qUncompress(file.readAll())).object();
    Trace trace;
    trace.endContent = json["endContent"_L1].toString();
    const QJsonArray transactions = json["txns"_L1].toArray();
    trace.transactions.reserve(std::size_t(transactions.size()));
    for (const QJsonValue& transaction : transactions)
        trace.transactions.push_back(readTransaction(transaction.toObject()));
    if (trace.transactions.empty() || trace.endContent.isEmpty())
        qFatal("%s is no trace", qPrintable(file.fileName()));
    return trace;
}

std::vector<Trace::Patch> Trace::patches() const
{
    std::vector<Patch> all;
    for (const Transaction& transaction : transactions)
        all.insert(all.end(), transaction.patches.begin(), transaction.patches.end());
    return all;
}

} // namespace confab::test
