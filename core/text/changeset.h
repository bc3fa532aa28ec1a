#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>
#include <vector>

namespace confab {

class Text;

/// An edit of a text: which stretches stay, go and come, from the first character to the last.
///
/// A ChangeSet is a value. It applies to texts of exactly lengthBefore() UTF-16 code units and gives texts of
/// lengthAfter(). Offsets count UTF-16 code units, as QString, QTextDocument and JavaScript do.
///
/// Laws, for A and B made against the same text and C made against the result of A ("equal" means: they give
/// the same text; two ways round may cut a change into other sections):
///  - compose:  A.compose(C) equals applying A, then C; composing is associative.
///  - map:      A.compose(B.map(A)) equals B.compose(A.map(B, Tie::First)): the two ways round meet.
///  - invert:   A.invert(text) applied after A gives back `text`.
///  - position: A.mapPosition never leaves the text and never swaps two positions of the same bias.
/// tests/core/text/tst_changeset.cpp holds them against random data.
class ChangeSet
{
public:
    /// One stretch. Kept: `length` units stay. Replaced: `length` units go and `inserted` come.
    struct Section
    {
        qsizetype length = 0;
        qsizetype inserted = Kept;

        static constexpr qsizetype Kept = -1;
        [[nodiscard]] bool isKept() const { return inserted == Kept; }
        bool operator==(const Section&) const = default;
    };

    /// Where inserts at the same place go: before the other side's, or after them.
    /// What stands earlier in the log is First.
    enum class Tie { First, Last };

    /// To which side of an insert at its very place a position goes.
    enum class Bias { Before, After };

    /// One replaced stretch in both coordinates, for whoever shows a change: [from, to) of the old text
    /// became `inserted`, which starts at `newFrom` of the new text.
    struct Replacement
    {
        qsizetype from;
        qsizetype to;
        qsizetype newFrom;
        QStringView inserted;
    };

    /// The change of nothing on an empty text.
    ChangeSet() = default;

    [[nodiscard]] static ChangeSet identity(qsizetype length);
    /// Replaces `removed` units at `from` of a text of `documentLength` units. The stretch must lie inside
    /// the text.
    [[nodiscard]] static ChangeSet replacement(qsizetype documentLength, qsizetype from, qsizetype removed,
                                               QStringView inserted);
    /// What turns `before` into `after`, keeping their common beginning and end; never cuts a surrogate pair.
    [[nodiscard]] static ChangeSet difference(QStringView before, QStringView after);
    /// From sections and the inserted texts one after another, as they come over the wire; sections are not
    /// merged. Nothing, if a number is negative, overflows, or the inserted lengths are not those of
    /// `inserted`.
    [[nodiscard]] static std::optional<ChangeSet> fromSections(std::vector<Section> sections,
                                                               QString inserted);

    [[nodiscard]] qsizetype lengthBefore() const { return m_lengthBefore; }
    [[nodiscard]] qsizetype lengthAfter() const { return m_lengthAfter; }
    /// Whether it changes nothing (as far as its sections say: a stretch replaced by itself counts as
    /// changed).
    [[nodiscard]] bool isIdentity() const;
    [[nodiscard]] std::span<const Section> sections() const { return m_sections; }
    /// The inserted texts of all sections, one after another.
    [[nodiscard]] QStringView insertedText() const { return m_inserted; }
    [[nodiscard]] std::vector<Replacement> replacements() const;

    /// The text after the change. `text` must have lengthBefore() units.
    [[nodiscard]] QString applied(QStringView text) const;
    void applyTo(Text& text) const;

    /// This, then `next`. `next` must be made against the result of this.
    [[nodiscard]] ChangeSet compose(const ChangeSet& next) const;
    /// This change as it has to be once `over`, made against the same text, has been applied.
    [[nodiscard]] ChangeSet map(const ChangeSet& over, Tie tie = Tie::Last) const;
    /// What undoes this change, made against its result. `text` is the text before the change.
    [[nodiscard]] ChangeSet invert(QStringView text) const;
    [[nodiscard]] ChangeSet invert(const Text& text) const;
    /// Where a position of the old text is in the new one. A position inside a removed stretch goes to its
    /// place.
    [[nodiscard]] qsizetype mapPosition(qsizetype position, Bias bias = Bias::Before) const;
    /// The way back: where a position of the new text was in the old one.
    [[nodiscard]] qsizetype mapPositionBack(qsizetype position, Bias bias = Bias::Before) const;
    /// Whether a replaced stretch begins or ends inside a surrogate pair of `text`, or inserts half a pair.
    [[nodiscard]] bool splitsSurrogates(const Text& text) const;

    /// Same sections and texts. For "gives the same text" compare what they give.
    bool operator==(const ChangeSet&) const = default;

private:
    friend class ChangeSetBuilder;

    std::vector<Section> m_sections;
    QString m_inserted;
    qsizetype m_lengthBefore = 0;
    qsizetype m_lengthAfter = 0;
};

} // namespace confab
