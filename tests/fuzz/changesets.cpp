#include "core/session/sessionstore.h"
#include "core/text/changeset.h"
#include "core/text/text.h"
#include "tests/fuzz/entries.h"

namespace confab::fuzz {

namespace {

constexpr qsizetype LongestText = 64;

/// Numbers and texts out of the input, zeros behind its end.
class Source
{
public:
    explicit Source(const QByteArray& input) : m_input(input) {}

    [[nodiscard]] bool isEmpty() const { return m_at >= m_input.size(); }
    quint8 byte() { return isEmpty() ? quint8{0} : static_cast<quint8>(m_input[m_at++]); }
    /// Small ones mostly, now and then as large or as negative as there are.
    qsizetype wild()
    {
        const quint8 first = byte();
        if (first < 0xf0)
            return first;
        qsizetype value = 0;
        for (int i = 0; i < 8; ++i)
            value = static_cast<qsizetype>(static_cast<quint64>(value) << 8 | byte());
        return value;
    }
    QString text(qsizetype length)
    {
        QString text;
        while (text.size() < length) {
            const quint8 kind = byte();
            if (kind < 0xc0)
                text += QChar(u' ' + kind % 96);
            else if (kind < 0xe0)
                text += QChar(u'\n');
            else if (text.size() + 1 < length)
                text += QStringLiteral("\U0001F600"); // two units
            else
                text += u'x';
        }
        return text;
    }
    /// An edit of any text of this length.
    ChangeSet edit(qsizetype length)
    {
        std::vector<ChangeSet::Section> sections;
        QString inserted;
        qsizetype left = length;
        for (int i = 0; i < 12 && (left > 0 || i < 2); ++i) {
            const quint8 kind = byte();
            const qsizetype stretch = left == 0 ? 0 : qMin<qsizetype>(left, kind % 9);
            left -= stretch;
            if (kind & 0x80) {
                const qsizetype comes = byte() % 6;
                sections.push_back({stretch, comes});
                inserted += text(comes);
            } else {
                sections.push_back({stretch, ChangeSet::Section::Kept});
            }
        }
        sections.push_back({left, ChangeSet::Section::Kept});
        const auto change = ChangeSet::fromSections(std::move(sections), inserted);
        require(change.has_value(), "sections that fit make a change");
        return *change;
    }

private:
    const QByteArray& m_input;
    qsizetype m_at = 0;
};

/// As they may come: lengths may be anything.
void hostile(Source& source)
{
    std::vector<ChangeSet::Section> sections;
    for (int i = source.byte() % 8; i > 0; --i) {
        const qsizetype length = source.wild();
        sections.push_back({length, source.byte() % 2 == 0 ? ChangeSet::Section::Kept : source.wild()});
    }
    const QString inserted = source.text(source.byte() % 16);
    const auto change = ChangeSet::fromSections(sections, inserted);
    if (!change)
        return;
    require(change->lengthBefore() >= 0 && change->lengthAfter() >= 0, "lengths are none below zero");
    require(change->insertedText() == inserted, "what comes is what came");
    // Of whatever length the text would be, another change on it needs no text.
    const ChangeSet over = change->map(*change);
    require(over.lengthBefore() == change->lengthAfter(),
            "a mapped change is made against the other's result");
    require(change->compose(over).lengthBefore() == change->lengthBefore(),
            "both together begin at the beginning");
    for (const qsizetype at : {qsizetype{0}, change->lengthBefore() / 2, change->lengthBefore()}) {
        const qsizetype mapped = change->mapPosition(at);
        require(mapped >= 0 && mapped <= change->lengthAfter(), "a position stays in the text");
    }
}

void laws(Source& source)
{
    const QString text = source.text(source.byte() % LongestText);
    const ChangeSet a = source.edit(text.size());
    const ChangeSet b = source.edit(text.size());
    const QString afterA = a.applied(text);
    require(afterA.size() == a.lengthAfter(), "a change says how long its result is");
    const ChangeSet c = source.edit(afterA.size());
    require(a.compose(c).applied(text) == c.applied(afterA), "compose: one after the other");
    const QString oneWay = b.map(a).applied(afterA);
    require(oneWay == a.map(b, ChangeSet::Tie::First).applied(b.applied(text)),
            "map: the two ways round meet");
    require(a.compose(b.map(a)).applied(text) == oneWay, "and composed they do, too");
    require(a.invert(text).applied(afterA) == text, "invert: it takes back");
    qsizetype last = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const qsizetype mapped = a.mapPosition(at);
        require(mapped >= last && mapped <= afterA.size(),
                "position: none leaves the text or passes another");
        last = mapped;
    }
    Text document(text);
    a.applyTo(document);
    require(document.toString() == afterA, "a Text takes it as a string does");
    require(ChangeSet::difference(text, afterA).applied(text) == afterA, "difference: it leads there");
}

} // namespace

void changesets(const QByteArray& input)
{
    Source source(input);
    hostile(source);
    laws(source);
}

} // namespace confab::fuzz
