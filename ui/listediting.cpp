#include "ui/listediting.h"

#include "ui/listitem.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab::listediting {

namespace {

struct Line
{
    qsizetype start = 0;
    QStringView words;

    [[nodiscard]] std::optional<ListItem> item() const { return ListItem::parse(words); }
    [[nodiscard]] bool isBlank() const { return words.trimmed().isEmpty(); }
};

/// A line feed and a U+2029 both end a line: see localedit.
bool endsLine(QChar unit)
{
    return unit == u'\n' || unit == QChar(QChar::ParagraphSeparator);
}

Line lineAt(QStringView text, qsizetype position)
{
    const auto before = text.first(position);
    const auto start = std::find_if(before.rbegin(), before.rend(), endsLine).base() - before.begin();
    const auto end = std::find_if(text.begin() + position, text.end(), endsLine) - text.begin();
    return {start, text.sliced(start, end - start)};
}

/// The lines that the selection touches; a selection that ends at the beginning of a line does not touch it.
std::vector<Line> touched(QStringView text, qsizetype anchor, qsizetype caret)
{
    const qsizetype from = std::min(anchor, caret);
    qsizetype to = std::max(anchor, caret);
    if (to > from && endsLine(text.at(to - 1)))
        --to;
    std::vector<Line> lines;
    for (qsizetype at = from;;) {
        lines.push_back(lineAt(text, at));
        const qsizetype end = lines.back().start + lines.back().words.size();
        if (end >= to)
            return lines;
        at = end + 1;
    }
}

/// An item below another one stands under its words.
qsizetype step(const ListItem& item)
{
    return item.mark.size() + 1;
}

EditPlan::Edit setBox(const Line& line, const ListItem& item, bool done)
{
    return {line.start + item.boxAt + 1, item.boxLength - 2, done ? u"x"_s : u" "_s};
}

EditPlan planned(std::vector<EditPlan::Edit> edits, qsizetype anchor, qsizetype caret)
{
    EditPlan plan{std::move(edits)};
    plan.select(anchor, caret);
    return plan;
}

std::optional<EditPlan> unlessEmpty(std::vector<EditPlan::Edit> edits, qsizetype anchor, qsizetype caret)
{
    if (edits.empty())
        return {};
    return planned(std::move(edits), anchor, caret);
}

qsizetype indentOf(QStringView line)
{
    return std::ranges::find_if_not(line, [](QChar unit) { return unit.isSpace(); }) - line.begin();
}

EditPlan marksToggled(QStringView text, qsizetype anchor, qsizetype caret, bool numbered)
{
    const std::vector<Line> lines = touched(text, anchor, caret);
    const auto isSuch = [numbered](const Line& line) {
        const auto item = line.item();
        return item && item->mark.front().isDigit() == numbered;
    };
    const bool single = lines.size() == 1;
    const bool off = std::ranges::all_of(
        lines, [&](const Line& line) { return (line.isBlank() && !single) || isSuch(line); });
    std::vector<EditPlan::Edit> edits;
    int number = 0;
    for (const Line& line : lines) {
        const auto item = line.item();
        if (line.isBlank() && !single)
            continue;
        const QString mark = numbered ? QString::number(++number) + u'.' : u"-"_s;
        if (off && item)
            edits.push_back({line.start + item->indent, item->wordsAt - item->indent, {}});
        else if (item)
            edits.push_back({line.start + item->indent, item->mark.size(), mark});
        else
            edits.push_back({line.start + indentOf(line.words), 0, mark + u' '});
    }
    return planned(std::move(edits), anchor, caret);
}

} // namespace

std::optional<EditPlan> enter(QStringView text, qsizetype caret)
{
    const Line line = lineAt(text, caret);
    const auto item = line.item();
    const qsizetype column = caret - line.start;
    if (!item || column < item->wordsAt)
        return {};
    if (line.words.sliced(item->wordsAt).trimmed().isEmpty()) {
        const qsizetype removed = line.words.size();
        return EditPlan{{{line.start, removed, {}}}, line.start, line.start};
    }
    QString next = u'\n' + line.words.first(item->indent).toString() + item->nextMark() + u' ';
    if (item->hasBox())
        next += u"[ ] "_s;
    const qsizetype spaces = indentOf(line.words.sliced(column)); // they would stand before the words
    const qsizetype after = caret + next.size();
    return EditPlan{{{caret, spaces, std::move(next)}}, after, after};
}

std::optional<EditPlan> indented(QStringView text, qsizetype anchor, qsizetype caret)
{
    std::vector<EditPlan::Edit> edits;
    for (const Line& line : touched(text, anchor, caret)) {
        if (const auto item = line.item())
            edits.push_back({line.start, 0, QString(step(*item), u' ')});
    }
    return unlessEmpty(std::move(edits), anchor, caret);
}

std::optional<EditPlan> outdented(QStringView text, qsizetype anchor, qsizetype caret)
{
    std::vector<EditPlan::Edit> edits;
    for (const Line& line : touched(text, anchor, caret)) {
        const auto item = line.item();
        if (!item || item->indent == 0)
            continue;
        const bool tab = line.words.front() == u'\t';
        edits.push_back({line.start, tab ? 1 : std::min(step(*item), item->indent), {}});
    }
    return unlessEmpty(std::move(edits), anchor, caret);
}

std::optional<EditPlan> boxesToggled(QStringView text, qsizetype anchor, qsizetype caret)
{
    std::vector<Line> lines = touched(text, anchor, caret);
    if (lines.size() > 1)
        std::erase_if(lines, [](const Line& line) { return line.isBlank(); });
    const auto lacksBox = [](const Line& line) {
        const auto item = line.item();
        return !item || !item->hasBox();
    };
    const bool add = std::ranges::any_of(lines, lacksBox);
    const bool allDone =
        !add && std::ranges::all_of(lines, [](const Line& line) { return line.item()->done; });
    std::vector<EditPlan::Edit> edits;
    for (const Line& line : lines) {
        const auto item = line.item();
        if (!item)
            edits.push_back({line.start + indentOf(line.words), 0, u"- [ ] "_s});
        else if (!item->hasBox())
            edits.push_back({line.start + item->indent + item->mark.size(),
                             item->wordsAt - item->indent - item->mark.size(), u" [ ] "_s});
        else if (!add && item->done == allDone)
            edits.push_back(setBox(line, *item, !allDone));
    }
    return unlessEmpty(std::move(edits), anchor, caret);
}

EditPlan bulletsToggled(QStringView text, qsizetype anchor, qsizetype caret)
{
    return marksToggled(text, anchor, caret, false);
}

EditPlan numbersToggled(QStringView text, qsizetype anchor, qsizetype caret)
{
    return marksToggled(text, anchor, caret, true);
}

std::optional<EditPlan> boxToggledAt(QStringView text, qsizetype boxAt)
{
    if (boxAt < 0 || boxAt > text.size())
        return {};
    const Line line = lineAt(text, boxAt);
    const auto item = line.item();
    if (!item || line.start + item->boxAt != boxAt)
        return {};
    return EditPlan{{setBox(line, *item, !item->done)}};
}

} // namespace confab::listediting
