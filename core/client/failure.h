#pragma once

#include "core/protocol/errors.h"

namespace confab {

/// Why something that the client wanted did not happen. Sentences for people are made in ui/failuretext.
struct Failure
{
    enum class Kind {
        NoServer,      ///< nothing answers at that address: refused, no such host, unreachable
        TimedOut,      ///< it did not answer in time
        NotConfab,     ///< something else answers there
        Refused,       ///< the server said no: see `refusal`
        NotInRoom,     ///< asked for while not joined
        Lost,          ///< the connection broke before the answer came
        ServerStopped, ///< the server said goodbye: it is being ended or restarted

        // Nothing was said to the server then, and nothing of what it said is believed:
        OtherKey,             ///< it is not the one whose fingerprint the invite link has
        CertificateExpired,   ///< or does not hold yet: perhaps one of the two clocks is wrong
        CertificateOtherName, ///< it is that of another server
        CertificateUntrusted, ///< nobody who is trusted vouches for it
        NotEncrypted,         ///< it does not encrypt, and should
        MustEncrypt,          ///< it encrypts, and was asked in the clear
    };

    Kind kind = Kind::Lost;
    Refusal refusal; ///< with Refused; with ServerStopped its retryAfterMs alone, where that was told
};

} // namespace confab
