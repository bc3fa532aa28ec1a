#include "ui/notesfinder.h"

#include "ui/findbar.h"
#include "ui/noteseditor.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace confab {

namespace {

// Looking through a long text takes some ten milliseconds: not at every key.
constexpr qsizetype LongText = 500'000;
constexpr auto LongTextPause = 300ms;
constexpr qsizetype LongestFromSelection = 200;

} // namespace

NotesFinder::NotesFinder(NotesEditor& editor, FindBar& bar) : QObject(&editor), m_editor(editor), m_bar(bar)
{
    m_lookAgain.setSingleShot(true);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        look();
        showResult();
    });
    connect(&bar, &FindBar::queryChanged, this, &NotesFinder::onQueryChanged);
    connect(&bar, &FindBar::nextRequested, this, &NotesFinder::next);
    connect(&bar, &FindBar::previousRequested, this, &NotesFinder::previous);
    connect(&bar, &FindBar::replaceRequested, this, &NotesFinder::replace);
    connect(&bar, &FindBar::replaceAllRequested, this, &NotesFinder::replaceAll);
    connect(&bar, &FindBar::closeRequested, this, &NotesFinder::close);
    connect(&editor, &QPlainTextEdit::textChanged, this, &NotesFinder::onTextChanged);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, [this] {
        if (!m_stale)
            showResult();
    });
}

void NotesFinder::open()
{
    begin(m_bar.isReplaceShown() && !m_bar.isHidden());
}

void NotesFinder::openReplace()
{
    begin(true);
}

void NotesFinder::begin(bool withReplace)
{
    Q_EMIT aboutToShow();
    const QTextCursor cursor = m_editor.textCursor();
    const QString selected = cursor.selectedText();
    const bool fits =
        selected.size() <= LongestFromSelection && !selected.contains(QChar::ParagraphSeparator);
    m_origin = cursor.selectionStart();
    m_bar.setReplaceShown(withReplace && !m_editor.isReadOnly());
    m_bar.open(fits ? selected : QString());
    onQueryChanged();
}

void NotesFinder::close()
{
    m_bar.hide();
    m_editor.setSearch({});
    m_editor.setFocus();
}

void NotesFinder::onQueryChanged()
{
    m_query = m_bar.query();
    m_editor.setSearch(m_query);
    look();
    if (const qsizetype match = firstFrom(m_origin); match >= 0) {
        go(match);
    } else if (m_editor.textCursor().hasSelection()) {
        QTextCursor cursor = m_editor.textCursor();
        cursor.setPosition(static_cast<int>(std::min(m_origin, m_editor.text().size())));
        m_editor.setTextCursor(cursor);
    }
    showResult();
}

void NotesFinder::onTextChanged()
{
    if (m_query.isEmpty())
        return;
    m_stale = true;
    if (!m_bar.isHidden() && !m_lookAgain.isActive())
        m_lookAgain.start(m_editor.documentLength() > LongText ? LongTextPause : 0ms);
}

void NotesFinder::look()
{
    m_stale = false;
    m_lookAgain.stop();
    m_matches = m_query.matchesIn(m_editor.text());
}

qsizetype NotesFinder::firstFrom(qsizetype position) const
{
    if (m_matches.empty())
        return -1;
    const auto at = std::ranges::lower_bound(m_matches, position, {}, &FindQuery::Match::from);
    return at == m_matches.end() ? 0 : at - m_matches.begin();
}

qsizetype NotesFinder::current() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const auto at =
        std::ranges::lower_bound(m_matches, qsizetype(cursor.selectionStart()), {}, &FindQuery::Match::from);
    const bool isIt =
        at != m_matches.end() && at->from == cursor.selectionStart() && at->to() == cursor.selectionEnd();
    return isIt ? at - m_matches.begin() : -1;
}

void NotesFinder::go(qsizetype match)
{
    Q_EMIT aboutToShow();
    const FindQuery::Match& found = m_matches[static_cast<std::size_t>(match)];
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(static_cast<int>(found.from));
    cursor.setPosition(static_cast<int>(found.to()), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    m_editor.bringIntoView(found.from);
}

void NotesFinder::next()
{
    if (m_query.isEmpty()) {
        open();
        return;
    }
    if (m_stale)
        look();
    if (const qsizetype match = firstFrom(m_editor.textCursor().selectionEnd()); match >= 0) {
        m_origin = m_matches[static_cast<std::size_t>(match)].from;
        go(match);
    }
    showResult();
}

void NotesFinder::previous()
{
    if (m_query.isEmpty()) {
        open();
        return;
    }
    if (m_stale)
        look();
    if (!m_matches.empty()) {
        const auto behind = std::ranges::lower_bound(
            m_matches, qsizetype(m_editor.textCursor().selectionStart()), {}, &FindQuery::Match::from);
        const auto match = behind == m_matches.begin() ? m_matches.end() - 1 : behind - 1;
        m_origin = match->from;
        go(match - m_matches.begin());
    }
    showResult();
}

void NotesFinder::replace()
{
    if (m_stale)
        look();
    if (const qsizetype match = current(); match >= 0) {
        const FindQuery::Match found = m_matches[static_cast<std::size_t>(match)];
        const QString replacement = m_bar.replacement();
        const qsizetype behind = found.from + replacement.size();
        m_editor.perform({{{found.from, found.length, replacement}}, behind, behind});
    }
    next();
}

void NotesFinder::replaceAll()
{
    look();
    if (m_matches.empty() || m_editor.isReadOnly())
        return;
    EditPlan plan;
    for (const FindQuery::Match& match : m_matches)
        plan.edits.push_back({match.from, match.length, m_bar.replacement()});
    const qsizetype caret = m_editor.textCursor().position();
    plan.select(caret, caret);
    const auto count = static_cast<int>(m_matches.size());
    m_editor.perform(plan);
    look();
    m_bar.setResult(count == 1 ? tr("1 replaced") : tr("%Ln replaced", nullptr, count), false);
}

void NotesFinder::showResult()
{
    if (m_bar.isHidden())
        return;
    const auto count = static_cast<qsizetype>(m_matches.size());
    const qsizetype at = current();
    if (m_query.isEmpty())
        m_bar.setResult({}, false);
    else if (count == 0)
        m_bar.setResult(tr("Not found"), true);
    else if (at < 0)
        m_bar.setResult(count == 1 ? tr("1 match") : tr("%Ln matches", nullptr, static_cast<int>(count)), false);
    else
        m_bar.setResult(tr("%1 of %2").arg(QLocale().toString(at + 1), QLocale().toString(count)), false);
}

} // namespace confab
