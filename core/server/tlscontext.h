#pragma once

#include "core/expected.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct ssl_ctx_st;

namespace confab {

/// What a server proves with that it is itself, both as PEM.
struct TlsIdentity
{
    QByteArray certificate; ///< the server's own first, then those between it and its authority
    QByteArray key;         ///< without a password
};

/// How a server encrypts: TLS 1.2 and 1.3, with this identity. Copies share it; may be used by several
/// threads.
class TlsContext
{
public:
    enum class Fault {
        Certificate, ///< it cannot be read, or is not fit to be used
        Key,         ///< it cannot be read, or needs a password
        Mismatch,    ///< the key belongs to another certificate
    };
    struct Error
    {
        Fault fault;
        QString detail; ///< OpenSSL's words
    };

    [[nodiscard]] static Expected<TlsContext, Error> make(const TlsIdentity& identity);

    [[nodiscard]] ssl_ctx_st* native() const { return m_context.get(); }

private:
    explicit TlsContext(std::shared_ptr<ssl_ctx_st> context) : m_context(std::move(context)) {}

    std::shared_ptr<ssl_ctx_st> m_context;
};

} // namespace confab
