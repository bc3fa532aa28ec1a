#include "ui/linkdialog.h"

#include "ui/texttools.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

QLabel* plainLabel(const QString& text, const QString& kind, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setOpenExternalLinks(false);
    label->setWordWrap(true);
    label->setText(text);
    label->setProperty("kind", kind);
    return label;
}

} // namespace

LinkDialog::LinkDialog(const QUrl& url, QWidget* parent) : QDialog(parent), m_url(url)
{
    setObjectName(u"linkDialog"_s);
    setWindowTitle(isMail() ? tr("Write an e-mail?") : tr("Open this link?"));
    setProperty("surface", u"surface"_s);
    auto* question =
        plainLabel(isMail() ? tr("Your e-mail program will write to") : tr("Your browser will open"),
                   u"secondary"_s, this);
    auto* host = plainLabel(place(), u"heading"_s, this);
    host->setObjectName(u"linkHost"_s);
    auto* address = new QPlainTextEdit(texttools::unmistakable(m_url), this);
    address->setObjectName(u"linkAddress"_s);
    address->setAccessibleName(tr("The whole address"));
    address->setReadOnly(true);
    address->setTabChangesFocus(true);
    address->setWordWrapMode(QTextOption::WrapAnywhere);
    address->setFont(theme::codeFont());
    address->setFrameShape(QFrame::NoFrame);
    address->setProperty("surface", u"window"_s);
    address->setProperty("ring", true);
    address->setStyleSheet(u"border-radius: 6px; padding: 4px;"_s);
    address->setFixedHeight(4 * QFontMetrics(address->font()).lineSpacing() + 4 * theme::Grid);
    m_slip = plainLabel(caution(), u"slip"_s, this);
    m_slip->setObjectName(u"linkCaution"_s);
    m_slip->setVisible(!m_slip->text().isEmpty());

    auto* buttons = new QDialogButtonBox(this);
    auto* openButton = buttons->addButton(isMail() ? tr("Write") : tr("Open"), QDialogButtonBox::ActionRole);
    openButton->setObjectName(u"openLink"_s);
    theme::polish(*openButton, "kind", u"primary"_s);
    auto* copyButton = buttons->addButton(tr("Copy address"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(u"copyLink"_s);
    auto* cancelButton = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancelButton->setObjectName(u"cancelLink"_s);
    cancelButton->setDefault(true);
    connect(openButton, &QPushButton::clicked, this, &LinkDialog::openAddress);
    connect(copyButton, &QPushButton::clicked, this, &LinkDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(5 * theme::Grid, 5 * theme::Grid, 5 * theme::Grid, 4 * theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(question);
    layout->addWidget(host);
    layout->addWidget(address);
    layout->addWidget(m_slip);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(theme::scaled(420));
    cancelButton->setFocus();
}

void LinkDialog::openAddress()
{
    // Looked at once more: whoever made this dialog, nothing else is ever handed to the desktop.
    const std::optional<QUrl> url = texttools::openableUrl(texttools::unmistakable(m_url));
    if (url && QDesktopServices::openUrl(*url)) {
        accept();
        return;
    }
    m_slip->setText(tr("No program on this computer opened it. You can copy the address instead."));
    m_slip->show();
}

void LinkDialog::copy()
{
    QGuiApplication::clipboard()->setText(texttools::unmistakable(m_url));
    accept();
}

bool LinkDialog::isMail() const
{
    return m_url.scheme() == "mailto"_L1;
}

QString LinkDialog::place() const
{
    return isMail() ? m_url.path() : m_url.host(QUrl::FullyEncoded);
}

QString LinkDialog::caution() const
{
    if (isMail())
        return {};
    const QString readable = m_url.host(QUrl::FullyDecoded);
    if (readable != m_url.host(QUrl::FullyEncoded))
        return tr("It was written as “%1”, with letters that may look like others.").arg(readable);
    return m_url.scheme() == "http"_L1 ? tr("The connection to this address is not encrypted.") : QString();
}

} // namespace confab
