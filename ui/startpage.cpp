#include "ui/startpage.h"

#include "ui/codefield.h"
#include "ui/joincard.h"
#include "ui/logo.h"
#include "ui/recentroomslist.h"
#include "ui/startcard.h"
#include "ui/strip.h"
#include "ui/theme.h"
#include "ui/unsentlist.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int ColumnWidth = 720;
constexpr int NameWidth = 340;
constexpr int NameLength = 64;

QLabel* label(const QString& text, const QString& kind, QWidget* parent)
{
    auto* result = new QLabel(text, parent);
    result->setTextFormat(Qt::PlainText);
    result->setProperty("kind", kind);
    return result;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(this)),
      m_nameSlip(label({}, u"slip"_s, this)),
      m_hosting(new Strip(u"hostingStrip"_s, this)),
      m_unsent(new UnsentList(this)),
      m_status(new Strip(u"statusStrip"_s, this)),
      m_join(new JoinCard(this)),
      m_start(new StartCard(this)),
      m_try(new QPushButton(tr("Try it alone, with a second window as another person"), this)),
      m_recentPart(new QWidget(this)),
      m_recent(new RecentRoomsList(m_recentPart))
{
    setObjectName(u"startPage"_s);
    build();
    connectParts();
}

void StartPage::build()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addStretch(2);
    addHeader(*column);
    column->addWidget(m_hosting);
    column->addWidget(m_unsent);
    addName(*column);
    addCards(*column);
    addRecentRooms(*column);
    column->addStretch(3);

    auto* centred = new QHBoxLayout(content);
    centred->setContentsMargins(28, 20, 28, 20);
    auto* page = new QWidget(content);
    page->setMaximumWidth(theme::scaled(ColumnWidth));
    page->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(page, 1000);
    centred->addStretch(1);

    auto* area = new QScrollArea(this);
    area->setObjectName(u"startScroll"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(area);
}

void StartPage::addHeader(QVBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * theme::Grid);
    row->addWidget(new Logo(this));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(label(u"Confab"_s, u"title"_s, this));
    words->addWidget(
        label(tr("Chat and shared notes, for as long as you are together."), u"secondary"_s, this));
    row->addLayout(words, 1);
    column.addLayout(row);
    column.addSpacing(28);
}

void StartPage::addName(QVBoxLayout& column)
{
    auto* caption = label(tr("Your &name"), u"small"_s, this);
    caption->setBuddy(m_name);
    m_name->setObjectName(u"nameField"_s);
    m_name->setProperty("kind", u"large"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setPlaceholderText(tr("How others will see you"));
    m_name->setMaxLength(NameLength);
    m_name->setMaximumWidth(theme::scaled(NameWidth));
    m_nameSlip->setObjectName(u"nameSlip"_s);
    m_nameSlip->hide();
    column.addWidget(caption);
    column.addSpacing(theme::Grid);
    column.addWidget(m_name);
    column.addWidget(m_nameSlip);
    column.addSpacing(5 * theme::Grid);
}

void StartPage::addCards(QVBoxLayout& column)
{
    column.addWidget(m_status);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(4 * theme::Grid);
    cards->addWidget(m_join, 1);
    cards->addWidget(m_start, 1);
    column.addLayout(cards);
    m_try->setObjectName(u"tryAloneButton"_s);
    m_try->setProperty("kind", u"quiet"_s);
    m_try->setProperty("edge", true); // in line with the cards
    m_try->setToolTip(tr("Starts a room here, and somebody made up comes in. They leave nothing behind."));
    connect(m_try, &QPushButton::clicked, this, &StartPage::tryAlone);
    column.addSpacing(2 * theme::Grid);
    column.addWidget(m_try, 0, Qt::AlignRight);
}

void StartPage::addRecentRooms(QVBoxLayout& column)
{
    auto* part = new QVBoxLayout(m_recentPart);
    part->setContentsMargins(0, 6 * theme::Grid, 0, 0);
    part->setSpacing(2 * theme::Grid);
    auto* caption = label(tr("&Recent rooms"), u"section"_s, m_recentPart);
    caption->setBuddy(m_recent);
    part->addWidget(caption);
    part->addWidget(m_recent);
    m_recentPart->hide();
    column.addWidget(m_recentPart);
}

void StartPage::connectParts()
{
    connect(m_join, &JoinCard::submitted, this, &StartPage::join);
    connect(m_start, &StartCard::submitted, this, [this](const QString& roomName) {
        if (hasName())
            Q_EMIT startRoomRequested(name(), roomName);
    });
    connect(m_recent, &RecentRoomsList::joinRequested, this,
            [this](const RecentRoom& room) { join(room.link); });
    connect(m_recent, &RecentRoomsList::removeRequested, this, &StartPage::recentRoomRemoved);
    connect(m_name, &QLineEdit::textChanged, m_nameSlip, &QWidget::hide);
    connect(m_name, &QLineEdit::textChanged, this, [this] { theme::polish(*m_name, "slip", u"false"_s); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_join->field().setFocus(); });
    connect(m_status, &Strip::firstChosen, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            m_status->hide();
    });
    connect(m_hosting, &Strip::firstChosen, this, &StartPage::returnRequested);
    connect(m_hosting, &Strip::secondChosen, this, &StartPage::stopHostingRequested);
}

void StartPage::setName(const QString& name)
{
    m_name->setText(name);
}

QString StartPage::name() const
{
    return m_name->text().simplified();
}

void StartPage::submitCode(const QString& codeOrLink)
{
    m_join->field().setText(codeOrLink);
    m_join->submit();
}

void StartPage::setRecentRooms(const std::vector<RecentRoom>& rooms)
{
    m_recent->setRooms(rooms);
    m_recentPart->setVisible(!rooms.empty());
}

void StartPage::setRecentRoomState(const RoomCode& code, RecentRoomState state)
{
    m_recent->setState(code, state);
}

void StartPage::setHosting(std::optional<Hosting> hosting)
{
    if (!hosting) {
        m_hosting->hide();
        return;
    }
    const QString words =
        hosting->people > 0
            ? tr("You are hosting a room for %n person(s) on this computer.", nullptr, hosting->people)
            : tr("You are hosting a room on this computer. Nobody is inside.");
    m_hosting->tell(Strip::Tone::Calm, words, hosting->canReturn ? tr("Return") : QString(),
                    tr("Stop hosting"));
}

void StartPage::showProgress(const QString& words)
{
    if (!m_busy)
        m_focusBefore = focusWidget();
    setBusy(true);
    m_status->tell(Strip::Tone::Calm, words, tr("Cancel"));
    m_status->firstButton().setFocus();
}

void StartPage::showFailure(const QString& words)
{
    setBusy(false);
    m_status->tell(Strip::Tone::Attention, words, tr("Dismiss"));
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void StartPage::showReady()
{
    setBusy(false);
    m_status->hide();
}

void StartPage::showEntered()
{
    showReady();
    m_join->field().clear();
    m_start->field().clear();
}

void StartPage::tryAlone()
{
    if (!m_busy && hasName())
        Q_EMIT tryAloneRequested(name());
}

void StartPage::join(const InviteLink& link)
{
    if (hasName())
        Q_EMIT joinRequested(name(), link);
}

void StartPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_name, m_join, m_start, m_try, m_recentPart, m_unsent})
        part->setEnabled(!busy);
}

bool StartPage::hasName()
{
    if (!name().isEmpty())
        return true;
    m_nameSlip->setText(tr("Say who you are first: the others in the room see this name."));
    m_nameSlip->show();
    theme::polish(*m_name, "slip", u"true"_s);
    m_name->setAccessibleDescription(m_nameSlip->text());
    m_name->setFocus();
    return false;
}

void StartPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_busy)
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (name().isEmpty())
        m_name->setFocus();
    else
        m_join->field().setFocus();
}

} // namespace confab
