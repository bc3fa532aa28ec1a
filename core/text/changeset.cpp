#include "core/text/changeset.h"

#include "core/text/changesetbuilder.h"
#include "core/text/sectioncursor.h"
#include "core/text/text.h"

#include <algorithm>
#include <limits>

namespace confab {

namespace {

qsizetype commonPrefix(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    qsizetype length = ends.first - a.begin();
    if (length > 0 && a[length - 1].isHighSurrogate())
        --length;
    return length;
}

qsizetype commonSuffix(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    qsizetype length = ends.first - a.rbegin();
    if (length > 0 && a[a.size() - length].isLowSurrogate())
        --length;
    return length;
}

// Where `position` of one side of the sections is on the other side. `from` and `to` tell a replaced
// section's length on each side.
template<typename From, typename To>
qsizetype mappedPosition(std::span<const ChangeSet::Section> sections, qsizetype position,
                         ChangeSet::Bias bias, From from, To to)
{
    const bool before = bias == ChangeSet::Bias::Before;
    qsizetype start = 0;
    qsizetype mappedStart = 0;
    for (const ChangeSet::Section& section : sections) {
        const qsizetype length = section.isKept() ? section.length : from(section);
        const qsizetype mappedLength = section.isKept() ? section.length : to(section);
        const qsizetype end = start + length;
        if (section.isKept()) {
            if (end > position)
                return mappedStart + (position - start);
        } else if (end > position || (end == position && before && length == 0)) {
            return position == start || before ? mappedStart : mappedStart + mappedLength;
        }
        start = end;
        mappedStart += mappedLength;
    }
    return mappedStart;
}

// Whether it pays to look for stretches that many sections can be taken over at once.
bool isLong(const ChangeSet& changes)
{
    constexpr std::size_t Few = 16;
    return changes.sections().size() > Few;
}

// For map: takes over what the other side has not touched, many sections at a time. False where there is
// none. Kept out of its loop, which is at its quickest while it is small.
Q_NEVER_INLINE bool takeUntouched(ChangeSetBuilder& result, SectionCursor& a, SectionCursor& b, bool isPlaced)
{
    if (b.isKept() && !isPlaced) {
        if (const auto run = a.takeWhole(b.length()); !run.sections.empty()) {
            result.append(run);
            b.forward(run.length);
            return true;
        }
    }
    if (a.isKept()) {
        if (const auto run = b.takeWhole(a.length()); !run.sections.empty()) {
            result.keep(run.lengthAfter);
            a.forward(run.length);
            return true;
        }
    }
    return false;
}

bool insideSurrogatePair(const Text& text, qsizetype position)
{
    return position > 0 && position < text.size() && text.at(position).isLowSurrogate() &&
           text.at(position - 1).isHighSurrogate();
}

bool hasLoneSurrogate(QStringView text)
{
    return !text.isValidUtf16();
}

template<typename Slice>
ChangeSet inverted(const ChangeSet& changes, Slice slice)
{
    std::vector<ChangeSet::Section> sections(changes.sections().begin(), changes.sections().end());
    QString removed;
    qsizetype position = 0;
    for (ChangeSet::Section& section : sections) {
        const qsizetype length = section.length;
        if (!section.isKept()) {
            removed += slice(position, length);
            std::swap(section.length, section.inserted);
        }
        position += length;
    }
    return *ChangeSet::fromSections(std::move(sections), std::move(removed));
}

} // namespace

ChangeSet ChangeSet::identity(qsizetype length)
{
    ChangeSetBuilder builder;
    builder.keep(length);
    return std::move(builder).build();
}

ChangeSet ChangeSet::replacement(qsizetype documentLength, qsizetype from, qsizetype removed,
                                 QStringView inserted)
{
    Q_ASSERT(from >= 0 && removed >= 0 && from + removed <= documentLength);
    ChangeSetBuilder builder;
    builder.reserve(3);
    builder.keep(from);
    builder.replace(removed, inserted);
    builder.keep(documentLength - from - removed);
    return std::move(builder).build();
}

ChangeSet ChangeSet::difference(QStringView before, QStringView after)
{
    const qsizetype prefix = commonPrefix(before, after);
    const qsizetype suffix = commonSuffix(before.mid(prefix), after.mid(prefix));
    return replacement(before.size(), prefix, before.size() - prefix - suffix,
                       after.mid(prefix, after.size() - prefix - suffix));
}

std::optional<ChangeSet> ChangeSet::fromSections(std::vector<Section> sections, QString inserted)
{
    constexpr qsizetype Longest = std::numeric_limits<qint32>::max();
    ChangeSet set;
    qsizetype insertedLength = 0;
    for (const Section& section : sections) {
        const qsizetype comes = section.isKept() ? section.length : section.inserted;
        if (section.length < 0 || comes < 0 || section.length > Longest || comes > Longest)
            return {};
        set.m_lengthBefore += section.length;
        set.m_lengthAfter += comes;
        insertedLength += section.isKept() ? 0 : section.inserted;
        if (set.m_lengthBefore > Longest || set.m_lengthAfter > Longest)
            return {};
    }
    if (insertedLength != inserted.size())
        return {};
    set.m_sections = std::move(sections);
    set.m_inserted = std::move(inserted);
    return set;
}

bool ChangeSet::isIdentity() const
{
    return std::all_of(m_sections.begin(), m_sections.end(), [](const Section& section) {
        return section.isKept() || (section.length == 0 && section.inserted == 0);
    });
}

std::vector<ChangeSet::Replacement> ChangeSet::replacements() const
{
    std::vector<Replacement> all;
    qsizetype position = 0;
    qsizetype newPosition = 0;
    qsizetype textStart = 0;
    for (const Section& section : m_sections) {
        if (section.isKept()) {
            newPosition += section.length;
        } else {
            all.push_back({position, position + section.length, newPosition,
                           QStringView(m_inserted).mid(textStart, section.inserted)});
            textStart += section.inserted;
            newPosition += section.inserted;
        }
        position += section.length;
    }
    return all;
}

QString ChangeSet::applied(QStringView text) const
{
    Q_ASSERT(text.size() == m_lengthBefore);
    QString result;
    result.reserve(m_lengthAfter);
    qsizetype position = 0;
    qsizetype textStart = 0;
    for (const Section& section : m_sections) {
        if (section.isKept()) {
            result += text.mid(position, section.length);
        } else {
            result += QStringView(m_inserted).mid(textStart, section.inserted);
            textStart += section.inserted;
        }
        position += section.length;
    }
    return result;
}

void ChangeSet::applyTo(Text& text) const
{
    Q_ASSERT(text.size() == m_lengthBefore);
    qsizetype position = 0;
    qsizetype textStart = 0;
    for (const Section& section : m_sections) {
        if (section.isKept()) {
            position += section.length;
            continue;
        }
        text.replace(position, section.length, QStringView(m_inserted).mid(textStart, section.inserted));
        position += section.inserted;
        textStart += section.inserted;
    }
}

ChangeSet ChangeSet::compose(const ChangeSet& next) const
{
    Q_ASSERT(m_lengthAfter == next.m_lengthBefore);
    ChangeSetBuilder result;
    SectionCursor a(*this);
    SectionCursor b(next);
    // Inside a stretch that both replace, pieces are joined to one section: cut apart, an insert of a third
    // person could later come to stand in the middle of it.
    bool joined = false;
    while (!a.done() || !b.done()) {
        if (a.isDeletion()) {
            result.replace(a.length(), {}, joined);
            a.next();
        } else if (b.isInsertion()) {
            result.replace(0, b.text(), joined);
            b.next();
        } else {
            const qsizetype length = std::min(a.lengthAfter(), b.length());
            const std::size_t sectionsBefore = result.sectionCount();
            if (a.isKept() && b.isKept())
                result.keep(length);
            else if (a.isKept())
                result.replace(length, b.atStart() ? b.text() : QStringView(), joined);
            else if (b.isKept())
                result.replace(a.atStart() ? a.length() : 0, a.textPart(length), joined);
            else
                result.replace(a.atStart() ? a.length() : 0, b.atStart() ? b.text() : QStringView(), joined);
            const bool goesOn =
                (a.isReplaced() && a.inserted() > length) || (b.isReplaced() && b.length() > length);
            joined = goesOn && (joined || result.sectionCount() > sectionsBefore);
            a.forwardAfter(length);
            b.forward(length);
        }
    }
    return std::move(result).build();
}

ChangeSet ChangeSet::map(const ChangeSet& over, Tie tie) const
{
    Q_ASSERT(m_lengthBefore == over.m_lengthBefore);
    ChangeSetBuilder result;
    SectionCursor a(*this);
    SectionCursor b(over);
    // The section of ours whose inserted text has been put already; the rest of it only deletes.
    std::size_t placed = std::numeric_limits<std::size_t>::max();
    const auto isPlaced = [&] { return placed == a.index(); };
    const auto place = [&] {
        const QStringView text = isPlaced() ? QStringView() : a.text();
        placed = a.index();
        return text;
    };
    // Of two replacements at the same place the shorter one goes first (an insert stands before what is
    // deleted there), and of two alike the one that `tie` names.
    const auto theirsFirst = [&] {
        return !a.isReplaced() || isPlaced() ||
               (a.atStart() && (b.length() < a.length() || (b.length() == a.length() && tie == Tie::Last)));
    };
    const bool isLongWay = isLong(*this) || isLong(over);
    while (!a.done() || !b.done()) {
        if (isLongWay && takeUntouched(result, a, b, isPlaced()))
            continue;
        if (a.isKept() && b.isKept()) {
            const qsizetype length = std::min(a.length(), b.length());
            result.keep(length);
            a.forward(length);
            b.forward(length);
        } else if (b.isReplaced() && theirsFirst()) {
            // Over what they inserted, and over what they deleted: of our deletions there nothing is left,
            // our inserts there stay.
            result.keep(b.inserted());
            for (qsizetype left = b.length(); left > 0;) {
                const qsizetype length = std::min(a.length(), left);
                if (a.isReplaced() && !isPlaced() && a.length() <= length)
                    result.replace(0, place());
                a.forward(length);
                left -= length;
            }
            b.next();
        } else {
            // Our replacement, as far as their next insert inside it; what they have deleted of it is gone.
            qsizetype removed = 0;
            qsizetype left = a.length();
            while (left > 0) {
                if (b.isKept()) {
                    const qsizetype length = std::min(left, b.length());
                    removed += length;
                    left -= length;
                    b.forward(length);
                } else if (b.isDeletion() && b.length() < left) {
                    left -= b.length();
                    b.next();
                } else {
                    break;
                }
            }
            result.replace(removed, place());
            a.forward(a.length() - left);
        }
    }
    return std::move(result).build();
}

ChangeSet ChangeSet::invert(QStringView text) const
{
    Q_ASSERT(text.size() == m_lengthBefore);
    return inverted(*this, [text](qsizetype from, qsizetype length) { return text.mid(from, length); });
}

ChangeSet ChangeSet::invert(const Text& text) const
{
    Q_ASSERT(text.size() == m_lengthBefore);
    return inverted(*this, [&text](qsizetype from, qsizetype length) { return text.mid(from, length); });
}

qsizetype ChangeSet::mapPosition(qsizetype position, Bias bias) const
{
    return mappedPosition(
        m_sections, position, bias, [](const Section& section) { return section.length; },
        [](const Section& section) { return section.inserted; });
}

qsizetype ChangeSet::mapPositionBack(qsizetype position, Bias bias) const
{
    return mappedPosition(
        m_sections, position, bias, [](const Section& section) { return section.inserted; },
        [](const Section& section) { return section.length; });
}

bool ChangeSet::splitsSurrogates(const Text& text) const
{
    qsizetype position = 0;
    qsizetype textStart = 0;
    for (const Section& section : m_sections) {
        if (!section.isKept()) {
            if (insideSurrogatePair(text, position) || insideSurrogatePair(text, position + section.length) ||
                hasLoneSurrogate(QStringView(m_inserted).mid(textStart, section.inserted)))
                return true;
            textStart += section.inserted;
        }
        position += section.length;
    }
    return false;
}

} // namespace confab
