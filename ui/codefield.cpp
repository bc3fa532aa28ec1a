#include "ui/codefield.h"

#include "ui/codetext.h"
#include "ui/failuretext.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QValidator>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

/// QLineEdit's own way to change what is typed as it is typed, caret included: whatever the source (keys,
/// paste, drop, input method), it comes past here.
class CodeFormatter : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString& input, int& caret) const override
    {
        const CodeText text = codeTextOf(input, caret);
        input = text.text;
        caret = static_cast<int>(text.caret);
        return Acceptable; // slips are told in words and never swallowed
    }
};

QFont fieldFont()
{
    QFont font = theme::codeFont();
    font.setPixelSize(theme::scaled(20));
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    return font;
}

/// Whether typing on cannot mend it. A link is judged when it is finished, since each of its beginnings is
/// wrong.
bool isCertain(const InviteLink::ParseError& error, const QString& text)
{
    return !looksLikeLink(text) && error.code &&
           (error.code->fault == RoomCode::Fault::Character || error.code->fault == RoomCode::Fault::TooLong);
}

} // namespace

CodeField::CodeField(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(u"codeField"_s);
    setProperty("kind", u"large"_s);
    setFont(fieldFont());
    setPlaceholderText(u"abc-defg-hij"_s);
    setValidator(new CodeFormatter(this));
    setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLowercase);
    connect(this, &QLineEdit::textChanged, this, &CodeField::judgeWhileTyping);
}

Expected<InviteLink, InviteLink::ParseError> CodeField::link() const
{
    return InviteLink::parse(text());
}

void CodeField::judge()
{
    const auto parsed = link();
    setSlip(parsed ? QString() : slipText(parsed.error()));
}

void CodeField::judgeWhileTyping()
{
    const QString now = text();
    const bool pasted = now.size() > m_judgedLength + 2; // a letter may bring a dash with it
    m_judgedLength = now.size();
    const auto parsed = link();
    const bool tell = !parsed && (isCertain(parsed.error(), now) || (pasted && looksLikeLink(now)));
    setSlip(tell ? slipText(parsed.error()) : QString());
}

void CodeField::setSlip(const QString& words)
{
    if (words == m_slip)
        return;
    m_slip = words;
    setAccessibleDescription(words);
    theme::polish(*this, "slip", words.isEmpty() ? u"false"_s : u"true"_s);
    Q_EMIT slipChanged(words);
}

void CodeField::keyPressEvent(QKeyEvent* event)
{
    // The dashes are the field's: a step over one takes the letter behind it.
    if (!hasSelectedText() && !looksLikeLink(text())) {
        const int caret = cursorPosition();
        if (event->key() == Qt::Key_Backspace && caret > 0 && caret < text().size() &&
            text()[caret - 1] == u'-')
            setCursorPosition(caret - 1);
        else if (event->key() == Qt::Key_Delete && caret < text().size() && text()[caret] == u'-')
            setCursorPosition(caret + 1);
    }
    QLineEdit::keyPressEvent(event);
}

void CodeField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    const bool comesBack =
        event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!comesBack && !text().isEmpty())
        judge();
}

void CodeField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const QString rest = restOfCode(text());
    if (rest.isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    constexpr int InnerMargin = 2; // QLineEdit's own, beside the style's
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const int before = InnerMargin + fontMetrics().horizontalAdvance(text());
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(theme::tokens().faint);
    painter.drawText(inside.adjusted(before, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, rest);
}

} // namespace confab
