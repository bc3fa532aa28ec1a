#include "core/server/selfmadecertificate.h"

#include "core/server/opensslhandles.h"

#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <boost/asio/ip/address.hpp>

#include <QCryptographicHash>

#include <algorithm>
#include <ctime>

namespace confab {

namespace ip = boost::asio::ip;

namespace {

using Names = std::unique_ptr<GENERAL_NAMES, openssl::Freer<GENERAL_NAMES_free>>;

QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

bool addExtension(X509* certificate, int what, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, openssl::Freer<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, what, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// As OpenSSL's configuration has it: IP:192.0.2.1,DNS:example.org
QByteArray alternativeNames(const QStringList& hosts)
{
    QByteArrayList names;
    for (const QString& host : hosts) {
        boost::system::error_code noAddress;
        (void)ip::make_address(host.toStdString(), noAddress);
        names += (noAddress ? "DNS:" : "IP:") + host.toLatin1();
    }
    return names.join(',');
}

bool setSerial(X509* certificate)
{
    // 126 random bits: positive, and of the same length always.
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x3fu) | 0x40u);
    const std::unique_ptr<BIGNUM, openssl::Freer<BN_free>> number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

void setName(X509* certificate)
{
    static constexpr unsigned char Name[] = "Confab";
    X509_NAME* const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, Name, sizeof Name - 1, -1, 0);
    X509_set_issuer_name(certificate, name);
}

template<typename Address>
QString addressText(const unsigned char* data)
{
    typename Address::bytes_type bytes;
    std::copy_n(data, bytes.size(), bytes.begin());
    return QString::fromStdString(Address(bytes).to_string());
}

QString textOf(const GENERAL_NAME* name)
{
    int kind = 0;
    const auto* text = static_cast<ASN1_STRING*>(GENERAL_NAME_get0_value(name, &kind));
    const unsigned char* const data = ASN1_STRING_get0_data(text);
    const int size = ASN1_STRING_length(text);
    if (kind == GEN_DNS)
        return QString::fromLatin1(reinterpret_cast<const char*>(data), size);
    if (kind == GEN_IPADD && size == 16)
        return addressText<ip::address_v6>(data);
    if (kind == GEN_IPADD && size == 4)
        return addressText<ip::address_v4>(data);
    return {};
}

QStringList hostsOf(const X509* certificate)
{
    QStringList hosts;
    const Names names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i)
        hosts += textOf(sk_GENERAL_NAME_value(names.get(), i));
    return hosts;
}

QString fingerprintOf(X509* certificate)
{
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (size <= 0)
        return {};
    const QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

qint64 endOf(const X509* certificate)
{
    std::tm end{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1)
        return 0;
    return static_cast<qint64>(timegm(&end)) * 1000;
}

} // namespace

QByteArray SelfMadeCertificate::makeKey()
{
    const openssl::Key key(EVP_EC_gen("P-256"));
    const openssl::Bio to(BIO_new(BIO_s_mem()));
    if (!key || PEM_write_bio_PrivateKey(to.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(to.get());
}

std::optional<SelfMadeCertificate> SelfMadeCertificate::make(const QByteArray& keyPem,
                                                             const QStringList& hosts, qint64 now)
{
    const openssl::Key key = openssl::readKey(openssl::reader(keyPem).get());
    const openssl::Certificate certificate(X509_new());
    X509* const raw = certificate.get();
    if (!key || !raw)
        return std::nullopt;
    ASN1_TIME_set(X509_getm_notBefore(raw), static_cast<std::time_t>((now - DayMs) / 1000));
    ASN1_TIME_set(X509_getm_notAfter(raw), static_cast<std::time_t>((now + LifetimeMs) / 1000));
    setName(raw);
    const bool isMade =
        X509_set_version(raw, X509_VERSION_3) == 1 && setSerial(raw) &&
        X509_set_pubkey(raw, key.get()) == 1 &&
        addExtension(raw, NID_basic_constraints, "critical,CA:FALSE") &&
        addExtension(raw, NID_key_usage, "critical,digitalSignature") &&
        addExtension(raw, NID_ext_key_usage, "serverAuth") &&
        (hosts.isEmpty() || addExtension(raw, NID_subject_alt_name, alternativeNames(hosts))) &&
        X509_sign(raw, key.get(), EVP_sha256()) > 0;
    const openssl::Bio to(BIO_new(BIO_s_mem()));
    if (!isMade || PEM_write_bio_X509(to.get(), raw) != 1)
        return std::nullopt;
    return read(contentOf(to.get()));
}

std::optional<SelfMadeCertificate> SelfMadeCertificate::read(const QByteArray& pem)
{
    const openssl::Certificate certificate = openssl::readCertificate(openssl::reader(pem).get());
    if (!certificate) {
        ERR_clear_error();
        return std::nullopt;
    }
    SelfMadeCertificate result;
    result.m_pem = pem;
    result.m_fingerprint = fingerprintOf(certificate.get());
    result.m_hosts = hostsOf(certificate.get());
    result.m_notAfter = endOf(certificate.get());
    return result;
}

} // namespace confab
