#include "ui/roomcodesdialog.h"

#include "core/whenfinished.h"
#include "ui/failuretext.h"
#include "ui/formrow.h"
#include "ui/roomcoderow.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Width = 640;

} // namespace

RoomCodesDialog::RoomCodesDialog(RoomClient& client, std::optional<InviteLink> invite, QWidget* parent)
    : QDialog(parent),
      m_client(client),
      m_invite(std::move(invite))
{
    setObjectName(u"roomCodesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Room codes"));
    setProperty("surface", u"surface"_s);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(2 * theme::Grid);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"roomCodesTrouble"_s);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setProperty("kind", u"slip"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto* buttons = new QDialogButtonBox(this);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"roomCodesClose"_s);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    formrow::arrangeDialog(*layout);
    formrow::addHeading(*layout, tr("Room codes"),
                        tr("Whoever has a code comes in with its role. A change binds only those who come in "
                           "later: who is in the room stays."));
    layout->addLayout(m_rows);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    for (const Role role : {Role::Guest, Role::Viewer, Role::Host})
        rowFor(role).setEnabled(false);
    watch(m_client.roomCodes());
    close->setFocus();
    resize(theme::scaled(Width), sizeHint().height()); // and wider where the words of a language want it
}

void RoomCodesDialog::watch(const QFuture<Expected<http::RoomAnswer, Failure>>& answer)
{
    whenFinished(answer, this, [this](const Expected<http::RoomAnswer, Failure>& room) {
        m_trouble->setVisible(!room);
        if (room)
            showCodes(*room);
        else
            m_trouble->setText(failureText(room.error()));
    });
}

void RoomCodesDialog::showCodes(const http::RoomAnswer& room)
{
    for (const http::CodeEntry& code : room.codes) {
        RoomCodeRow& row = rowFor(code.role);
        row.showCode(code);
        row.setEnabled(true);
    }
}

RoomCodeRow& RoomCodesDialog::rowFor(Role role)
{
    for (RoomCodeRow* row : std::as_const(m_codes)) {
        if (row->role() == role)
            return *row;
    }
    auto* row = new RoomCodeRow(role, this);
    connect(row, &RoomCodeRow::changeRequested, this,
            [this](const http::CodeChange& change) { watch(m_client.changeRoomCode(change)); });
    connect(row, &RoomCodeRow::copyRequested, this, &RoomCodesDialog::copyLink);
    m_codes.append(row);
    m_rows->addWidget(row);
    return *row;
}

void RoomCodesDialog::copyLink(const QString& text)
{
    const auto code = RoomCode::parse(text);
    if (!code)
        return;
    InviteLink link = m_invite.value_or(InviteLink{.code = *code, .server = {}});
    link.code = *code;
    QGuiApplication::clipboard()->setText(link.toString());
}

} // namespace confab
