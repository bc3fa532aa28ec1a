#include "ui/failuretext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

class FailureText
{
    Q_DECLARE_TR_FUNCTIONS(confab::FailureText)

public:
    static QString joining(const Refusal& refusal);
    static QString inRoom(const Refusal& refusal);
    static QString failure(const Failure& failure, Attempt attempt);
    static QString code(const RoomCode::ParseError& error);
    static QString slip(const InviteLink::ParseError& error);
    static QString server(const ServerAddress& server);

private:
    static QString refused(const Refusal& refusal);
    static QString tooMany(const Refusal& refusal);
};

QString FailureText::tooMany(const Refusal& refusal)
{
    if (!refusal.retryAfterMs)
        return tr("That was too much at once for the server. Wait a moment and try again.");
    const auto seconds = static_cast<int>((*refusal.retryAfterMs + 999) / 1000);
    return tr("That was too much at once for the server. Try again in %n second(s).", nullptr, seconds);
}

/// What means the same everywhere.
QString FailureText::refused(const Refusal& refusal)
{
    if (refusal.is(ErrorCode::TooMany))
        return tooMany(refusal);
    if (refusal.is(ErrorCode::StorageFull))
        return tr("The server's disk is full, so it takes nothing more at present. Tell whoever runs it.");
    if (refusal.code >= 500)
        return tr("The server has a problem of its own. Try again in a moment.");
    return tr("The server does not understand this version of Confab (number %1). Perhaps one of the two is "
              "older.")
        .arg(refusal.code);
}

QString FailureText::joining(const Refusal& refusal)
{
    if (refusal.is(ErrorCode::NotFound))
        return tr("No room has this code. Compare it with the one you were given, or ask for a new one.");
    if (refusal.is(ErrorCode::Unauthorized))
        return tr("The server did not accept the way in. Join again with the code.");
    if (refusal.reason == reason::Locked)
        return tr("The room is locked at the moment. Ask someone who is inside to let you in.");
    if (refusal.reason == reason::KeptOut)
        return tr("You were removed from this session and do not get in again.");
    if (refusal.is(ErrorCode::Forbidden))
        return tr("This code does not open the room any more. Ask for a new one.");
    if (refusal.is(ErrorCode::OtherSession))
        return tr("This room was closed. Ask for a new code, or start a room yourself.");
    return refused(refusal);
}

QString FailureText::inRoom(const Refusal& refusal)
{
    if (refusal.is(ErrorCode::NotFound))
        return tr("That is not in the room any more.");
    if (refusal.is(ErrorCode::Unauthorized))
        return tr("The room does not know you any more. Leave it and join again.");
    if (refusal.reason == reason::ChatPaused)
        return tr("The chat is paused. Only hosts write at the moment.");
    if (refusal.reason == reason::NotesReadOnly)
        return tr("The notes are read-only for your role at the moment.");
    if (refusal.reason == reason::CodeOff)
        return tr("The code you came with was renewed or switched off.");
    if (refusal.reason == reason::NotYours)
        return tr("Only who wrote a message can change it.");
    if (refusal.reason == reason::TooLate)
        return tr("It is too late to change that message: it stands for more than a day, or is not seen any "
                  "more.");
    if (refusal.is(ErrorCode::Forbidden))
        return tr("Your role in this room does not allow that. Someone who is a host can change it.");
    if (refusal.is(ErrorCode::Conflict))
        return tr("Someone else was quicker and changed it meanwhile. Look at it and try again.");
    if (refusal.is(ErrorCode::OtherSession))
        return tr("The session has ended and a new one has begun.");
    if (refusal.is(ErrorCode::TooLarge))
        return tr("That is too long for this room. Make it shorter.");
    return refused(refusal);
}

QString FailureText::failure(const Failure& failure, Attempt attempt)
{
    switch (failure.kind) {
    case Failure::Kind::NoServer:
        return tr("No server answers there. Check the address, and whether the room is still being hosted.");
    case Failure::Kind::TimedOut:
        return tr("The server did not answer in time. Check your connection and try again.");
    case Failure::Kind::NotConfab:
        return tr("Something answers there, but it is no Confab server. Check the address.");
    case Failure::Kind::Refused:
        return attempt == Attempt::Joining ? joining(failure.refusal) : inRoom(failure.refusal);
    case Failure::Kind::NotInRoom:
        return tr("You are not in the room at the moment.");
    case Failure::Kind::ServerStopped:
        return tr("Whoever hosts this room has stopped hosting it.");
    case Failure::Kind::OtherKey:
        return tr(
            "The server there is not the one that the invite link names: its key is another. Somebody may be "
            "in between, or the room's host has set Confab up anew. Ask the host for a new link, on another "
            "way than this connection.");
    case Failure::Kind::CertificateExpired:
        return tr(
            "The certificate of the server there has ended, or does not hold yet. Check the clock of this "
            "computer, and tell whoever runs the server.");
    case Failure::Kind::CertificateOtherName:
        return tr(
            "The certificate of the server there is for another address. Check the address, or ask for the "
            "invite link.");
    case Failure::Kind::CertificateUntrusted:
        return tr(
            "Nobody vouches for the server there, so it could be anyone. Ask for the invite link: it says "
            "which key is the right one.");
    case Failure::Kind::NotEncrypted:
        return tr("What answers there does not encrypt, although it should. Nothing was sent. Check the "
                  "address, or "
                  "ask for a new invite link.");
    case Failure::Kind::MustEncrypt:
        return tr("The server there wants the connection to be encrypted. Ask for the invite link.");
    case Failure::Kind::Lost:
        return attempt == Attempt::Joining
                   ? tr("The connection broke off on the way in. Try again.")
                   : tr("The connection broke off before the answer came. Try again.");
    }
    Q_UNREACHABLE();
}

QString FailureText::code(const RoomCode::ParseError& error)
{
    switch (error.fault) {
    case RoomCode::Fault::Empty:
        return tr("Type the code you were given, or paste the invite link.");
    case RoomCode::Fault::Character:
        return error.character.isLetter()
                   ? tr("A code has the letters a to z only: '%1' does not belong.").arg(error.character)
                   : tr("A code has letters only: '%1' does not belong.").arg(error.character);
    case RoomCode::Fault::TooShort:
        return tr("A code has ten letters: %n is (are) still missing.", nullptr,
                  static_cast<int>(RoomCode::Letters - error.at));
    case RoomCode::Fault::TooLong:
        return tr("A code has ten letters: here are %n.", nullptr, static_cast<int>(error.at));
    }
    Q_UNREACHABLE();
}

QString FailureText::slip(const InviteLink::ParseError& error)
{
    switch (error.fault) {
    case InviteLink::Fault::Empty:
        return code({.fault = RoomCode::Fault::Empty, .at = 0, .character = {}});
    case InviteLink::Fault::Code:
        return code(error.code.value_or(
            RoomCode::ParseError{.fault = RoomCode::Fault::Empty, .at = 0, .character = {}}));
    case InviteLink::Fault::Host:
        return tr("The server's name in this link cannot be read. Copy the link again, all of it.");
    case InviteLink::Fault::Port:
        return tr("The number after the server's name is no port: it goes from 1 to 65535.");
    case InviteLink::Fault::Scheme:
        return tr("This is no invite link: they begin with confab:// or https://.");
    case InviteLink::Fault::Fingerprint:
        return tr("The end of this link is damaged. Copy it again, all of it.");
    }
    Q_UNREACHABLE();
}

QString FailureText::server(const ServerAddress& server)
{
    if (server.isLoopback())
        return tr("this computer");
    const QString host = server.host.contains(u':') ? u'[' + server.host + u']' : server.host;
    return server.port == DefaultPort ? host : u"%1:%2"_s.arg(host).arg(server.port);
}

} // namespace

QString failureText(const Failure& failure, Attempt attempt)
{
    return FailureText::failure(failure, attempt);
}

QString slipText(const InviteLink::ParseError& error)
{
    return FailureText::slip(error);
}

QString serverText(const ServerAddress& server)
{
    return FailureText::server(server);
}

} // namespace confab
