#include "core/server/tlssession.h"

#include "core/server/tlscontext.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace confab {

using Kind = TlsSession::Outcome::Kind;

void TlsSession::Freer::operator()(ssl_st* session) const
{
    SSL_free(session);
}

TlsSession::TlsSession(const TlsContext& context, int descriptor) : m_session(SSL_new(context.native()))
{
    SSL_set_fd(m_session.get(), descriptor);
    SSL_set_accept_state(m_session.get());
}

TlsSession::Outcome TlsSession::outcome(int result, size_t bytes) const
{
    if (result > 0)
        return {Kind::Done, bytes};
    switch (SSL_get_error(m_session.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return {Kind::WantsRead};
    case SSL_ERROR_WANT_WRITE:
        return {Kind::WantsWrite};
    case SSL_ERROR_ZERO_RETURN:
        return {Kind::Ended};
    default:
        return {Kind::Failed};
    }
}

TlsSession::Outcome TlsSession::handshake()
{
    ERR_clear_error();
    return outcome(SSL_do_handshake(m_session.get()), 0);
}

TlsSession::Outcome TlsSession::read(char* to, size_t size)
{
    ERR_clear_error();
    size_t bytes = 0;
    const int result = SSL_read_ex(m_session.get(), to, size, &bytes);
    return outcome(result, bytes);
}

TlsSession::Outcome TlsSession::write(const char* from, size_t size)
{
    ERR_clear_error();
    size_t bytes = 0;
    const int result = SSL_write_ex(m_session.get(), from, size, &bytes);
    return outcome(result, bytes);
}

void TlsSession::sayGoodbye()
{
    ERR_clear_error();
    (void)SSL_shutdown(m_session.get());
}

} // namespace confab
