#include "ui/serverpage.h"

#include "ui/failuretext.h"
#include "ui/formrow.h"
#include "ui/serverinput.h"
#include "ui/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

ServerPage::ServerPage(const Preferences& now, QWidget* parent)
    : QWidget(parent),
      m_server(new QLineEdit(now.server, this)),
      m_slip(new QLabel(this))
{
    m_server->setObjectName(u"serverSetting"_s);
    m_server->setPlaceholderText(tr("None", "server"));
    m_slip->setObjectName(u"serverSlip"_s);
    m_slip->setTextFormat(Qt::PlainText);
    m_slip->setProperty("kind", u"slip"_s);
    m_slip->setWordWrap(true);
    m_slip->hide();
    connect(m_server, &QLineEdit::textEdited, m_slip, &QWidget::hide);
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    formrow::add(*layout, tr("Look for &codes on this server, too"), *m_server,
                 tr("As in rooms.example.org, rooms.example.org:4000 or https://rooms.example.org. A code "
                    "that comes without a link is looked for on this computer, there, and where you have "
                    "been before."));
    layout->addWidget(m_slip);
    layout->addStretch(1);
}

bool ServerPage::isUsable()
{
    const QString text = m_server->text().trimmed();
    if (text.isEmpty())
        return true;
    const auto server = readServer(text);
    if (server)
        return true;
    m_slip->setText(slipText(server.error()));
    m_slip->show();
    m_server->setFocus();
    return false;
}

void ServerPage::writeTo(Preferences& preferences) const
{
    preferences.server = m_server->text().trimmed();
}

} // namespace confab
