#include "ui/sessiontimeline.h"

#include "core/client/noteshistory.h"
#include "core/client/roomclient.h"
#include "ui/authors.h"
#include "ui/changewords.h"
#include "ui/sessionevent.h"

#include <QCoreApplication>

#include <optional>

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SessionTimeline)
};

constexpr qint64 PauseMs = 60 * 1000;
/// However long somebody writes, not all of it becomes one change: putting many together takes its time.
constexpr int MostChanges = 500;

/// Changes that are told as one.
struct Stretch
{
    QString by; ///< peer id
    qint64 beganAt = 0;
    qint64 lastAt = 0;
    int changes = 1;
    ChangeSet all;
};

class Teller
{
public:
    explicit Teller(RoomClient& client) : m_authors(client) {}

    void tell(const SessionEvent& event)
    {
        endStretch();
        m_told.push_back({event.at, event.sentence});
    }
    void tell(const StoreUpdate& update)
    {
        const auto* changes = std::get_if<ChangeSet>(&update.step);
        if (changes == nullptr) {
            endStretch();
            add(update.updatedAt, update.updatedBy, Tr::tr("set the notes to another value"));
        } else if (goesOn(update)) {
            m_stretch->all = m_stretch->all.compose(*changes);
            m_stretch->lastAt = update.updatedAt;
            ++m_stretch->changes;
        } else {
            endStretch();
            m_stretch = Stretch{update.updatedBy, update.updatedAt, update.updatedAt, 1, *changes};
        }
    }
    std::vector<SessionDocument::Happening> all()
    {
        endStretch();
        return std::move(m_told);
    }

private:
    [[nodiscard]] bool goesOn(const StoreUpdate& update) const
    {
        return m_stretch && m_stretch->by == update.updatedBy && m_stretch->changes < MostChanges &&
               update.updatedAt - m_stretch->lastAt <= PauseMs;
    }
    void endStretch()
    {
        if (const auto stretch = std::exchange(m_stretch, std::nullopt))
            add(stretch->beganAt, stretch->by, changeWords(stretch->all));
    }
    void add(qint64 at, const QString& by, const QString& what)
    {
        m_told.push_back({at, Tr::tr("%1 %2", "who, did what").arg(m_authors.nameOf(by), what)});
    }

    Authors m_authors;
    std::optional<Stretch> m_stretch;
    std::vector<SessionDocument::Happening> m_told;
};

} // namespace

std::vector<SessionDocument::Happening> sessionTimeline(RoomClient& client)
{
    std::vector<SessionEvent> events = sessionEvents(client);
    std::erase_if(events, [](const SessionEvent& event) { return event.kind == SessionEvent::Kind::Said; });
    const TextPast& past = client.history().past();
    Teller teller(client);
    auto next = events.cbegin();
    for (qint64 version = 1; version <= past.head(); ++version) {
        const StoreUpdate update = past.at(version);
        for (; next != events.cend() && next->at <= update.updatedAt; ++next)
            teller.tell(*next);
        teller.tell(update);
    }
    for (; next != events.cend(); ++next)
        teller.tell(*next);
    return teller.all();
}

} // namespace confab
