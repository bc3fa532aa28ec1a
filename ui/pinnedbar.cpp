#include "ui/pinnedbar.h"

#include "core/client/roomclient.h"
#include "ui/failuretext.h"
#include "ui/pinnedrow.h"
#include "ui/theme.h"

#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

PinnedBar::PinnedBar(RoomClient& client, QWidget* parent) : QWidget(parent), m_client(client)
{
    setObjectName(u"pinnedBar"_s);
    setAccessibleName(tr("Pinned messages"));
    m_frame = new QFrame(this);
    m_frame->setProperty("kind", u"attention"_s);
    m_anchor = new QWidget(m_frame);
    m_anchor->setFocusPolicy(Qt::TabFocus);
    m_anchor->hide();
    m_failure = new QLabel(m_frame);
    m_failure->setObjectName(u"pinnedFailure"_s);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setProperty("kind", u"slip"_s);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    auto* layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(2 * theme::Grid, theme::Grid + 1, theme::Grid, theme::Grid + 1);
    layout->setSpacing(theme::Grid);
    layout->addLayout(m_rows);
    layout->addWidget(m_failure);
    auto* outer = new QVBoxLayout(this); // with the distance around it, which goes with it
    outer->setContentsMargins(3 * theme::Grid, 10, 3 * theme::Grid, 2 * theme::Grid);
    outer->addWidget(m_frame);

    connect(&client.pinnedMessages(), &PinnedMessages::changed, this, &PinnedBar::reload);
    connect(&client.pinnedMessages(), &PinnedMessages::refused, this,
            [this](const Failure& failure) { showFailure(failureText(failure)); });
    connect(&client, &RoomClient::stateChanged, this, &PinnedBar::reload);
    connect(&client, &RoomClient::roomChanged, this, &PinnedBar::reload);
    reload();
}

void PinnedBar::addPinning(QMenu& menu, const Message& message)
{
    if (message.id.isEmpty() || message.isPrivate() || !message.roles.isEmpty())
        return;
    PinnedMessages& pins = m_client.pinnedMessages();
    const auto& pinned = pins.messages();
    const auto known = std::ranges::find(pinned, message.id, &PinnedMessage::id);
    if (known == pinned.end())
        menu.addAction(tr("&Pin for everyone"), this,
                       [this, &pins, message] { pins.pin(message, m_client.self().name); });
    else
        menu.addAction(tr("Un&pin"), this, [&pins, pin = *known] { pins.unpin(pin); });
}

void PinnedBar::reload()
{
    std::vector<PinnedMessage> opened;
    for (const PinnedRow* row : findChildren<PinnedRow*>()) {
        if (row->isOpen())
            opened.push_back(row->message());
    }
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    const std::vector<PinnedMessage>& all = m_client.pinnedMessages().messages();
    const bool unpinnable = m_client.state() == RoomClient::State::Joined && mayWrite(m_client.self().role);
    const auto first = static_cast<std::size_t>(std::max<qsizetype>(0, std::ssize(all) - MostPinnedMessages));
    QWidget* before = m_anchor;
    for (std::size_t i = first; i < all.size(); ++i) {
        auto* row = new PinnedRow(all[i], i == first, m_frame);
        row->setUnpinnable(unpinnable);
        row->setOpen(std::ranges::find(opened, all[i]) != opened.end());
        connect(row, &PinnedRow::unpinRequested, this,
                [this](const PinnedMessage& message) { m_client.pinnedMessages().unpin(message); });
        connect(row, &PinnedRow::linkActivated, this, &PinnedBar::linkActivated);
        m_rows->addWidget(row);
        before = row->putBehind(*before);
    }
    showFailure({});
}

/// Also where nothing is pinned: then it was the pinning that failed.
void PinnedBar::showFailure(const QString& words)
{
    m_failure->setText(words);
    m_failure->setVisible(!words.isEmpty());
    setVisible(!words.isEmpty() || m_rows->count() > 0);
}

} // namespace confab
