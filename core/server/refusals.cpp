#include "core/server/refusals.h"

using namespace Qt::StringLiterals;

namespace confab::refusals {

Refusal plain(ErrorCode code, const QString& message)
{
    Refusal refusal;
    refusal.code = static_cast<int>(code);
    refusal.message = message;
    return refusal;
}

Refusal badField(const QString& field, const QString& message)
{
    Refusal refusal = plain(ErrorCode::InvalidParams, message);
    refusal.field = field;
    return refusal;
}

Refusal tooLarge(const QString& field, const QString& message)
{
    Refusal refusal = plain(ErrorCode::TooLarge, message);
    refusal.field = field;
    return refusal;
}

Refusal tooMany(qint64 retryAfterMs)
{
    Refusal refusal = plain(ErrorCode::TooMany, u"too many at once, try again in %1 ms"_s.arg(retryAfterMs));
    refusal.retryAfterMs = retryAfterMs;
    return refusal;
}

Refusal barred(QStringView reason, const QString& message)
{
    Refusal refusal = plain(ErrorCode::Forbidden, message);
    refusal.reason = reason.toString();
    return refusal;
}

Refusal noRight(const QString& what)
{
    return plain(ErrorCode::Forbidden, u"your role may not %1"_s.arg(what));
}

Refusal unknownPeer()
{
    return plain(ErrorCode::NotFound, u"there is no peer with this id in the room"_s);
}

Refusal otherSession(const QString& sessionId)
{
    Refusal refusal = plain(ErrorCode::OtherSession, u"that session is over, another one is on"_s);
    refusal.sessionId = sessionId;
    return refusal;
}

Refusal conflict(const QString& key, qint64 head, const QString& sessionId, const QString& reason)
{
    QString message = u"the key is at version %1, not at the one named"_s.arg(head);
    if (reason == "future"_L1)
        message = u"the key has no such version yet, it is at %1"_s.arg(head);
    else if (reason == "not_text"_L1)
        message = u"the key holds no text, or held none since the version named"_s;
    Refusal refusal = plain(ErrorCode::Conflict, message);
    refusal.conflict = Refusal::Conflict{key, head, sessionId, reason};
    return refusal;
}

Refusal store(const SessionStore::Error& error, const QString& key, const QString& sessionId,
              const Limits& limits, bool isText)
{
    using Fault = SessionStore::Fault;
    switch (error.fault) {
    case Fault::Version:
        return conflict(key, error.version, sessionId, u"version"_s);
    case Fault::Future:
        return conflict(key, error.version, sessionId, u"future"_s);
    case Fault::NotText:
        return conflict(key, error.version, sessionId, u"not_text"_s);
    case Fault::Length:
        return badField(u"changes"_s, u"the change does not fit the text at its base"_s);
    case Fault::Surrogates:
        return badField(u"changes"_s, u"the change cuts a character in two, or inserts half of one"_s);
    case Fault::TooLarge:
        return tooLarge(u"data"_s, isText && key == DefaultKey
                                       ? u"the notes have at most %1 characters"_s.arg(limits.notesUnits)
                                       : u"a value has at most %1 bytes"_s.arg(limits.valueBytes));
    case Fault::TooMuchPast:
        return tooLarge(u"data"_s, u"this session has changed as much as a session may"_s);
    case Fault::TooManyKeys:
        return tooLarge(u"key"_s, u"a session has at most %1 keys"_s.arg(limits.keys));
    }
    Q_UNREACHABLE();
}

} // namespace confab::refusals
