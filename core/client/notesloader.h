#pragma once

#include "core/client/failure.h"
#include "core/protocol/requests.h"
#include "core/session/storevalue.h"

#include <QObject>
#include <QString>

#include <functional>

namespace confab {

class SignallingClient;

/// Fetches the notes as they stand: a text in parts, however long it is; another value as a whole. A load
/// that the connection's end cuts off is not heard of again.
class NotesLoader
{
public:
    /// `loaded` hears of the value and its version, `refused` why there is none. Neither is called once
    /// `context` is gone.
    NotesLoader(SignallingClient& signalling, QObject* context,
                std::function<void(qint64 version, const StoreValue& value)> loaded,
                std::function<void(const Failure&)> refused);

    /// Whose session it is. Empty: the one that a join under way will tell.
    void setSession(const QString& sessionId) { m_sessionId = sessionId; }
    void load();

private:
    void loadPart(const request::GetMetadata::Part& part);
    void loadWhole();

    SignallingClient& m_signalling;
    QObject* m_context;
    std::function<void(qint64, const StoreValue&)> m_loaded;
    std::function<void(const Failure&)> m_refused;
    QString m_sessionId;
    QString m_text; ///< what has come of it
};

} // namespace confab
