#pragma once

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QByteArray>
#include <QString>

#include <memory>

namespace confab::openssl {

/// OpenSSL's objects, each freed by its own function.
template<auto Free>
struct Freer
{
    template<typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Bio = std::unique_ptr<BIO, Freer<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freer<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;

/// Reads from these bytes, which must outlive it.
inline Bio reader(const QByteArray& bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

/// A program without anyone at its terminal must not ask there for a password.
inline int noPassword(char*, int, int, void*)
{
    return -1;
}

inline Certificate readCertificate(BIO* from)
{
    return Certificate(PEM_read_bio_X509(from, nullptr, noPassword, nullptr));
}

inline Key readKey(BIO* from)
{
    return Key(PEM_read_bio_PrivateKey(from, nullptr, noPassword, nullptr));
}

/// The last fault in OpenSSL's own words; forgets all of them.
inline QString takeError()
{
    const char* reason = ERR_reason_error_string(ERR_peek_last_error());
    const QString words = reason ? QString::fromLatin1(reason) : QString();
    ERR_clear_error();
    return words;
}

} // namespace confab::openssl
