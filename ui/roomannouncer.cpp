#include "ui/roomannouncer.h"

#include "core/client/roomclient.h"
#include "ui/peerlistmodel.h"
#include "ui/texttools.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QDateTime>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto Pause = 4s;
constexpr qint64 WritingAgainMs = 60'000; ///< who has paused as long is told of again
constexpr qsizetype MostMessages = 3;     ///< more are counted
constexpr qsizetype LongestMessage = 300;

/// As a notification, which screen readers tell when it appears, wherever the focus is.
QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* announcer = qobject_cast<RoomAnnouncer*>(object);
    return announcer != nullptr ? new QAccessibleWidget(announcer, QAccessible::Notification) : nullptr;
}

} // namespace

RoomAnnouncer::RoomAnnouncer(RoomClient& client, QWidget* parent)
    : QWidget(parent),
      m_client(client),
      m_pause(new QTimer(this))
{
    static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(isInstalled)
    setObjectName(u"roomAnnouncer"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1); // what is not visible is not told
    m_pause->setObjectName(u"pause"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(Pause);
    connect(m_pause, &QTimer::timeout, this, &RoomAnnouncer::tell);
    connect(&client.chat(), &ChatLog::entryAdded, this, &RoomAnnouncer::hearMessage);
    connect(&client.presence(), &Presence::changed, this, &RoomAnnouncer::seeWriters);
}

void RoomAnnouncer::hearMessage(qsizetype index)
{
    const ChatEntry& entry = m_client.chat().entries()[static_cast<std::size_t>(index)];
    if (entry.own || entry.message.timestamp < m_client.self().joinedAt)
        return;
    const QString text =
        texttools::oneLine(texttools::start(entry.message.text, LongestMessage, LongestMessage));
    m_messages +=
        tr("%1: %2", "name, message").arg(PeerListModel::shownName(entry.message.sender.name), text);
    tellSoon();
}

void RoomAnnouncer::seeWriters()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto& carets = m_client.presence().carets();
    for (auto caret = carets.begin(); caret != carets.end(); ++caret) {
        if (!caret->typing)
            continue;
        const qint64 last = m_lastWriting.value(caret.key());
        m_lastWriting.insert(caret.key(), now);
        const QString name = PeerListModel::shownName(m_client.nameOf(caret.key()));
        if (now - last >= WritingAgainMs && !m_writers.contains(name))
            m_writers += name;
    }
    tellSoon();
}

void RoomAnnouncer::tellSoon()
{
    if (!m_pause->isActive())
        tell();
}

void RoomAnnouncer::tell()
{
    const QString words = nextWords();
    m_messages.clear();
    m_writers.clear();
    if (words.isEmpty())
        return;
    setAccessibleName(words);
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_pause->start();
    Q_EMIT announced(words);
}

QString RoomAnnouncer::nextWords() const
{
    QStringList sentences;
    if (m_messages.size() > MostMessages)
        sentences += tr("%n new messages", nullptr, static_cast<int>(m_messages.size()));
    else
        sentences += m_messages;
    if (m_writers.size() == 1)
        sentences += tr("%1 is writing in the notes.").arg(m_writers.constFirst());
    else if (!m_writers.isEmpty())
        sentences += tr("%1 are writing in the notes.", "several names").arg(m_writers.join(u", "_s));
    return sentences.join(u'\n');
}

} // namespace confab
