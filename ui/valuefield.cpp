#include "ui/valuefield.h"

#include "core/protocol/valuetext.h"
#include "ui/jsonfaulttext.h"
#include "ui/localedit.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int LeastLines = 6;

/// Whether a text widget shows all of it, and gives all of it back.
bool isVisibleText(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        const bool isLineOrTab = c == u'\n' || c == u'\t';
        const bool isFrame = c == QChar(0xfdd0) || c == QChar(0xfdd1);
        return (c.category() == QChar::Other_Control && !isLineOrTab) || isFrame ||
               c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
    });
}

/// Someone may have meant JSON where they wrote a text.
bool looksLikeJson(const QString& text)
{
    const QString trimmed = text.trimmed();
    return (trimmed.startsWith(u'{') || trimmed.startsWith(u'[')) && parseStoreValue(trimmed).has_value();
}

} // namespace

ValueField::ValueField(QWidget* parent) : QWidget(parent)
{
    build();
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ValueField::check);
    connect(m_json, &QRadioButton::toggled, this, &ValueField::convert);
    connect(m_readAsJson, &QPushButton::clicked, this, &ValueField::readAsJson);
    check();
}

void ValueField::build()
{
    m_text = new QRadioButton(tr("&Text"), this);
    m_text->setObjectName(u"valueAsText"_s);
    m_json = new QRadioButton(tr("&JSON"), this);
    m_json->setObjectName(u"valueAsJson"_s);
    m_text->setChecked(true);
    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(u"valueText"_s);
    m_edit->setAccessibleName(tr("Value"));
    m_edit->setFont(theme::codeFont());
    m_edit->setTabChangesFocus(true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setStyleSheet(
        u"QPlainTextEdit { border: 1px solid palette(mid); border-radius: 8px; padding: 5px; }"
        "QPlainTextEdit:focus { border: 2px solid palette(highlight); padding: 4px; }"_s);
    m_edit->setMinimumHeight(LeastLines * m_edit->fontMetrics().lineSpacing() + 6 * theme::Grid);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"valueHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_readAsJson = new QPushButton(tr("Take it as JSON"), this);
    m_readAsJson->setObjectName(u"readAsJson"_s);
    m_readAsJson->setProperty("kind", u"quiet"_s);
    m_readAsJson->setAutoDefault(false);

    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(4 * theme::Grid);
    kinds->addWidget(m_text);
    kinds->addWidget(m_json);
    kinds->addStretch();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1, Qt::AlignTop);
    foot->addWidget(m_readAsJson, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::Grid);
    layout->addLayout(kinds);
    layout->addWidget(m_edit, 1);
    layout->addLayout(foot);
    setFocusProxy(m_edit);
}

void ValueField::setValue(const StoreValue& value)
{
    const QString* text = asText(value);
    const bool asPlainText = isUnset(value) || (text != nullptr && isVisibleText(*text));
    {
        const QScopedValueRollback converting(m_converting, true);
        (asPlainText ? m_text : m_json)->setChecked(true);
    }
    setContent(asPlainText ? (text != nullptr ? *text : QString()) : displayText(value, ValueForm::Indented));
}

std::optional<StoreValue> ValueField::value() const
{
    if (kind() == Kind::Text)
        return StoreValue(content());
    const auto value = parseStoreValue(content());
    return value && !isUnset(*value) ? std::optional(*value) : std::nullopt;
}

void ValueField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_text->setVisible(!readOnly);
    m_json->setVisible(!readOnly);
    check();
}

ValueField::Kind ValueField::kind() const
{
    return m_json->isChecked() ? Kind::Json : Kind::Text;
}

QString ValueField::content() const
{
    return localedit::viewText(*m_edit->document(), 0, localedit::viewLength(*m_edit->document()));
}

void ValueField::setContent(const QString& content)
{
    m_edit->setPlainText(localedit::viewForm(content));
    check(); // also where the same stands there in another kind
}

void ValueField::convert()
{
    if (m_converting)
        return;
    const QString before = content();
    if (kind() == Kind::Json) {
        setContent(before.isEmpty() ? QString() : displayText(before, ValueForm::Indented));
        return;
    }
    const auto value = parseStoreValue(before);
    const QString* text = value ? asText(*value) : nullptr;
    setContent(text != nullptr ? *text : before);
}

void ValueField::readAsJson()
{
    const QScopedValueRollback converting(m_converting, true);
    m_json->setChecked(true);
    check();
    m_edit->setFocus();
}

void ValueField::check()
{
    m_edit->setExtraSelections({});
    m_readAsJson->setVisible(false);
    if (m_edit->isReadOnly()) {
        showHint(kind() == Kind::Text ? tr("A text.") : tr("A value in JSON."), false);
    } else if (kind() == Kind::Text) {
        const bool mayBeMeant = looksLikeJson(content());
        m_readAsJson->setVisible(mayBeMeant);
        showHint(mayBeMeant ? tr("It looks like JSON, but will be kept as a text.")
                            : tr("It is kept as a text, letter by letter."),
                 false);
    } else if (const auto value = parseStoreValue(content()); !value) {
        showHint(jsonFaultText(value.error(), content()), !m_edit->document()->isEmpty());
        mark(value.error().offset);
    } else if (isUnset(*value)) {
        showHint(tr("null is the same as no value: remove the key instead."), true);
    } else {
        showHint(asText(*value) ? tr("Valid JSON: a text.") : tr("Valid JSON."), false);
    }
    Q_EMIT changed();
}

void ValueField::showHint(const QString& words, bool isSlip)
{
    m_hint->setText(words);
    theme::polish(*m_hint, "kind", isSlip ? u"slip"_s : u"small"_s);
}

/// A wave under the place where it stops being JSON.
void ValueField::mark(qsizetype offset)
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(m_edit->document());
    selection.cursor.setPosition(static_cast<int>(offset));
    selection.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    selection.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    selection.format.setUnderlineColor(theme::tokens().attention);
    selection.format.setBackground(theme::tokens().attentionSoft);
    m_edit->setExtraSelections({selection});
}

} // namespace confab
