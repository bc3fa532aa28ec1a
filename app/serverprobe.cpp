#include "app/serverprobe.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 5'000; // ms
constexpr qsizetype MostBytes = 64 * 1024;
constexpr qint64 DaysToTell = 14;

} // namespace

ServerProbe::ServerProbe(const ServerAddress& server) : m_server(server), m_trust(server)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket, [this](const QList<QSslError>& errors) {
        m_distrust = m_trust.judge(m_socket.peerCertificate(), errors);
        if (!m_distrust)
            m_socket.ignoreSslErrors(errors);
    });
}

Expected<QString, QString> ServerProbe::connectTo(const QHostAddress& address)
{
    m_socket.abort();
    m_socket.connectToHost(address, m_server.port);
    const QString where = u"%1 port %2"_s.arg(address.toString()).arg(m_server.port);
    if (m_socket.waitForConnected(Patience))
        return where;
    switch (m_socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return Unexpected(
            u"%1: nothing listens there. Does confabd run? Without --listen it listens on 127.0.0.1 "
            u"alone"_s.arg(where));
    case QAbstractSocket::SocketTimeoutError:
        return Unexpected(
            u"%1: no answer within %2 seconds. Firewalls that let nothing through do so silently"_s.arg(where)
                .arg(Patience / 1000));
    default:
        return Unexpected(u"%1: %2"_s.arg(where, m_socket.errorString()));
    }
}

QString ServerProbe::distrustInWords() const
{
    const QSslCertificate shown = m_socket.peerCertificate();
    switch (m_distrust->kind) {
    case Failure::Kind::OtherKey:
        return u"its key is another one than the invite link names: it is another server, or has a new key"_s;
    case Failure::Kind::CertificateExpired:
        return u"the certificate holds from %1 to %2, and not now"_s.arg(
            shown.effectiveDate().toUTC().toString(Qt::ISODate),
            shown.expiryDate().toUTC().toString(Qt::ISODate));
    case Failure::Kind::CertificateOtherName:
        return u"the certificate is for %1, and not for %2"_s.arg(
            shown.subjectInfo(QSslCertificate::CommonName).join(u", "_s), m_server.host);
    default:
        return u"nobody whom this computer trusts vouches for the certificate; is the whole chain in "
               u"--tls-cert? "
               u"Where it is self-made, check with the invite link, which names its key"_s;
    }
}

Expected<QString, QString> ServerProbe::encrypt()
{
    m_distrust.reset();
    m_socket.setSslConfiguration(m_trust.configuration());
    m_socket.setPeerVerifyName(m_server.host);
    m_socket.startClientEncryption();
    if (!m_socket.waitForEncrypted(Patience)) {
        if (m_distrust)
            return Unexpected(distrustInWords());
        return Unexpected(u"what listens there does not encrypt (%1)"_s.arg(m_socket.errorString()));
    }
    const QDateTime end = m_socket.peerCertificate().expiryDate().toUTC();
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(end);
    QString sentence = u"the certificate holds until %1"_s.arg(end.toString(Qt::ISODate));
    if (days < DaysToTell)
        sentence += u", which is soon"_s;
    return sentence;
}

Expected<ServerProbe::Answer, QString> ServerProbe::ask(const QByteArray& target, const QByteArray& headers)
{
    const QByteArray host = m_server.baseUrl().toEncoded(QUrl::RemoveScheme).mid(2);
    m_socket.write("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\n" + headers + "\r\n");
    QByteArray came;
    QElapsedTimer time;
    time.start();
    const auto left = [&] { return Patience - static_cast<int>(time.elapsed()); };
    while (came.size() < MostBytes && left() > 0 && m_socket.waitForReadyRead(left()))
        came += m_socket.readAll();
    const qsizetype space = came.indexOf(' ');
    const qsizetype body = came.indexOf("\r\n\r\n");
    if (came.isEmpty()) {
        return Unexpected(
            m_server.encrypted || m_socket.state() == QAbstractSocket::ConnectedState
                ? u"it says nothing"_s
                : u"it ends the connection without a word; does it encrypt? Then ask for https://"_s);
    }
    if (!came.startsWith("HTTP/1.") || space < 0 || body < 0)
        return Unexpected(u"what answers does not speak HTTP"_s);
    return Answer{came.mid(space + 1, 3).toInt(), came.mid(body + 4)};
}

} // namespace confab
