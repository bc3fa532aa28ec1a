#pragma once

#include <cstddef>
#include <memory>

struct ssl_st;

namespace confab {

class TlsContext;

/// The server's side of TLS on one socket. Nothing here waits: what cannot go on says what it waits for, and
/// is called again with the same bytes (or the same and more) once the socket has that. Whoever owns the
/// socket calls nothing here after closing it.
class TlsSession
{
public:
    struct Outcome
    {
        enum class Kind {
            Done,
            WantsRead,  ///< again when the socket can be read
            WantsWrite, ///< again when it can be written
            Ended,      ///< the other side has ended it
            Failed,
        };
        Kind kind;
        size_t bytes = 0; ///< with Done: how many were read or written
    };
    /// What fits into one record.
    static constexpr size_t RecordBytes = 16 * 1024;

    TlsSession(const TlsContext& context, int descriptor);

    [[nodiscard]] Outcome handshake();
    [[nodiscard]] Outcome read(char* to, size_t size);
    [[nodiscard]] Outcome write(const char* from, size_t size);
    /// Says goodbye, where the socket takes it at once.
    void sayGoodbye();

private:
    [[nodiscard]] Outcome outcome(int result, size_t bytes) const;

    struct Freer
    {
        void operator()(ssl_st* session) const;
    };
    std::unique_ptr<ssl_st, Freer> m_session;
};

} // namespace confab
