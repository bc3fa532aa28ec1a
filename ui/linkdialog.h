#pragma once

#include <QDialog>
#include <QUrl>

class QLabel;

namespace confab {

/// Shows where a link leads before anything is opened: its host as machines read it, and the whole address.
/// Only an address that texttools::openableUrl() let pass may be given.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LinkDialog(const QUrl& url, QWidget* parent = nullptr);

private:
    void openAddress();
    void copy();
    [[nodiscard]] bool isMail() const;
    /// The server or the receiver.
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString caution() const;

    QUrl m_url;
    QLabel* m_slip = nullptr;
};

} // namespace confab
