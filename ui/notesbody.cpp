#include "ui/notesbody.h"

#include "ui/linkdialog.h"
#include "ui/noteseditor.h"
#include "ui/outlinepane.h"
#include "ui/previewview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr auto PreviewPause = 150ms;
constexpr int OutlineWidth = 208;

} // namespace

NotesBody::NotesBody(NotesEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_outline(new OutlinePane(editor, this)),
      m_line(new QFrame(this)),
      m_preview(new PreviewView(this)),
      m_pages(new QStackedWidget(this))
{
    m_outline->hide();
    m_line->setFixedWidth(1);
    m_line->setAutoFillBackground(true);
    m_line->setBackgroundRole(QPalette::Mid);
    m_line->hide();
    m_preview->setObjectName(u"notesPreviewView"_s);
    m_preview->setAccessibleName(tr("Preview of the notes"));
    m_pages->addWidget(&editor);
    m_pages->addWidget(m_preview);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_outline);
    row->addWidget(m_line);
    row->addWidget(m_pages, 1);

    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(PreviewPause);
    connect(&m_previewSoon, &QTimer::timeout, this, &NotesBody::updatePreview);
    connect(&editor, &QPlainTextEdit::textChanged, this, [this] {
        if (isPreviewShown() && !m_previewSoon.isActive())
            m_previewSoon.start();
    });
    connect(&editor, &NotesEditor::zoomChanged, m_preview, &PreviewView::setZoom);
    connect(m_preview, &PreviewView::linkActivated, this, &NotesBody::askToOpen);
    connect(m_preview, &PreviewView::closeRequested, this, [this] { showPreview(false); });
    connect(m_outline, &OutlinePane::chosen, this, &NotesBody::goToHeading);
    connect(m_outline, &OutlinePane::closeRequested, this, [this] { showOutline(false); });
}

bool NotesBody::isPreviewShown() const
{
    return m_pages->currentWidget() == m_preview;
}

bool NotesBody::isOutlineShown() const
{
    return !m_outline->isHidden();
}

void NotesBody::showPreview(bool on)
{
    if (on == isPreviewShown())
        return;
    if (on)
        updatePreview();
    const bool hadFocus = m_pages->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(on ? 1 : 0);
    if (hadFocus)
        m_pages->currentWidget()->setFocus();
    Q_EMIT viewsChanged();
}

void NotesBody::showOutline(bool on)
{
    if (on == isOutlineShown())
        return;
    const bool hadFocus = m_outline->hasFocus();
    m_outline->setVisible(on);
    m_line->setVisible(on);
    if (hadFocus)
        m_pages->currentWidget()->setFocus();
    Q_EMIT viewsChanged();
}

void NotesBody::goToOutline()
{
    showOutline(true);
    m_outline->setFocus(Qt::ShortcutFocusReason);
}

void NotesBody::updatePreview()
{
    m_preview->setMarkdown(m_editor.text());
}

void NotesBody::goToHeading(int number)
{
    const std::vector<OutlineHeading>& all = m_outline->headings();
    const OutlineHeading& heading = all.at(static_cast<std::size_t>(number));
    if (isPreviewShown()) {
        const auto same = std::count_if(all.begin(), all.begin() + number, [&heading](const auto& other) {
            return other.words == heading.words;
        });
        m_preview->showHeading(heading.words, same);
        return;
    }
    const qsizetype place = heading.position;
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(static_cast<int>(place));
    m_editor.setTextCursor(cursor);
    m_editor.bringIntoView(place);
    m_editor.setFocus();
}

void NotesBody::askToOpen(const QUrl& url)
{
    auto* dialog = new LinkDialog(url, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void NotesBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_outline->setFixedWidth(std::min(theme::scaled(OutlineWidth), width() * 2 / 5));
}

} // namespace confab
