#pragma once

#include "core/client/failure.h"
#include "core/expected.h"
#include "core/protocol/answers.h"
#include "core/protocol/notices.h"
#include "core/session/storevalue.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace confab {

class SignallingClient;

/// One key of the session's store as this client knows it.
struct SharedValue
{
    QString key;
    StoreValue value; ///< of the notes' key nothing: NotesClient has them
    qint64 version = 0;
    qint64 updatedAt = 0; ///< ms since 1970
    QString updatedBy;    ///< peer id
};

/// The session's store as this client knows it: every key that is set, in the order of the alphabet, live. A
/// notice brings a key's step or only its head; what is missing is fetched, one fetch a key at a time.
class SharedState : public QObject
{
    Q_OBJECT

public:
    using SetResult = Expected<answer::Metadata, Failure>;

    explicit SharedState(SignallingClient& signalling, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<SharedValue>& values() const { return m_values; }
    /// Nothing where the key is not set.
    [[nodiscard]] const SharedValue* find(const QString& key) const;
    /// The version of a key, 0 where it was never set; also of keys that are unset now.
    [[nodiscard]] qint64 version(const QString& key) const;

    /// Sets or (with an unset value) removes a key, only while it is at `ifVersion` where that is given.
    QFuture<SetResult> set(const QString& key, const StoreValue& value, std::optional<qint64> ifVersion = {});

    // For RoomClient.
    /// We are in the room (again); what is known of another session is forgotten.
    void joined(const QString& sessionId);
    void receive(const notice::MetadataChange::Value& value);

Q_SIGNALS:
    /// A key was set, changed or removed.
    void changed(const QString& key);
    /// Everything may be different.
    void wasReset();

private:
    void put(SharedValue value);
    void fetch(const QString& key);
    bool applySteps(SharedValue& known, const std::vector<StoreUpdate>& steps) const;

    SignallingClient& m_signalling;
    QString m_sessionId;
    std::vector<SharedValue> m_values;
    QHash<QString, qint64> m_removed; ///< versions of keys that are unset
    QSet<QString> m_fetching;
    QSet<QString> m_dirty; ///< to be fetched again after the fetch under way
};

} // namespace confab
