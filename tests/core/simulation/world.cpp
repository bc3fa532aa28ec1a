#include "tests/core/simulation/world.h"

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

const QString Page = QStringLiteral("page");

// Far more than a calm network needs until everyone is idle.
constexpr int MostEvents = 200'000;

} // namespace

World::World(std::uint64_t seed)
    : m_random(seed),
      m_network(m_clock, m_random),
      m_server(m_clock, m_network, m_random, m_verdict)
{
    for (qsizetype count = 2 + m_random.number(7); count > 0; --count)
        m_clients.push_back(std::make_unique<SimClient>(u"c%1"_s.arg(count), m_clock, m_network, m_server,
                                                        m_random, m_verdict));
}

QString World::run(int steps)
{
    for (; steps > 0 && m_verdict.isGood(); --steps)
        step();
    if (m_verdict.isGood())
        calmDown();
    if (m_verdict.isGood())
        check();
    return m_verdict.complaint();
}

void World::step()
{
    SimClient& client = *m_clients[std::size_t(m_random.number(qsizetype(m_clients.size())))];
    switch (const qsizetype what = m_random.number(100); what) {
    default:
        if (what < 45)
            client.edit();
        else if (what < 57)
            client.undo();
        else if (what < 65)
            client.redo();
        else if (what < 78)
            client.compose();
        break; // else time passes, no more
    case 96:
    case 97:
        client.connect();
        break;
    case 98:
        setFromPage();
        break;
    case 99:
        if (m_random.number(2))
            m_server.crash();
    }
    m_clock.pass(m_random.number(4) ? m_random.number(60) : m_random.number(600));
}

// The page has read the value a moment ago, and writes it back with a word more.
void World::setFromPage()
{
    const QString read = m_server.text();
    m_clock.after(m_random.number(50), [this, read] {
        const qsizetype at = m_random.position(read);
        m_network.carry([this, value = QString(read.left(at) + Page + read.mid(at))] {
            m_server.setWhole(Page, value, [this](qint64 version) { m_pageVersions.push_back(version); });
        });
    });
}

void World::calmDown()
{
    m_network.heal();
    for (const auto& client : m_clients) {
        client->finishComposing();
        client->connect();
    }
    int events = 0;
    for (; !m_clock.isIdle() && events < MostEvents && m_verdict.isGood(); ++events)
        m_clock.runNext();
    m_verdict.demand(events < MostEvents, u"the clients never come to rest"_s);
}

void World::check()
{
    const QString text = m_server.text();
    for (const auto& client : m_clients) {
        const QString id = client->id();
        m_verdict.demand(!client->document().hasPending(), u"%1 has something pending"_s.arg(id));
        m_verdict.demand(client->document().confirmedText().toString() == text,
                         u"%1 has another confirmed text"_s.arg(id));
        m_verdict.demand(client->document().text() == text, u"%1 has another text"_s.arg(id));
        m_verdict.demand(!client->holdsEdits() && client->view() == text, u"%1 sees another text"_s.arg(id));
    }
    checkHistory();
}

// What is acknowledged stands in the log once, nothing stands there twice, and the log makes the text.
void World::checkHistory()
{
    QHash<QString, int> standing;
    QString text;
    qint64 version = 0;
    qint64 fromPages = 0;
    for (const StoreUpdate& update : m_server.journal()) {
        ++version;
        m_verdict.demand(update.version == version, u"version %1 is missing"_s.arg(version));
        text = std::get<ChangeSet>(update.step).applied(text);
        if (update.updatedBy == Page)
            ++fromPages;
        else
            ++standing[update.updateId];
    }
    m_verdict.demand(text == m_server.text(), u"the log makes another text"_s);
    m_verdict.demand(fromPages == qint64(m_pageVersions.size()), u"a page's value is not there once"_s);
    quint64 sent = 0;
    for (const auto& client : m_clients) {
        sent += client->sentCount();
        for (const QString& updateId : client->acknowledged())
            m_verdict.demand(standing.value(updateId) == 1,
                             u"%1 stands in the log %2 times"_s.arg(updateId).arg(standing.value(updateId)));
    }
    m_verdict.demand(sent == quint64(standing.size()), u"not all that was sent is in the log"_s);
    for (const int times : std::as_const(standing))
        m_verdict.demand(times == 1, u"a change stands in the log twice"_s);
    m_server.crash();
    m_verdict.demand(m_server.text() == text, u"the journal makes another text"_s);
}

} // namespace confab::test
