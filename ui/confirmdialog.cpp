#include "ui/confirmdialog.h"

#include "ui/shorttext.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Width = 400;
constexpr int LongestReason = 200;
// What a question holds of others' words is short, but where somebody wants to spoil it.
constexpr qsizetype LongestTitle = 300;
constexpr qsizetype LongestText = 1200;

QLabel* plainLabel(const QString& text, const QString& kind, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("kind", kind);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConfirmDialog::ConfirmDialog(const Question& question, QWidget* parent) : QDialog(parent)
{
    setObjectName(u"confirmDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(shortTitle(question.title));
    setProperty("surface", u"surface"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(5 * theme::Grid, 5 * theme::Grid, 5 * theme::Grid, 4 * theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(plainLabel(shortText(question.title, LongestTitle, 3), u"heading"_s, this));
    auto* text = plainLabel(shortText(question.text, LongestText, 16), u"secondary"_s, this);
    text->setObjectName(u"confirmText"_s);
    layout->addWidget(text);
    if (!question.reason.isEmpty()) {
        m_reason = new QLineEdit(this);
        m_reason->setObjectName(u"confirmReason"_s);
        m_reason->setMaxLength(LongestReason);
        m_reason->setAccessibleName(question.reason);
        m_reason->setPlaceholderText(question.reason);
        layout->addSpacing(theme::Grid);
        layout->addWidget(m_reason);
    }
    if (!question.option.isEmpty()) {
        m_option = new QCheckBox(question.option, this);
        m_option->setObjectName(u"confirmOption"_s);
        layout->addSpacing(theme::Grid);
        layout->addWidget(m_option);
    }

    auto* buttons = new QDialogButtonBox(this);
    auto* action = buttons->addButton(question.action, QDialogButtonBox::AcceptRole);
    action->setObjectName(u"confirmAction"_s);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"confirmCancel"_s);
    // Enter alone does nothing that others notice.
    action->setAutoDefault(false);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(2 * theme::Grid);
    layout->addWidget(buttons);
    setMinimumWidth(theme::scaled(Width));
    if (m_reason == nullptr)
        cancel->setFocus();
}

QString ConfirmDialog::reason() const
{
    return m_reason != nullptr ? m_reason->text().simplified() : QString();
}

bool ConfirmDialog::isOptionChosen() const
{
    return m_option != nullptr && m_option->isChecked();
}

} // namespace confab
