#include "ui/inlinemarks.h"

#include "ui/texttools.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::inlinemarks {

namespace {

struct Stretch
{
    qsizetype from = 0;
    qsizetype to = 0;

    [[nodiscard]] bool isEmpty() const { return from == to; }
};

bool endsLine(QChar unit)
{
    return unit == u'\n' || unit == QChar(QChar::ParagraphSeparator);
}

bool isWord(QChar unit)
{
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate() || unit == u'_';
}

Stretch withoutSpaces(QStringView text, Stretch s)
{
    while (s.from < s.to && text.at(s.from).isSpace())
        ++s.from;
    while (s.to > s.from && text.at(s.to - 1).isSpace())
        --s.to;
    return s;
}

Stretch wordAt(QStringView text, qsizetype caret)
{
    Stretch word{caret, caret};
    while (word.from > 0 && isWord(text.at(word.from - 1)))
        --word.from;
    while (word.to < text.size() && isWord(text.at(word.to)))
        ++word.to;
    return word;
}

/// Marks do not reach over the end of a line.
std::vector<Stretch> linesOf(QStringView text, Stretch selection)
{
    std::vector<Stretch> lines;
    qsizetype from = selection.from;
    for (qsizetype at = selection.from; at <= selection.to; ++at) {
        if (at < selection.to && !endsLine(text.at(at)))
            continue;
        const Stretch line = withoutSpaces(text, {from, at});
        if (!line.isEmpty())
            lines.push_back(line);
        from = at + 1;
    }
    return lines;
}

qsizetype runBefore(QStringView text, qsizetype at, QChar unit)
{
    qsizetype run = 0;
    while (at - run > 0 && text.at(at - run - 1) == unit)
        ++run;
    return run;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar unit)
{
    qsizetype run = 0;
    while (at + run < text.size() && text.at(at + run) == unit)
        ++run;
    return run;
}

/// Whether so many of the mark's characters hold this mark: one star is italic, two bold, three both.
bool holds(qsizetype run, qsizetype mark)
{
    return mark == 1 ? run % 2 == 1 : run >= mark;
}

bool isMarkedOutside(QStringView text, Stretch s, QStringView mark)
{
    return holds(std::min(runBefore(text, s.from, mark.front()), runAfter(text, s.to, mark.front())),
                 mark.size());
}

bool isMarkedInside(QStringView text, Stretch s, QStringView mark)
{
    const qsizetype length = s.to - s.from;
    const qsizetype before = std::min(runAfter(text, s.from, mark.front()), length);
    const qsizetype after = std::min(runBefore(text, s.to, mark.front()), length);
    return length > 2 * mark.size() && holds(std::min(before, after), mark.size());
}

} // namespace

EditPlan toggled(QStringView text, qsizetype anchor, qsizetype caret, QStringView mark)
{
    const qsizetype width = mark.size();
    const Stretch selection{std::min(anchor, caret), std::max(anchor, caret)};
    EditPlan plan;
    std::vector<Stretch> parts;
    if (!selection.isEmpty()) {
        parts = linesOf(text, selection);
    } else if (const Stretch word = wordAt(text, caret); !word.isEmpty()) {
        parts = {word};
    } else if (isMarkedOutside(text, selection, mark)) {
        plan.edits = {{caret - width, 2 * width, {}}};
        plan.anchor = plan.caret = caret - width;
        return plan;
    } else {
        plan.edits = {{caret, 0, mark.toString().repeated(2)}};
        plan.anchor = plan.caret = caret + width;
        return plan;
    }
    if (parts.empty()) {
        plan.select(anchor, caret);
        return plan;
    }
    const bool inside = std::ranges::all_of(parts, [&](Stretch s) { return isMarkedInside(text, s, mark); });
    const bool outside =
        std::ranges::all_of(parts, [&](Stretch s) { return isMarkedOutside(text, s, mark); });
    for (const Stretch& part : parts) {
        if (outside) {
            plan.edits.push_back({part.from - width, width, {}});
            plan.edits.push_back({part.to, width, {}});
        } else if (inside) {
            plan.edits.push_back({part.from, width, {}});
            plan.edits.push_back({part.to - width, width, {}});
        } else {
            plan.edits.push_back({part.from, 0, mark.toString()});
            plan.edits.push_back({part.to, 0, mark.toString()});
        }
    }
    plan.select(anchor, caret);
    // What was selected stays selected, without the marks, so that the same key takes them away again.
    if (!inside && !outside) {
        if (anchor == parts.back().to)
            plan.anchor -= width;
        if (caret == parts.back().to)
            plan.caret -= width;
    }
    return plan;
}

EditPlan linked(QStringView text, qsizetype anchor, qsizetype caret, const QString& url)
{
    Stretch part{std::min(anchor, caret), std::max(anchor, caret)};
    if (part.isEmpty())
        part = wordAt(text, caret);
    else
        part = withoutSpaces(text, part);
    const QString words = text.sliced(part.from, part.to - part.from).toString();
    EditPlan plan;
    if (texttools::openableUrl(words)) {
        plan.edits = {{part.from, 0, u"[]("_s}, {part.to, 0, u")"_s}};
        plan.anchor = plan.caret = part.from + 1;
        return plan;
    }
    if (words.isEmpty()) {
        plan.edits = {{part.from, 0, u"[](%1)"_s.arg(url)}};
        plan.anchor = plan.caret = part.from + 1;
        return plan;
    }
    plan.edits = {{part.from, 0, u"["_s}, {part.to, 0, u"](%1)"_s.arg(url)}};
    plan.anchor = plan.caret = part.to + 3 + (url.isEmpty() ? 0 : url.size() + 1);
    return plan;
}

} // namespace confab::inlinemarks
