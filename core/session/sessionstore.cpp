#include "core/session/sessionstore.h"

#include <QStringList>

#include <algorithm>

namespace confab {

namespace {

/// What a key costs beside its name and its log, about.
constexpr qint64 BytesPerKey = 512;

/// The length of a text in UTF-8, without making the copy.
qint64 utf8Length(QStringView text)
{
    qint64 bytes = 0;
    for (const QChar unit : text) {
        if (unit.unicode() < 0x80)
            bytes += 1;
        else if (unit.unicode() < 0x800 || unit.isSurrogate()) // a pair makes four
            bytes += 2;
        else
            bytes += 3;
    }
    return bytes;
}

/// The change with every inserted text in its fixed form. Carriage returns alone can be out of form here:
/// halves of surrogate pairs are refused, since to replace them would change another text than the sender's.
ChangeSet withoutCarriageReturns(const ChangeSet& changes)
{
    if (!changes.insertedText().contains(u'\r'))
        return changes;
    std::vector<ChangeSet::Section> sections;
    QString inserted;
    qsizetype from = 0;
    for (ChangeSet::Section section : changes.sections()) {
        if (!section.isKept()) {
            const QString text = normalizedText(changes.insertedText().mid(from, section.inserted));
            from += section.inserted;
            section.inserted = text.size();
            inserted += text;
        }
        sections.push_back(section);
    }
    return *ChangeSet::fromSections(std::move(sections), std::move(inserted));
}

} // namespace

StoreValue SessionStore::Entry::value() const
{
    return text ? StoreValue(text->toString()) : other;
}

std::optional<SessionStore::Accepted> SessionStore::Record::findRepeat(const Author& author) const
{
    const auto version = log.find(author.peerId, author.updateId);
    return version ? std::optional(Accepted{*version, log.at(*version).updatedAt, true}) : std::nullopt;
}

/// How long the text was at a version of the log; nothing where there was none.
std::optional<qsizetype> SessionStore::Record::textLengthAt(qint64 version) const
{
    if (version == entry.version && entry.text)
        return entry.text->size();
    if (version == 0)
        return 0;
    const StoreUpdate update = log.at(version);
    if (const auto* changes = std::get_if<ChangeSet>(&update.step))
        return changes->lengthAfter();
    const auto& value = std::get<StoreValue>(update.step);
    if (isUnset(value))
        return 0;
    const QString* text = asText(value);
    return text ? std::optional(text->size()) : std::nullopt;
}

Expected<SessionStore::Accepted, SessionStore::Error>
SessionStore::set(const QString& key, StoreValue value, std::optional<qint64> ifVersion, const Author& author)
{
    const auto found = m_records.constFind(key);
    const Record* record = found == m_records.cend() ? nullptr : &*found;
    if (record) {
        if (const auto repeat = record->findRepeat(author))
            return *repeat;
    }
    const qint64 head = version(key);
    if (m_pastBytes >= m_limits.pastBytes)
        return Unexpected(Error{Fault::TooMuchPast, head});
    if (ifVersion && *ifVersion != head)
        return Unexpected(Error{Fault::Version, head});
    if (const QString* text = asText(value))
        value = normalizedText(*text);
    if (const auto fault = faultOf(key, value))
        return Unexpected(Error{*fault, head});

    const QString* text = asText(value);
    if (text && (!record || record->entry.text)) {
        const QString before = record ? record->entry.text->toString() : QString();
        return commit(key, ChangeSet::difference(before, *text), author);
    }
    return commit(key, std::move(value), author);
}

Expected<SessionStore::Accepted, SessionStore::Error>
SessionStore::change(const QString& key, ChangeSet changes, qint64 base, const Author& author)
{
    static const Record Unset{{0, 0, {}, {}, Text()}, {}};
    const auto found = m_records.constFind(key);
    const bool exists = found != m_records.cend();
    const Record& record = exists ? *found : Unset;
    const qint64 head = record.entry.version;
    const auto refused = [head](Fault fault) { return Unexpected(Error{fault, head}); };

    if (const auto repeat = record.findRepeat(author))
        return *repeat;
    if (m_pastBytes >= m_limits.pastBytes)
        return refused(Fault::TooMuchPast);
    if (base > head)
        return refused(Fault::Future);
    // What is unset is an empty text to whoever has seen that.
    if ((!record.entry.text && !isUnset(record.entry.other)) || base < record.log.lastValue())
        return refused(base < 0 ? Fault::Length : Fault::NotText);
    if (changes.lengthBefore() != record.textLengthAt(base))
        return refused(Fault::Length);
    const bool held = exists && record.entry.text;
    if (!held && m_heldKeys >= m_limits.keys)
        return refused(Fault::TooManyKeys);

    changes = withoutCarriageReturns(changes);
    // One entry at a time, never over a composed stretch: clients do the same (see the class's comment).
    for (qint64 version = base + 1; version <= head; ++version)
        changes = changes.map(record.log.changesAt(version), ChangeSet::Tie::Last);
    static const Text Empty;
    const Text& before = record.entry.text ? *record.entry.text : Empty;
    if (changes.splitsSurrogates(before))
        return refused(Fault::Surrogates);
    if (!fits(key, before, changes))
        return refused(Fault::TooLarge);
    return commit(key, std::move(changes), author);
}

const SessionStore::Entry* SessionStore::find(const QString& key) const
{
    const auto found = m_records.constFind(key);
    return found == m_records.cend() ? nullptr : &found->entry;
}

qint64 SessionStore::version(const QString& key) const
{
    const Entry* entry = find(key);
    return entry ? entry->version : 0;
}

const UpdateLog& SessionStore::log(const QString& key) const
{
    static const UpdateLog None;
    const auto found = m_records.constFind(key);
    return found == m_records.cend() ? None : found->log;
}

std::vector<StoreUpdate> SessionStore::updatesSince(const QString& key, qint64 since) const
{
    const UpdateLog& all = log(key);
    std::vector<StoreUpdate> updates;
    for (qint64 version = std::max<qint64>(since, 0) + 1; version <= all.head(); ++version)
        updates.push_back(all.at(version));
    return updates;
}

QStringList SessionStore::keys() const
{
    return m_records.keys();
}

std::optional<SessionStore::Fault> SessionStore::faultOf(const QString& key, const StoreValue& value) const
{
    const Entry* entry = find(key);
    const bool held = entry && (entry->text || !isUnset(entry->other));
    if (!isUnset(value) && !held && m_heldKeys >= m_limits.keys)
        return Fault::TooManyKeys;
    if (const QString* text = asText(value)) {
        const bool fitting = key == DefaultKey ? text->size() <= m_limits.notesUnits
                                               : utf8Length(*text) <= m_limits.valueBytes;
        return fitting ? std::nullopt : std::optional(Fault::TooLarge);
    }
    if (const auto* json = std::get_if<RawJson>(&value); json && json->text.size() > m_limits.valueBytes)
        return Fault::TooLarge;
    return std::nullopt;
}

/// Whether the text may become what the change makes of it. What makes a text no longer always fits.
bool SessionStore::fits(const QString& key, const Text& text, const ChangeSet& changes) const
{
    if (changes.insertedText().isEmpty())
        return true;
    if (key == DefaultKey)
        return changes.lengthAfter() <= m_limits.notesUnits;
    constexpr qint64 MaxBytesPerUnit = 3;
    if (changes.lengthAfter() * MaxBytesPerUnit <= m_limits.valueBytes)
        return true;
    return changes.lengthAfter() <= m_limits.valueBytes &&
           utf8Length(changes.applied(text.toString())) <= m_limits.valueBytes;
}

SessionStore::Accepted SessionStore::commit(const QString& key, std::variant<ChangeSet, StoreValue> step,
                                            const Author& author)
{
    if (!m_records.contains(key))
        m_pastBytes += BytesPerKey + key.size() * 2;
    Record& record = m_records[key];
    Entry& entry = record.entry;
    const bool wasHeld = entry.text || !isUnset(entry.other);
    if (const auto* changes = std::get_if<ChangeSet>(&step)) {
        if (!entry.text)
            entry.text.emplace();
        changes->applyTo(*entry.text);
    } else {
        const auto& value = std::get<StoreValue>(step);
        const QString* text = asText(value);
        entry.text = text ? std::optional<Text>(*text) : std::nullopt;
        entry.other = text ? StoreValue() : value;
    }
    m_heldKeys += static_cast<int>(entry.text || !isUnset(entry.other)) - static_cast<int>(wasHeld);

    entry.version += 1;
    entry.updatedAt = author.now;
    entry.updatedBy = author.peerId;
    m_pastBytes -= record.log.bytes();
    record.log.append({entry.version, author.peerId, author.now, author.updateId, std::move(step)});
    m_pastBytes += record.log.bytes();
    return {entry.version, author.now, false};
}

QString normalizedText(QStringView text)
{
    QString normalized;
    normalized.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool beforeLow = i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (unit == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                normalized += u'\n';
        } else if (unit.isHighSurrogate() && beforeLow) {
            normalized += unit;
            normalized += text[++i];
        } else {
            normalized += unit.isSurrogate() ? QChar(QChar::ReplacementCharacter) : unit;
        }
    }
    return normalized;
}

} // namespace confab
