#include "ui/startcard.h"

#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

StartCard::StartCard(QWidget* parent) : QFrame(parent), m_field(new QLineEdit(this))
{
    setObjectName(u"startCard"_s);
    setProperty("kind", u"card"_s);

    auto* heading = new QLabel(tr("&Start a room"), this);
    heading->setProperty("kind", u"heading"_s);
    heading->setBuddy(m_field);
    auto* help = new QLabel(tr("It runs on this computer and ends when everyone has left."), this);
    help->setProperty("kind", u"secondary"_s);
    help->setWordWrap(true);
    m_field->setObjectName(u"roomNameField"_s);
    m_field->setProperty("kind", u"large"_s);
    m_field->setAccessibleName(tr("Name of the room, optional"));
    m_field->setPlaceholderText(tr("Name of the room (optional)"));
    m_field->setMaxLength(100);
    auto* button = new QPushButton(tr("Start on this computer"), this);
    button->setObjectName(u"startButton"_s);
    button->setAutoDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(0);
    column->addWidget(heading);
    column->addSpacing(theme::Grid);
    column->addWidget(help);
    column->addStretch(1); // the fields of the two cards are in line, whatever their words need
    column->addSpacing(3 * theme::Grid + 2);
    column->addWidget(m_field);
    column->addSpacing(3 * theme::Grid + 2);
    column->addWidget(button, 0, Qt::AlignLeft);

    connect(m_field, &QLineEdit::returnPressed, this, &StartCard::submit);
    connect(button, &QPushButton::clicked, this, &StartCard::submit);
}

void StartCard::submit()
{
    Q_EMIT submitted(m_field->text().simplified());
}

} // namespace confab
