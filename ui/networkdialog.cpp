#include "ui/networkdialog.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Width = 560;
constexpr int CopiedMs = 2000;

QLabel* plainLabel(const QString& name, const QString& kind, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("kind", kind);
    return label;
}

} // namespace

NetworkDialog::NetworkDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(u"networkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open to the network"));
    setProperty("surface", u"surface"_s);
    buildWidgets();
    layOut();
}

void NetworkDialog::buildWidgets()
{
    m_title = plainLabel(u"networkTitle"_s, u"heading"_s, this);
    m_text = plainLabel(u"networkText"_s, {}, this);
    m_addressRow = new QWidget(this);
    m_addresses = new QComboBox(m_addressRow);
    m_addresses->setObjectName(u"networkAddress"_s);
    m_addresses->setAccessibleName(tr("The address that the invites lead to"));
    m_inviteBox = new QWidget(this);
    m_hints = plainLabel(u"networkHints"_s, u"secondary"_s, this);
    m_trouble = plainLabel(u"networkTrouble"_s, u"slip"_s, this);
    m_trouble->hide();
    m_open = new QPushButton(tr("Open to the network"), this);
    m_open->setObjectName(u"openNetwork"_s);
    m_open->setProperty("kind", u"primary"_s);
    m_close = new QPushButton(tr("Close to the network"), this);
    m_close->setObjectName(u"closeNetwork"_s);
    m_done = new QPushButton(this);
    m_done->setObjectName(u"doneNetwork"_s);
    for (QPushButton* button : {m_open, m_close, m_done})
        button->setAutoDefault(button == m_done);
    connect(m_open, &QPushButton::clicked, this, &NetworkDialog::openRequested);
    connect(m_close, &QPushButton::clicked, this, &NetworkDialog::closeRequested);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_addresses, &QComboBox::textActivated, this, &NetworkDialog::addressChosen);
}

void NetworkDialog::layOut()
{
    auto* address = new QHBoxLayout(m_addressRow);
    address->setContentsMargins({});
    auto* label = plainLabel({}, {}, m_addressRow);
    label->setWordWrap(false);
    label->setText(tr("Others reach this computer at"));
    address->addWidget(label);
    address->addWidget(m_addresses, 1);
    m_invites = new QGridLayout(m_inviteBox);
    m_invites->setContentsMargins({});
    m_invites->setHorizontalSpacing(2 * theme::Grid);
    m_invites->setVerticalSpacing(2 * theme::Grid);
    m_invites->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addWidget(m_done);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(7 * theme::Grid, 6 * theme::Grid, 7 * theme::Grid, 5 * theme::Grid);
    layout->setSpacing(3 * theme::Grid);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), m_addressRow,
                          m_inviteBox, static_cast<QWidget*>(m_hints), static_cast<QWidget*>(m_trouble)})
        layout->addWidget(part);
    layout->addSpacing(theme::Grid);
    layout->addLayout(buttons);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // see fit()
}

void NetworkDialog::showClosed(int port)
{
    m_title->setText(tr("Open your rooms to the network?"));
    m_text->setText(
        tr("So far only people at this computer can come in. Once open, everyone gets in who reaches this "
           "computer over the network and has an invite to a room that you host.\n\n"
           "Everything is encrypted. The invite link says which key is yours, so hand on the whole link: "
           "by the code alone others cannot know that it is really you."));
    m_hints->setText(
        tr("In the same house or office that is usually all. If this computer has a firewall, it must "
           "let port %1 in. People elsewhere come in only if your router passes that port on to this "
           "computer, which many providers do not allow.")
            .arg(port));
    m_addressRow->hide();
    m_inviteBox->hide();
    m_close->hide();
    m_open->show();
    m_done->setText(tr("Not now"));
    m_trouble->hide();
    m_open->setFocus();
    fit();
}

void NetworkDialog::showOpen(int port, const QStringList& addresses, const QString& chosen,
                             const std::vector<Invite>& invites)
{
    m_title->setText(tr("Your rooms are open to the network"));
    const bool isAnywhere = !addresses.isEmpty();
    m_text->setText(isAnywhere
                        ? tr("Whoever has one of these links gets in, so give each only to people whom you "
                             "want here.")
                        : tr("This computer is in no network at the moment, so nobody else can reach it. "
                             "Connect it, then open this again."));
    {
        const QSignalBlocker quiet(m_addresses);
        m_addresses->clear();
        m_addresses->addItems(addresses);
        m_addresses->setCurrentText(chosen);
    }
    showInvites(invites);
    m_hints->setText(
        tr("If somebody cannot connect: are they in the same network? Does a firewall let port %1 in? "
           "From elsewhere on the internet, your router must pass that port on to this computer, and "
           "the link must have the router's outer address.\n\n"
           "When you close it, those who came in over the network lose the connection.")
            .arg(port));
    m_addressRow->setVisible(isAnywhere);
    m_inviteBox->setVisible(isAnywhere);
    m_close->show();
    m_open->hide();
    m_done->setText(tr("Done"));
    m_trouble->hide();
    m_done->setFocus();
    fit();
}

void NetworkDialog::showInvites(const std::vector<Invite>& invites)
{
    while (QLayoutItem* item = m_invites->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Invite& invite : invites) {
        const QString role = roleName(invite.role);
        auto* label = plainLabel({}, {}, m_inviteBox);
        label->setWordWrap(false);
        label->setText(invite.role == Role::Host    ? tr("For other hosts")
                       : invite.role == Role::Guest ? tr("For guests")
                                                    : tr("For viewers"));
        auto* link = new QLineEdit(invite.link, m_inviteBox);
        link->setObjectName(u"networkLink-"_s + role);
        link->setAccessibleName(label->text());
        link->setReadOnly(true);
        link->setFont(theme::codeFont());
        link->setCursorPosition(0);
        auto* button = new QPushButton(tr("Copied ✓"), m_inviteBox);
        button->setObjectName(u"copyNetworkLink-"_s + role);
        button->setMinimumWidth(button->sizeHint().width()); // nothing jumps when the words change
        button->setText(tr("Copy"));
        button->setAccessibleName(tr("Copy the link: %1").arg(label->text()));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, text = invite.link, button] { copy(text, button); });
        m_invites->addWidget(label, row, 0);
        m_invites->addWidget(link, row, 1);
        m_invites->addWidget(button, row++, 2);
    }
}

/// As high as its words, whichever stand there.
void NetworkDialog::fit()
{
    for (QWidget* part : findChildren<QWidget*>())
        part->ensurePolished(); // before that the fonts are others
    layout()->invalidate();
    layout()->activate();
    setFixedSize(theme::scaled(Width), layout()->totalHeightForWidth(theme::scaled(Width)));
}

void NetworkDialog::copy(const QString& link, QPushButton* button)
{
    QGuiApplication::clipboard()->setText(link);
    button->setText(tr("Copied ✓"));
    QTimer::singleShot(CopiedMs, button, [button] { button->setText(tr("Copy")); });
}

void NetworkDialog::showTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->show();
    fit();
}

} // namespace confab
