#pragma once

#include <QByteArray>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

class QLocalSocket;

namespace confab {

/// One running app for each profile: the first start claims it, and every later one hands over what it was
/// asked for and ends. Only programs of the same user are listened to. What a crashed app left behind is no
/// obstacle.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `profile`: whatever tells the profiles of this user apart. Where the system has no place for such
    /// things, every start is the first.
    explicit SingleInstance(const QString& profile, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Whether this is the running app from now on; the others are heard from then.
    [[nodiscard]] bool claim();
    /// Whether some program is the running app of this profile.
    [[nodiscard]] static bool isRunning(const QString& profile);
    /// Has the running app come to the front, and open this code or link (empty: none). `activation` is the
    /// desktop's leave to do so, may be empty. False where it did not answer: it hangs, or has just ended.
    [[nodiscard]] static bool handOver(const QString& profile, const QString& link,
                                       const QByteArray& activation);

Q_SIGNALS:
    void opened(const QString& link, const QByteArray& activation);

private:
    void listen();
    void welcome(QLocalSocket* socket);
    void hear(QLocalSocket* socket);

    QString m_stem; ///< of the files' names; empty where there is no place for them
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace confab
