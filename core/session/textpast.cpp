#include "core/session/textpast.h"

#include <algorithm>

namespace confab {

bool TextPast::fits(const State& state, const StoreUpdate& update)
{
    const auto* changes = std::get_if<ChangeSet>(&update.step);
    return changes == nullptr || changes->lengthBefore() == state.text.size();
}

void TextPast::apply(State& state, const StoreUpdate& update, Authorship::Author author)
{
    if (const auto* changes = std::get_if<ChangeSet>(&update.step)) {
        changes->applyTo(state.text);
        state.authors.apply(*changes, author);
        state.isText = true;
        return;
    }
    const auto& value = std::get<StoreValue>(update.step);
    const QString* text = asText(value);
    state.isText = !std::holds_alternative<RawJson>(value);
    state.text = Text(text != nullptr ? QStringView(*text) : QStringView());
    state.authors = Authorship();
    state.authors.apply(ChangeSet::replacement(0, 0, 0, text != nullptr ? QStringView(*text) : QStringView()),
                        author);
}

bool TextPast::append(const StoreUpdate& update)
{
    if (update.version != head() + 1 || !fits(m_now, update))
        return false;
    if (head() % Distance == 0)
        m_kept.push_back(m_now);
    const Authorship::Author author = authorOf(update.updatedBy);
    apply(m_now, update, author);
    StoreUpdate kept = update;
    kept.updateId.clear();
    m_log.append(kept);
    m_times.push_back(m_times.empty() ? update.updatedAt : std::max(m_times.back(), update.updatedAt));
    return true;
}

TextPast::State TextPast::stateAt(qint64 version) const
{
    Q_ASSERT(version >= 0 && version <= head());
    if (version == head())
        return m_now;
    const qint64 before = version / Distance * Distance;
    if (m_lastVersion < before || m_lastVersion > version) {
        m_last = m_kept.at(static_cast<std::size_t>(version / Distance));
        m_lastVersion = before;
    }
    for (; m_lastVersion < version; ++m_lastVersion) {
        const StoreUpdate update = at(m_lastVersion + 1);
        apply(m_last, update, m_numbers.value(update.updatedBy));
    }
    return m_last;
}

qint64 TextPast::versionAt(qint64 time) const
{
    return std::ranges::upper_bound(m_times, time) - m_times.begin();
}

Authorship::Author TextPast::authorOf(const QString& peerId)
{
    const auto known = m_numbers.constFind(peerId);
    if (known != m_numbers.cend())
        return *known;
    if (m_peers.size() >= Authorship::Last)
        return Authorship::Nobody; // of more people than that nobody could tell the colours
    m_peers.append(peerId);
    const auto number = static_cast<Authorship::Author>(m_peers.size());
    m_numbers.insert(peerId, number);
    return number;
}

QString TextPast::peerOf(Authorship::Author author) const
{
    return author == Authorship::Nobody ? QString() : m_peers.value(author - 1);
}

} // namespace confab
