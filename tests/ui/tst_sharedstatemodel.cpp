#include "core/client/roomclient.h"
#include "tests/ui/samples.h"
#include "ui/sharedstatemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// A store that is filled by hand, as notices would.
class TestSharedStateModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysComeChangeAndGo();
    void theNotesStandFirstAndAreNotCounted();
    void anotherSessionBeginsEmpty();
    void valuesAreShownOnOneLine();
    void whoAndWhenIsTold();
    void aNameThatComesLaterIsShown();

private:
    void set(const QString& key, const StoreValue& value, qint64 version, const QString& by = u"a"_s);
    QString details(const QString& key) const
    {
        return m_model->indexOf(key).data(SharedStateModel::DetailsRole).toString();
    }

    std::unique_ptr<RoomClient> m_client;
    std::unique_ptr<SharedStateModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

QStringList keys(const SharedStateModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.index(row).data().toString();
    return result;
}

} // namespace

void TestSharedStateModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_client = std::make_unique<RoomClient>();
    m_client->people().reset({person(u"me"_s, u"Maria"_s)});
    m_client->store().joined(u"session"_s);
    m_model = std::make_unique<SharedStateModel>(*m_client);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestSharedStateModel::set(const QString& key, const StoreValue& value, qint64 version, const QString& by)
{
    const qint64 now = QDateTime(QDate::currentDate(), QTime(14, 5)).toMSecsSinceEpoch();
    const StoreUpdate step{version, by, now, {}, value};
    m_client->store().receive({key, version, now, by, {}, {step}});
}

void TestSharedStateModel::keysComeChangeAndGo()
{
    QSignalSpy counted(m_model.get(), &SharedStateModel::keyCountChanged);
    set(u"tally"_s, RawJson{"1"}, 1);
    set(u"agenda"_s, u"first"_s, 1);
    QCOMPARE(keys(*m_model), (QStringList{u"agenda"_s, u"tally"_s}));
    QCOMPARE(counted.size(), 2);
    set(u"tally"_s, RawJson{"2"}, 2);
    QCOMPARE(m_model->indexOf(u"tally"_s).data(SharedStateModel::PreviewRole).toString(), u"2"_s);
    set(u"agenda"_s, {}, 2);
    QCOMPARE(keys(*m_model), QStringList{u"tally"_s});
    QVERIFY(!m_model->indexOf(u"agenda"_s).isValid());
    QCOMPARE(counted.last().first().toInt(), 1);
}

void TestSharedStateModel::theNotesStandFirstAndAreNotCounted()
{
    set(u"a"_s, u"x"_s, 1);
    m_client->store().receive({DefaultKey.toString(), 7, 0, u"me"_s, {}, {}});
    QCOMPARE(keys(*m_model), (QStringList{u"The notes"_s, u"a"_s}));
    QCOMPARE(m_model->keyCount(), 1);
    QVERIFY(m_model->index(0).data(SharedStateModel::IsNotesRole).toBool());
    QCOMPARE(m_model->index(0).data(SharedStateModel::PreviewRole).toString(), QString());
}

void TestSharedStateModel::anotherSessionBeginsEmpty()
{
    set(u"a"_s, u"x"_s, 1);
    m_client->store().joined(u"another"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->keyCount(), 0);
}

void TestSharedStateModel::valuesAreShownOnOneLine()
{
    set(u"text"_s, u"one\ntwo <b>\u202e"_s, 1);
    set(u"object"_s, RawJson{"{\"a\":1.0}"}, 1);
    set(u"long"_s, u"word "_s.repeated(200), 1);
    const auto preview = [this](const QString& key) {
        return m_model->indexOf(key).data(SharedStateModel::PreviewRole).toString();
    };
    QCOMPARE(preview(u"text"_s), u"\"one\\ntwo <b>\\u202e\""_s);
    QCOMPARE(preview(u"object"_s), u"{\"a\": 1.0}"_s);
    QVERIFY(preview(u"long"_s).endsWith(u'…'));
    QCOMPARE(preview(u"long"_s).size(), 401);
    QVERIFY(m_model->indexOf(u"text"_s).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

void TestSharedStateModel::whoAndWhenIsTold()
{
    m_client->people().put(person(u"a"_s, u"Ana"_s));
    set(u"key"_s, RawJson{"1"}, 1);
    QVERIFY2(details(u"key"_s).startsWith(u"version 1"_s), qPrintable(details(u"key"_s)));
    QVERIFY(details(u"key"_s).contains(QLocale().toString(QTime(14, 5), QLocale::ShortFormat).left(2)));
    set(u"by nobody"_s, RawJson{"1"}, 1, {});
    QVERIFY(details(u"by nobody"_s).startsWith(u"version 1 · "_s));
}

void TestSharedStateModel::aNameThatComesLaterIsShown()
{
    set(u"key"_s, RawJson{"1"}, 1);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_client->people().put(person(u"a"_s, u"Ana"_s));
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(TestSharedStateModel)
#include "tst_sharedstatemodel.moc"
