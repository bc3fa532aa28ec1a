#include "ui/joincard.h"

#include "ui/codefield.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

JoinCard::JoinCard(QWidget* parent) : QFrame(parent), m_field(new CodeField(this)), m_slip(new QLabel(this))
{
    setObjectName(u"joinCard"_s);
    setProperty("kind", u"card"_s);

    auto* heading = new QLabel(tr("&Join with a code"), this);
    heading->setProperty("kind", u"heading"_s);
    heading->setBuddy(m_field);
    auto* help = new QLabel(tr("Or paste the invite link you were sent."), this);
    help->setProperty("kind", u"secondary"_s);
    help->setWordWrap(true);
    m_field->setAccessibleName(tr("Room code or invite link"));
    m_slip->setObjectName(u"codeSlip"_s);
    m_slip->setProperty("kind", u"slip"_s);
    m_slip->setTextFormat(Qt::PlainText);
    m_slip->setWordWrap(true);
    m_slip->hide();
    auto* button = new QPushButton(tr("Join the room"), this);
    button->setObjectName(u"joinButton"_s);
    button->setProperty("kind", u"primary"_s);
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
    column->addSpacing(theme::Grid);
    column->addWidget(m_slip);
    column->addSpacing(2 * theme::Grid + 2);
    column->addWidget(button, 0, Qt::AlignLeft);

    connect(m_field, &QLineEdit::returnPressed, this, &JoinCard::submit);
    connect(button, &QPushButton::clicked, this, &JoinCard::submit);
    connect(m_field, &CodeField::slipChanged, this, &JoinCard::showSlip);
}

void JoinCard::submit()
{
    m_field->judge();
    if (const auto link = m_field->link())
        Q_EMIT submitted(*link);
    else
        m_field->setFocus();
}

void JoinCard::showSlip(const QString& words)
{
    m_slip->setText(words);
    m_slip->setVisible(!words.isEmpty());
}

} // namespace confab
