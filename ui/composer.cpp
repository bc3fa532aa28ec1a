#include "ui/composer.h"

#include "ui/audiencebutton.h"
#include "ui/composercompletion.h"
#include "ui/composeredit.h"
#include "ui/messagequote.h"
#include "ui/spellmarks.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// The limit is spoken of from the last tenth on.
constexpr qint64 NearLimitPercent = 90;

} // namespace

Composer::Composer(QWidget* parent) : QFrame(parent)
{
    setObjectName(u"composer"_s);
    m_edit = new ComposerEdit(this);
    m_edit->setObjectName(u"composerText"_s);
    m_completion = new ComposerCompletion(*m_edit);
    m_spelling =
        std::make_unique<SpellMarks>(*m_edit, [this](qsizetype from, qsizetype length, const QString& words) {
            QTextCursor cursor(m_edit->document());
            cursor.setPosition(static_cast<int>(from));
            cursor.setPosition(static_cast<int>(from + length), QTextCursor::KeepAnchor);
            cursor.insertText(words);
        });
    connect(m_edit, &ComposerEdit::menuFilled, this,
            [this](QMenu& menu, qsizetype position) { m_spelling->fill(menu, position); });
    m_audience = new AudienceButton(this);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"composerHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setProperty("kind", u"small"_s);

    // Its words stand under those above.
    const int inset = m_audience->textInset();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(inset, 0, inset, 0);
    head->addWidget(m_edit);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(2 * theme::Grid - inset);
    foot->addWidget(m_audience);
    foot->addStretch();
    foot->addWidget(m_hint);
    foot->addSpacing(inset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(11 - inset, 9, 11 - inset, 7);
    layout->setSpacing(7);
    layout->addLayout(head);
    layout->addLayout(foot);
    setFocusProxy(m_edit);

    connect(m_edit, &ComposerEdit::sendRequested, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::pasteRefused, this, &Composer::showPasteRefused);
    connect(m_edit, &ComposerEdit::focusChanged, this, [this] { update(); });
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::showHint);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_editedMessage.isEmpty())
            Q_EMIT textChanged(text());
    });
    connect(m_edit, &ComposerEdit::upRequested, this, [this] {
        if (m_editedMessage.isEmpty())
            Q_EMIT lastMessageWanted();
    });
    connect(m_edit, &ComposerEdit::cancelled, this, &Composer::stopEditing);
    connect(m_audience, &AudienceButton::audienceChanged, this, &Composer::showAudience);
    connect(m_audience, &AudienceButton::chosen, this, [this] { m_edit->setFocus(); });
    retranslate();
}

Composer::~Composer() = default;

void Composer::setAccess(Access access)
{
    m_access = access;
    m_edit->setEnabled(access == Access::Open);
    retranslate();
    update();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString& text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::quote(const QString& who, const QString& text)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Start);
    cursor.insertText(messagequote::quoted(who, text) + u'\n');
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

void Composer::edit(const QString& messageId, const QString& text)
{
    if (m_editedMessage.isEmpty())
        m_textBefore = this->text();
    m_editedMessage = messageId;
    setText(text);
    m_edit->setCancellable(true);
    m_edit->setFocus();
    retranslate();
    update();
}

void Composer::stopEditing()
{
    if (m_editedMessage.isEmpty())
        return;
    const QString before = std::exchange(m_textBefore, {});
    m_edit->setCancellable(false);
    setText(before); // still as part of the edit: the new message has not changed
    m_editedMessage.clear();
    retranslate();
    update();
}

void Composer::keep(const QString& words)
{
    if (m_editedMessage.isEmpty()) {
        const QTextCursor before = m_edit->textCursor();
        const int anchor = before.anchor();
        const int place = before.position();
        m_edit->appendPlainText(words); // takes a caret at the end along
        QTextCursor caret = before;
        caret.setPosition(anchor);
        caret.setPosition(place, QTextCursor::KeepAnchor);
        m_edit->setTextCursor(caret);
        return;
    }
    m_textBefore += m_textBefore.isEmpty() ? words : u'\n' + words;
    Q_EMIT textChanged(m_textBefore);
}

const Audience& Composer::audience() const
{
    return m_audience->audience();
}

void Composer::setAudience(const Audience& audience)
{
    m_audience->setAudience(audience);
}

void Composer::setPeople(PeerList& people)
{
    m_audience->setPeople(people);
    m_completion->setPeople(people);
}

void Composer::setLimit(qint64 bytes)
{
    m_limit = bytes;
    showHint();
}

void Composer::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Composer::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    m_edit->setFocus(Qt::MouseFocusReason); // the whole frame reads as the field
}

void Composer::paintEvent(QPaintEvent*)
{
    const Tokens& t = theme::tokens();
    const bool focused = m_edit->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? t.accent : t.hairline, focused ? 2 : 1));
    painter.setBrush(m_access != Access::Open    ? t.window
                     : m_editedMessage.isEmpty() ? t.paper
                                                 : t.accentSoft);
    const qreal inset = focused ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
}

void Composer::retranslate()
{
    m_audience->retranslate();
    m_audience->setVisible(m_access == Access::Open && m_editedMessage.isEmpty());
    showAudience();
}

void Composer::showAudience()
{
    const Audience& to = audience();
    switch (m_access) {
    case Access::Open:
        if (!m_editedMessage.isEmpty())
            m_edit->setPlaceholderText(tr("Nothing: the message is deleted"));
        else if (to.isPerson())
            m_edit->setPlaceholderText(tr("Message only to %1").arg(to.name));
        else if (to.role)
            m_edit->setPlaceholderText(tr("Message only to %1").arg(AudienceButton::roleText(*to.role)));
        else
            m_edit->setPlaceholderText(tr("Message to everyone"));
        break;
    case Access::ViewersRead:
        m_edit->setPlaceholderText(tr("Viewers can read along"));
        break;
    case Access::Paused:
        m_edit->setPlaceholderText(tr("The chat is paused"));
        break;
    case Access::Ended:
        m_edit->setPlaceholderText(tr("You are no longer in this room"));
        break;
    }
    m_edit->setAccessibleName(m_edit->placeholderText());
    showHint();
}

void Composer::submit()
{
    const QString message = sendable();
    if (!m_editedMessage.isEmpty()) {
        if (message.toUtf8().size() > m_limit)
            return; // the hint says why
        const QString id = m_editedMessage;
        stopEditing();
        Q_EMIT editSubmitted(id, message);
        return;
    }
    if (message.isEmpty() || message.toUtf8().size() > m_limit || !m_audience->isReachable())
        return; // the hint says why
    m_edit->clear();
    Q_EMIT submitted(message);
}

void Composer::showHint()
{
    const qint64 bytes = m_edit->toPlainText().toUtf8().size();
    const QLocale locale;
    const auto size = [&locale](qint64 count) {
        if (count == 1)
            return tr("one byte");
        return count < 1024 ? tr("%n bytes", nullptr, static_cast<int>(count))
                            : locale.formattedDataSize(count, 1);
    };
    const bool tooLong = bytes > m_limit;
    const bool isEditing = !m_editedMessage.isEmpty();
    const bool gone = m_access == Access::Open && !isEditing && !m_audience->isReachable();
    QString hint = m_access == Access::Open ? tr("Enter sends") : QString();
    if (isEditing && m_access == Access::Open)
        hint = tr("Changing your message · Enter saves, Esc cancels");
    if (gone)
        hint = tr("Has left the room");
    else if (tooLong)
        hint = tr("Too long by %1").arg(size(bytes - m_limit));
    else if (bytes * 100 > m_limit * NearLimitPercent)
        hint = tr("Room for %1 more").arg(size(m_limit - bytes));
    m_hint->setText(hint);
    m_hint->setToolTip(tooLong ? tr("A message holds at most %1.").arg(size(m_limit)) : QString());
    theme::polish(*m_hint, "kind", tooLong || gone ? u"slip"_s : u"small"_s);
}

void Composer::showPasteRefused()
{
    m_hint->setText(tr("Too long to paste"));
    m_hint->setToolTip(tr("A message holds at most %1.").arg(QLocale().formattedDataSize(m_limit, 0)));
    theme::polish(*m_hint, "kind", u"slip"_s);
}

QString Composer::sendable() const
{
    QString message = text();
    while (!message.isEmpty() && message.back().isSpace())
        message.chop(1);
    // Spaces in front of the first line stay: they may be an indent.
    qsizetype start = 0;
    for (qsizetype i = 0; i < message.size() && message.at(i).isSpace(); ++i) {
        if (message.at(i) == u'\n')
            start = i + 1;
    }
    return message.mid(start);
}

} // namespace confab
