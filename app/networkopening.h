#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace confab {

class HostedServer;
class NetworkDialog;
class RoomVisit;

/// "Open this room to the network": from the question to the links that others come in with.
class NetworkOpening : public QObject
{
    Q_OBJECT

public:
    /// `fileStem`: where the key is kept, as HostingIdentity has it.
    NetworkOpening(HostedServer& hosted, QString fileStem, QObject* parent = nullptr)
        : QObject(parent),
          m_hosted(hosted),
          m_fileStem(std::move(fileStem))
    {}

    /// Shows the dialog for a room that is hosted here. It goes when the visit ends.
    void show(const RoomVisit& visit, QWidget& window);

Q_SIGNALS:
    /// Opened, closed, or the invites lead to another address.
    void changed();

private:
    void open();
    void close();
    void choose(const QString& address);
    void tellState();

    HostedServer& m_hosted;
    QString m_fileStem;
    QPointer<const RoomVisit> m_visit;
    QPointer<NetworkDialog> m_dialog;
};

} // namespace confab
