#include "ui/composercompletion.h"

#include "core/client/peerlist.h"
#include "ui/composeredit.h"
#include "ui/emoji.h"
#include "ui/peerlistmodel.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestPart = 40;
constexpr int Width = 260;

/// Any of the words of a name may begin so.
bool nameBegins(const QString& name, QStringView part)
{
    if (name.startsWith(part, Qt::CaseInsensitive))
        return true;
    for (qsizetype at = name.indexOf(u' '); at >= 0; at = name.indexOf(u' ', at + 1)) {
        if (QStringView(name).sliced(at + 1).startsWith(part, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

ComposerCompletion::ComposerCompletion(ComposerEdit& edit) : QListWidget(&edit), m_edit(edit)
{
    setObjectName(u"composerCompletion"_s);
    setProperty("kind", u"completion"_s);
    setAccessibleName(tr("Completions"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    hide();
    edit.installEventFilter(this);
    connect(&edit, &QObject::destroyed, this, &QObject::deleteLater); // the window has it by then
    connect(&edit, &QPlainTextEdit::textChanged, this, &ComposerCompletion::look);
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &ComposerCompletion::look);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) { take(row(item)); });
}

void ComposerCompletion::look()
{
    static const QRegularExpression name(u"(?<![\\w@])@([^@\\n]*)$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression whole(u"(?<![\\w:]):([a-z_]{1,30}):$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression part(u"(?<![\\w:]):([a-z_]{2,30})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    if (m_replacing)
        return;
    const QTextCursor cursor = m_edit.textCursor();
    const QString text = m_edit.toPlainText();
    const qsizetype start = std::max<qsizetype>(cursor.position() - LongestPart, 0);
    const QStringView before = QStringView(text).sliced(start, cursor.position() - start);
    if (cursor.hasSelection() || !m_edit.hasFocus()) {
        hide();
        return;
    }
    if (const auto match = whole.match(before); match.hasMatch()) {
        if (const QString emoji = emoji::named(match.capturedView(1)); !emoji.isEmpty()) {
            replace(start + match.capturedStart(), cursor.position(), emoji);
            hide();
            return;
        }
    }
    const auto nameMatch = name.match(before);
    std::vector<Offer> names =
        nameMatch.hasMatch() ? people(nameMatch.capturedView(1)) : std::vector<Offer>();
    const auto emojiMatch = part.match(before); // behind a name, too
    if (!names.empty() || (nameMatch.hasMatch() && !emojiMatch.hasMatch())) {
        offer(std::move(names), start + nameMatch.capturedStart());
    } else if (emojiMatch.hasMatch()) {
        std::vector<Offer> offers;
        for (const emoji::Emoji& found : emoji::matching(emojiMatch.capturedView(1), MostOffered))
            offers.push_back({u"%1  :%2:"_s.arg(found.text, found.name), found.text + u' '});
        offer(std::move(offers), start + emojiMatch.capturedStart());
    } else {
        m_closed = false;
        hide();
    }
}

std::vector<ComposerCompletion::Offer> ComposerCompletion::people(QStringView part) const
{
    std::vector<Offer> offers;
    if (m_people == nullptr)
        return offers;
    for (const Peer& peer : m_people->peers()) {
        const QString name = PeerListModel::shownName(peer.name);
        const bool known = std::ranges::any_of(offers, [&](const Offer& o) { return o.shown == name; });
        if (!known && nameBegins(name, part) && name.size() > part.size())
            offers.push_back({name, u'@' + name + u' '});
        if (offers.size() == MostOffered)
            break;
    }
    return offers;
}

void ComposerCompletion::offer(std::vector<Offer> offers, qsizetype from)
{
    if (std::exchange(m_from, from) != from)
        m_closed = false;
    m_offers = std::move(offers);
    if (m_offers.empty() || m_closed) {
        hide();
        return;
    }
    clear();
    for (const Offer& offer : m_offers)
        addItem(offer.shown);
    setCurrentRow(0);
    place();
}

/// Above the composer, in the window, so that it may be wider than the field is high.
void ComposerCompletion::place()
{
    if (parentWidget() != m_edit.window())
        setParent(m_edit.window());
    const int frame = 2 * theme::Grid + 2;
    const int height = sizeHintForRow(0) * count() + frame;
    const QPoint caret = m_edit.viewport()->mapTo(m_edit.window(), m_edit.cursorRect().topLeft());
    const int width = std::min(theme::scaled(Width), m_edit.window()->width() - 2 * theme::Grid);
    const int left =
        std::clamp(caret.x() - 2 * theme::Grid, theme::Grid, m_edit.window()->width() - width - theme::Grid);
    const int top = m_edit.parentWidget()->mapTo(m_edit.window(), QPoint()).y();
    setGeometry(left, std::max(0, top - height - theme::Grid), width, height);
    show();
    raise();
}

void ComposerCompletion::take(int row)
{
    if (row < 0 || row >= std::ssize(m_offers))
        return;
    hide();
    replace(m_from, m_edit.textCursor().position(), m_offers.at(static_cast<std::size_t>(row)).inserted);
    m_edit.setFocus();
}

void ComposerCompletion::replace(qsizetype from, qsizetype to, const QString& text)
{
    const QScopedValueRollback replacing(m_replacing, true);
    QTextCursor cursor = m_edit.textCursor();
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(to), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    m_edit.setTextCursor(cursor);
}

bool ComposerCompletion::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        setCurrentRow((currentRow() + 1) % count());
        return true;
    case Qt::Key_Up:
        setCurrentRow((currentRow() + count() - 1) % count());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        take(currentRow());
        return true;
    case Qt::Key_Escape:
        m_closed = true;
        hide();
        return true;
    default:
        return false;
    }
}

bool ComposerCompletion::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_edit || isHidden())
        return false;
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        if (key.key() == Qt::Key_Escape)
            event->accept(); // it is for this list, not for whoever else waits for it
        return key.key() == Qt::Key_Escape;
    }
    return !(key.modifiers() & ~Qt::KeypadModifier) && takeKey(key.key());
}

} // namespace confab
