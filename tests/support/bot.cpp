#include "tests/support/bot.h"

#include "tests/support/livingroom.h"

#include <QRegularExpression>

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

// Someone who is away for long does not write a book.
constexpr qsizetype MostWaiting = 200;

QStringList wordsOf(QChar bot, const QStringList& all)
{
    QStringList words;
    for (const QString& word : all) {
        if (word.startsWith(bot))
            words.append(word);
    }
    return words;
}

QStringList wordsIn(const QString& notes)
{
    QStringList words;
    static const QRegularExpression form(u"\\[([a-z][0-9]+)\\]"_s);
    for (auto match = form.globalMatch(notes); match.hasNext();)
        words.append(match.next().captured(1));
    return words;
}

} // namespace

Bot::Bot(QChar name, std::unique_ptr<RoomClient> client, int pace) : m_name(name), m_client(std::move(client))
{
    QObject::connect(&m_pace, &QTimer::timeout, &m_pace, [this] { write(); });
    m_pace.start(pace);
}

qsizetype Bot::acknowledged() const
{
    return m_edits - m_client->notes().pendingEdits() + m_messages - m_client->waitingMessages();
}

bool Bot::hasNothingWaiting() const
{
    return m_client->state() == RoomClient::State::Joined && m_client->notes().pendingEdits() == 0 &&
           m_client->waitingMessages() == 0;
}

bool Bot::isWholeIn(const QString& notes, const QStringList& messages) const
{
    return wordsOf(m_name, wordsIn(notes)) == words(m_edits) &&
           wordsOf(m_name, messages) == words(m_messages);
}

void Bot::write()
{
    if (m_client->notes().pendingEdits() > MostWaiting)
        return;
    type(*m_client, m_client->notes().length(), 0, u"[%1%2]"_s.arg(m_name).arg(++m_edits));
    if (m_edits % 8 == 0)
        m_client->sendBroadcastMessage(u"%1%2"_s.arg(m_name).arg(++m_messages));
}

QStringList Bot::words(int count) const
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words.append(u"%1%2"_s.arg(m_name).arg(i));
    return words;
}

qsizetype acknowledged(const Bots& bots)
{
    qsizetype sum = 0;
    for (const auto& bot : bots)
        sum += bot->acknowledged();
    return sum;
}

} // namespace confab::test
