#include "core/session/sessionstore.h"

#include <QRandomGenerator>
#include <QTest>

#include <vector>

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

const QString Notes = DefaultKey.toString();

/// The least that can take part: a text, one change in flight and one buffer behind it, and ChangeSet alone.
class NaiveClient
{
public:
    explicit NaiveClient(QString id) : m_id(std::move(id)) {}

    void edit(const ChangeSet& changes)
    {
        m_text = changes.applied(m_text);
        m_buffer = m_buffer ? m_buffer->compose(changes) : changes;
    }

    /// Sends what waits, or, where something is in flight already, the very same once more.
    void send(SessionStore& store)
    {
        if (!m_inFlight && m_buffer) {
            m_inFlight = std::exchange(m_buffer, std::nullopt);
            m_sent = *m_inFlight;
            m_sentBase = m_version;
            m_updateId = m_id + u':' + QString::number(++m_counter);
        }
        if (m_inFlight)
            QVERIFY(store.change(Notes, m_sent, m_sentBase, {m_id, m_updateId, 1}));
    }

    /// Takes the next entry of the log, if there is one.
    bool receive(const SessionStore& store)
    {
        if (m_version == store.version(Notes))
            return false;
        const StoreUpdate update = store.log(Notes).at(m_version + 1);
        m_version = update.version;
        if (m_inFlight && update.updatedBy == m_id && update.updateId == m_updateId) {
            m_inFlight.reset();
            return true;
        }
        follow(std::get<ChangeSet>(update.step));
        return true;
    }

    [[nodiscard]] bool isSettled() const { return !m_inFlight && !m_buffer; }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    void follow(ChangeSet changes)
    {
        for (std::optional<ChangeSet>* pending : {&m_inFlight, &m_buffer}) {
            if (!*pending)
                continue;
            const ChangeSet mapped = (*pending)->map(changes, ChangeSet::Tie::Last);
            changes = changes.map(**pending, ChangeSet::Tie::First);
            *pending = mapped;
        }
        m_text = changes.applied(m_text);
    }

    QString m_id;
    QString m_text;
    qint64 m_version = 0;
    std::optional<ChangeSet> m_inFlight;
    std::optional<ChangeSet> m_buffer;
    ChangeSet m_sent;
    qint64 m_sentBase = 0;
    QString m_updateId;
    int m_counter = 0;
};

qsizetype onBorder(const QString& text, qsizetype position)
{
    const bool inside = position > 0 && position < text.size() && text[position].isLowSurrogate();
    return inside ? position - 1 : position;
}

ChangeSet randomEdit(const QString& text, QRandomGenerator& random)
{
    static const QStringList Inserts{u""_s, u"a"_s, u"bc"_s, u"\n"_s, u"\U0001F600"_s, u"x\U0001F680y"_s};
    const qsizetype from = onBorder(text, random.bounded(int(text.size()) + 1));
    const qsizetype to =
        onBorder(text, std::min<qsizetype>(text.size(), from + random.bounded(4) * random.bounded(3)));
    return ChangeSet::replacement(text.size(), from, std::max<qsizetype>(0, to - from),
                                  Inserts[random.bounded(int(Inserts.size()))]);
}

} // namespace

class TestSessionStoreConvergence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsThatTakeTheLogOneEntryAtATimeEndWithTheSameText()
    {
        constexpr quint32 Seeds = 1500;
        for (quint32 seed = 1; seed <= Seeds; ++seed) {
            run(seed);
            if (QTest::currentTestFailed()) {
                qWarning("failed with seed %u", seed);
                return;
            }
        }
    }

private:
    static void run(quint32 seed)
    {
        QRandomGenerator random(seed);
        SessionStore store;
        std::vector<NaiveClient> clients;
        const int count = random.bounded(2, 6);
        for (int i = 0; i < count; ++i)
            clients.emplace_back(u"peer%1"_s.arg(i));

        for (int step = 0; step < 120; ++step) {
            NaiveClient& client = clients[std::size_t(random.bounded(count))];
            switch (random.bounded(8)) {
            case 0:
            case 1:
            case 2:
                client.edit(randomEdit(client.text(), random));
                break;
            case 3:
            case 4:
                client.send(store); // a second time in a row: a repeat
                break;
            case 5: // a page without changes: a whole value, here with a word added
                if (random.bounded(6) == 0) {
                    const auto* entry = store.find(Notes);
                    const QString text = entry ? entry->text->toString() : QString();
                    QVERIFY(store.set(Notes, QString(text + u"page"_s), {}, {u"page"_s, {}, 1}));
                }
                break;
            default:
                client.receive(store);
            }
        }
        settle(clients, store);
        for (const NaiveClient& client : clients)
            QCOMPARE(client.text(), store.version(Notes) ? store.find(Notes)->text->toString() : QString());
    }

    static void settle(std::vector<NaiveClient>& clients, SessionStore& store)
    {
        bool moved = true;
        while (moved) {
            moved = false;
            for (NaiveClient& client : clients) {
                while (client.receive(store))
                    moved = true;
                if (!client.isSettled()) {
                    client.send(store);
                    moved = true;
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionStoreConvergence)
#include "tst_sessionstoreconvergence.moc"
