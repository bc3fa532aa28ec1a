#include "core/server/tlscontext.h"

#include "core/server/opensslhandles.h"

#include <openssl/ssl.h>

namespace confab {

namespace {

using Fault = TlsContext::Fault;

std::shared_ptr<SSL_CTX> bareContext()
{
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX* const raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(raw, "ECDHE+AESGCM:ECDHE+CHACHA20");
    // No tickets: the key that they are made with would undo forward secrecy, and a handshake is cheap. An
    // end without a goodbye cuts nothing off: every message says its length.
    SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET |
                                 SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA |
                                 SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_num_tickets(raw, 0);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    // What is offered again after a wait may have grown, and stands elsewhere. Idle connections keep no
    // buffers.
    SSL_CTX_set_mode(raw, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                              SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(raw, 1);
    return context;
}

bool useChain(SSL_CTX* context, const QByteArray& pem)
{
    const openssl::Bio from = openssl::reader(pem);
    const openssl::Certificate own = openssl::readCertificate(from.get());
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return false;
    while (openssl::Certificate next = openssl::readCertificate(from.get())) {
        if (SSL_CTX_add0_chain_cert(context, next.get()) != 1)
            return false;
        (void)next.release(); // the context's now
    }
    // The end of the text is the one fault that is none.
    const bool isEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    if (isEnd)
        ERR_clear_error();
    return isEnd;
}

} // namespace

Expected<TlsContext, TlsContext::Error> TlsContext::make(const TlsIdentity& identity)
{
    const auto fault = [](Fault what) { return Unexpected(Error{what, openssl::takeError()}); };
    ERR_clear_error();
    auto context = bareContext();
    if (!useChain(context.get(), identity.certificate))
        return fault(Fault::Certificate);
    const openssl::Key key = openssl::readKey(openssl::reader(identity.key).get());
    if (!key)
        return fault(Fault::Key);
    if (SSL_CTX_use_PrivateKey(context.get(), key.get()) != 1 ||
        SSL_CTX_check_private_key(context.get()) != 1)
        return fault(Fault::Mismatch);
    return TlsContext(std::move(context));
}

} // namespace confab
