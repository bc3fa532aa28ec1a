#include "ui/spellmarks.h"

#include "ui/spelling.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr auto Pause = 350ms;
constexpr qint64 SliceMs = 4;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SpellMarks)
};

} // namespace

SpellMarks::SpellMarks(QPlainTextEdit& edit, Replace replace) : m_edit(edit), m_replace(std::move(replace))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    QObject::connect(&m_pause, &QTimer::timeout, &m_pause, [this] { look(); });
    m_slice.setSingleShot(true);
    QObject::connect(&m_slice, &QTimer::timeout, &m_slice, [this] {
        QElapsedTimer clock;
        clock.start();
        while (m_nextBlock <= m_lastBlock && clock.elapsed() < SliceMs)
            lookAt(m_edit.document()->findBlockByNumber(m_nextBlock++));
        if (m_nextBlock <= m_lastBlock)
            m_slice.start(0);
        else
            show();
    });
    QObject::connect(&edit, &QPlainTextEdit::textChanged, &m_pause, [this] {
        m_isTyping = true;
        lookSoon();
    });
    QObject::connect(&edit, &QPlainTextEdit::cursorPositionChanged, &m_pause, [this] {
        m_isTyping = false; // where it was an edit, textChanged comes behind it
        lookSoon();
    });
    for (QScrollBar* bar : {edit.verticalScrollBar(), edit.horizontalScrollBar()}) {
        QObject::connect(bar, &QScrollBar::valueChanged, &m_pause, [this] { lookSoon(); });
        QObject::connect(bar, &QScrollBar::rangeChanged, &m_pause, [this] { lookSoon(); });
    }
}

void SpellMarks::setSpelling(Spelling* spelling)
{
    QObject::disconnect(m_following);
    m_spelling = spelling;
    if (spelling)
        m_following = QObject::connect(spelling, &Spelling::changed, &m_pause, [this] { look(); });
    look();
}

void SpellMarks::lookSoon()
{
    m_slice.stop();
    if (m_spelling && m_spelling->isOn())
        m_pause.start();
}

void SpellMarks::look()
{
    m_pause.stop();
    m_found.clear();
    if (!m_spelling || !m_spelling->isReady() || m_edit.isReadOnly()) {
        m_slice.stop();
        show();
        return;
    }
    const QRect view = m_edit.viewport()->rect();
    m_nextBlock = m_edit.cursorForPosition(view.topLeft()).blockNumber();
    m_lastBlock = m_edit.cursorForPosition(view.bottomRight()).blockNumber();
    m_slice.start(0);
}

void SpellMarks::lookAt(const QTextBlock& block)
{
    const QString text = block.text();
    for (const SpellWord& word : spellWords(text)) {
        const SpellWord inText{block.position() + word.from, word.length};
        if (m_spelling->isWrong(text.mid(word.from, word.length)) && !isBeingTyped(inText))
            m_found.push_back(inText);
    }
}

bool SpellMarks::isBeingTyped(const SpellWord& word) const
{
    const int caret = m_edit.textCursor().position();
    return m_isTyping && m_edit.hasFocus() && caret > word.from && caret <= word.from + word.length;
}

void SpellMarks::show()
{
    m_marked = m_found;
    QList<QTextEdit::ExtraSelection> selections;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    format.setUnderlineColor(theme::tokens().attention);
    for (const SpellWord& word : m_marked) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_edit.document());
        selection.cursor.setPosition(static_cast<int>(word.from));
        selection.cursor.setPosition(static_cast<int>(word.from + word.length), QTextCursor::KeepAnchor);
        selection.format = format;
        selections.append(selection);
    }
    if (!selections.isEmpty() || !m_edit.extraSelections().isEmpty())
        m_edit.setExtraSelections(selections);
}

void SpellMarks::fill(QMenu& menu, qsizetype position)
{
    if (!m_spelling || !m_spelling->isReady() || m_edit.isReadOnly())
        return;
    const QTextBlock block = m_edit.document()->findBlock(static_cast<int>(position));
    const QString text = block.text();
    const qsizetype inBlock = position - block.position();
    const auto words = spellWords(text);
    const auto at = std::ranges::find_if(words, [inBlock](const SpellWord& word) {
        return inBlock >= word.from && inBlock <= word.from + word.length;
    });
    if (at == words.end())
        return;
    const QString word = text.mid(at->from, at->length);
    if (!m_spelling->isWrong(word))
        return;
    QList<QAction*> actions;
    const qsizetype from = block.position() + at->from;
    for (const QString& suggestion : m_spelling->suggestions(word)) {
        auto* action = new QAction(QString(suggestion).replace(u'&', u"&&"_s), &menu);
        QFont strong = action->font();
        strong.setBold(true);
        action->setFont(strong);
        // The text may have changed while the menu was open.
        QObject::connect(action, &QAction::triggered, &m_pause, [this, from, word, suggestion] {
            QTextCursor there(m_edit.document());
            const auto last = m_edit.document()->characterCount() - 1;
            if (from + word.size() > last)
                return;
            there.setPosition(static_cast<int>(from));
            there.setPosition(static_cast<int>(from + word.size()), QTextCursor::KeepAnchor);
            if (there.selectedText() == word)
                m_replace(from, word.size(), suggestion);
        });
        actions.append(action);
    }
    if (actions.isEmpty()) {
        actions.append(new QAction(Tr::tr("No suggestions"), &menu));
        actions.first()->setEnabled(false);
    }
    auto* adding = new QAction(Tr::tr("&Add to the dictionary"), &menu);
    QObject::connect(adding, &QAction::triggered, m_spelling,
                     [spelling = m_spelling, word] { spelling->add(word); });
    actions.append(adding);
    auto* line = new QAction(&menu);
    line->setSeparator(true);
    actions.append(line);
    menu.insertActions(menu.actions().value(0), actions);
}

} // namespace confab
