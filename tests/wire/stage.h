#pragma once

#include "tests/support/wireroom.h"
#include "tests/wire/transcript.h"
#include "tests/wire/wirepattern.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>

namespace confab::test {

/// Plays one transcript: a real server, and everyone in it with a raw socket. What a transcript may say
/// stands in README.md here.
class Stage
{
public:
    /// What was not as it is written, with its line. At the end nobody may have heard more than is written.
    [[nodiscard]] std::optional<QString> play(const Transcript& transcript);

private:
    using Fault = std::optional<QString>;

    struct Actor
    {
        QByteArray token;
        std::unique_ptr<RawClient> client; ///< null once its connection is over
        int asked = 0;
        int answered = 0;
        QByteArray lastFrame;
    };

    struct Disk
    {
        QTemporaryDir data;
        QTemporaryDir backup; ///< of the time before there was a room
    };

    Fault play(const TranscriptStep& step);
    Fault direct(const QByteArray& order);
    Fault callHttp(const QByteArray& request);
    Fault hearHttp(const QByteArray& expected);
    Fault readClaims(const QByteArray& order);

    Fault act(const QByteArray& name, const QByteArray& order);
    Fault open(const QByteArray& name, const QByteArray& role);
    Fault openAgain(const QByteArray& name);
    Fault join(const QByteArray& name, const QByteArray& role);
    void ask(Actor& actor, const QByteArray& request, bool wantsAnswer);
    Fault hear(Actor& actor, const QByteArray& expected);
    Fault hearClose(Actor& actor, int code);
    /// Everything up to here is heard; it may be passed over, or there must be none.
    Fault comeToRest(Actor& actor, bool mayPassOver);
    std::optional<QByteArray> nextText(Actor& actor);

    WireRoom& room();
    Fault compare(const QByteArray& expected, const QJsonValue& actual);

    RoomServer::Config m_config;
    std::unique_ptr<Disk> m_disk;
    std::unique_ptr<WireRoom> m_room;
    std::map<QByteArray, Actor> m_actors;
    WirePattern m_pattern;
    HttpAnswer m_httpAnswer;
};

} // namespace confab::test
