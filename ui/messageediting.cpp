#include "ui/messageediting.h"

#include "core/client/roomclient.h"
#include "core/whenfinished.h"
#include "ui/composer.h"
#include "ui/confirmdialog.h"
#include "ui/failuretext.h"
#include "ui/messagelistmodel.h"

#include <QMenu>

namespace confab {

MessageEditing::MessageEditing(RoomClient& client, MessageListModel& model, Composer& composer,
                               QWidget& window)
    : QObject(&window),
      m_client(client),
      m_model(model),
      m_composer(composer),
      m_window(window)
{
    connect(&composer, &Composer::lastMessageWanted, this, &MessageEditing::editLast);
    connect(&composer, &Composer::editSubmitted, this, &MessageEditing::submit);
    connect(&client.chat(), &ChatLog::editRefused, this,
            [this](const QString& messageId, const std::optional<QString>& text, const Failure& failure) {
                const QString reason = failureText(failure);
                Q_EMIT failed(
                    text && !giveBack(messageId, *text)
                        ? tr("%1 The words of your change stand below your new message.").arg(reason)
                        : reason);
            });
}

void MessageEditing::fill(QMenu& menu, int row)
{
    const ChatEntry& entry = m_model.entry(row);
    addHiding(menu, entry);
    if (!mayChange(entry))
        return;
    const QString id = entry.message.id;
    const auto rowOf = [this, id] { return static_cast<int>(m_client.chat().indexOfId(id)); };
    if (m_composer.access() == Composer::Access::Open)
        menu.addAction(tr("&Edit"), this, [this, rowOf] { edit(rowOf()); });
    menu.addAction(tr("&Delete…"), this, [this, id] { askToDelete(id); });
}

void MessageEditing::addHiding(QMenu& menu, const ChatEntry& entry)
{
    if (m_client.state() != RoomClient::State::Joined || !mayManage(m_client.self().role) ||
        entry.message.id.isEmpty())
        return;
    const bool hides = !entry.hiddenBy;
    menu.addAction(
        hides ? tr("&Hide for everyone") : tr("&Show again"), this, [this, id = entry.message.id, hides] {
            whenFinished(m_client.hideMessage(id, hides), this, [this](const RoomClient::Result& result) {
                if (!result)
                    Q_EMIT failed(failureText(result.error()));
            });
        });
}

void MessageEditing::edit(int row)
{
    if (row < 0 || row >= m_model.rowCount() || m_composer.access() != Composer::Access::Open)
        return;
    const ChatEntry& entry = m_model.entry(row);
    if (mayChange(entry))
        m_composer.edit(entry.message.id, entry.editing.value_or(entry.message.text));
}

void MessageEditing::editLast()
{
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        if (mayChange(m_model.entry(row)))
            return edit(row);
    }
}

void MessageEditing::askToDelete(int row)
{
    if (row >= 0 && row < m_model.rowCount() && mayChange(m_model.entry(row)))
        askToDelete(m_model.entry(row).message.id);
}

bool MessageEditing::mayChange(const ChatEntry& entry) const
{
    const bool isDeleting = entry.editing && entry.editing->isEmpty();
    return m_client.state() == RoomClient::State::Joined && mayBroadcast(m_client.self().role) &&
           entry.message.sender.peerId == m_client.self().id && entry.state == ChatEntry::State::Sent &&
           !entry.message.id.isEmpty() && !entry.message.isDeleted && !entry.hiddenBy && !isDeleting;
}

void MessageEditing::submit(const QString& messageId, const QString& text)
{
    const qsizetype index = m_client.chat().indexOfId(messageId);
    const QString before =
        index < 0 ? QString() : m_client.chat().entries()[static_cast<std::size_t>(index)].message.text;
    if (text == before)
        return;
    if (m_client.state() != RoomClient::State::Joined) {
        m_composer.edit(messageId, text);
        Q_EMIT failed(tr("There is no connection at the moment, so the message stays as it is. Your change "
                         "stands where you wrote it: save it once you are back."));
    } else if (text.isEmpty()) {
        askToDelete(messageId);
    } else {
        m_client.editMessage(messageId, text);
    }
}

/// The words are theirs to keep, or to give up. Whoever is writing something else goes on with that; false.
bool MessageEditing::giveBack(const QString& messageId, const QString& text)
{
    const bool isFree = m_composer.editedMessage().isEmpty() && m_composer.text().isEmpty();
    isFree ? m_composer.edit(messageId, text) : m_composer.keep(text);
    return isFree;
}

void MessageEditing::askToDelete(const QString& messageId)
{
    auto* dialog = new ConfirmDialog(
        {.title = tr("Delete this message for everyone?"),
         .text = tr("Its words disappear for everyone, also for those who join later. A line stays that says "
                    "so. What others have quoted of it stays in their messages."),
         .action = tr("Delete"),
         .reason = {},
         .option = {}},
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, messageId] {
        if (m_client.state() == RoomClient::State::Joined)
            m_client.deleteMessage(messageId);
        else
            Q_EMIT failed(failureText(Failure{Failure::Kind::NotInRoom, {}}));
    });
    dialog->open();
}

} // namespace confab
