#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cerrno>
#include <chrono>
#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace confab {

namespace {

constexpr quint32 Mark = 0x43664931; // what is handed over begins with it
constexpr quint8 Taken = 1;
constexpr qint64 MostBytes = 64 * 1024;
constexpr auto Patience = 5s;
constexpr auto Pause = 50ms;
constexpr int MostVain = 3;

/// Folder and beginning of the names of the lock and the socket: short, as a socket's name has to be.
QString stemFor(const QString& profile)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        return {};
    // In a sandbox, the one place that all of an app's sandboxes share.
    if (const QString id = qEnvironmentVariable("FLATPAK_ID"); !id.isEmpty())
        folder += u"/app/"_s + id;
    const QByteArray hash = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + u"/confab-"_s + QString::fromLatin1(hash.first(16));
}

QString lockName(const QString& stem)
{
    return stem + u".lock"_s;
}

/// Only the end of its process makes a lock stale.
bool isTaken(QLockFile& lock)
{
    lock.setStaleLockTime(0ms);
    return !lock.tryLock() && lock.error() == QLockFile::LockFailedError;
}

QString socketName(const QString& stem)
{
    return stem + u".socket"_s;
}

bool isOfSameUser(const QLocalSocket& socket)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    const int descriptor = static_cast<int>(socket.socketDescriptor());
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0 &&
           credentials.uid == getuid();
}

bool waitForAnswer(QLocalSocket& socket, const QDeadlineTimer& deadline)
{
    while (socket.bytesAvailable() == 0) {
        if (deadline.hasExpired() || !socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
    }
    quint8 answer = 0;
    QDataStream(&socket) >> answer;
    return answer == Taken;
}

} // namespace

SingleInstance::SingleInstance(const QString& profile, QObject* parent)
    : QObject(parent),
      m_stem(stemFor(profile))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection())
            welcome(socket);
    });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim()
{
    if (m_stem.isEmpty())
        return true;
    m_lock = std::make_unique<QLockFile>(lockName(m_stem));
    if (isTaken(*m_lock))
        return false;
    listen();
    return true;
}

bool SingleInstance::isRunning(const QString& profile)
{
    const QString stem = stemFor(profile);
    if (stem.isEmpty())
        return false;
    // Only read: whoever tried the lock would be in the way of one who is about to claim it.
    qint64 process = 0;
    QString host;
    QString app;
    return QLockFile(lockName(stem)).getLockInfo(&process, &host, &app) &&
           (kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

/// Whoever has the lock may clear the socket of one that crashed out of the way.
void SingleInstance::listen()
{
    QLocalServer::removeServer(socketName(m_stem));
    if (!m_server.listen(socketName(m_stem)))
        qWarning("other starts are not heard: %s", qPrintable(m_server.errorString()));
}

void SingleInstance::welcome(QLocalSocket* socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (!isOfSameUser(*socket))
        return socket->abort();
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { hear(socket); });
    QTimer::singleShot(Patience, socket, [socket] { socket->abort(); });
    hear(socket);
}

void SingleInstance::hear(QLocalSocket* socket)
{
    if (socket->bytesAvailable() > MostBytes)
        return socket->abort();
    QDataStream stream(socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream.startTransaction();
    quint32 mark = 0;
    QString link;
    QByteArray activation;
    stream >> mark >> link >> activation;
    if (!stream.commitTransaction())
        return; // the rest is on its way
    if (mark != Mark)
        return socket->abort();
    stream << Taken;
    socket->disconnectFromServer();
    Q_EMIT opened(link, activation);
}

bool SingleInstance::handOver(const QString& profile, const QString& link, const QByteArray& activation)
{
    const QString stem = stemFor(profile);
    if (stem.isEmpty())
        return false;
    const QDeadlineTimer deadline(Patience);
    QLocalSocket socket;
    // It may be on its way up, with the lock and not yet with the socket.
    for (int vain = 0;;) {
        socket.connectToServer(socketName(stem));
        if (socket.waitForConnected(static_cast<int>(deadline.remainingTime())))
            break;
        vain += isRunning(profile) ? 0 : 1; // one that is just claiming it may not be seen once
        if (deadline.hasExpired() || vain > MostVain)
            return false;
        QThread::msleep(static_cast<unsigned long>(Pause.count()));
    }
    QDataStream stream(&socket);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << Mark << link.left(MostBytes / 8) << activation.left(MostBytes / 8);
    socket.flush();
    return waitForAnswer(socket, deadline);
}

} // namespace confab
