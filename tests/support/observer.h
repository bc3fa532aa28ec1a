#pragma once

#include "core/client/signallingclient.h"
#include "tests/support/clients.h"

#include <QTest>

namespace confab::test {

/// Someone who reads what the server has, without anything of its own in between.
class Observer
{
public:
    Observer(const ServerAddress& address, const RoomCode& code)
    {
        RoomDirectory directory(address);
        const auto token = await(directory.token(code));
        bool isOpen = false;
        QObject::connect(&m_client, &SignallingClient::opened, &m_client, [&] { isOpen = true; });
        m_client.open(address, token->token, QStringLiteral("observer"));
        if (!QTest::qWaitFor([&] { return isOpen; }, 60'000))
            qFatal("no way in");
        m_session = ask<answer::Joined>(request::Join{QStringLiteral("Observer"), {}}).sessionId;
    }

    /// The notes as their log makes them, step by step. Empty where a step is missing.
    QString replayedNotes()
    {
        QString text;
        for (qint64 version = 0;;) {
            const auto part = ask<answer::Updates>(
                request::GetMetadata{DefaultKey.toString(), version, std::nullopt, m_session});
            for (const StoreUpdate& update : part.updates) {
                if (update.version != ++version)
                    return {};
                text = std::get<ChangeSet>(update.step).applied(text);
            }
            if (version == part.head)
                return text;
        }
    }
    QStringList messages()
    {
        QStringList texts;
        for (qint64 since = 0;;) {
            const auto part = ask<answer::Messages>(request::GetMessages{since});
            for (const Message& message : part.messages) {
                texts.append(message.text);
                since = message.seq;
            }
            if (since >= part.head)
                return texts;
        }
    }

private:
    template<typename A>
    A ask(const Request& request)
    {
        auto answer = await(m_client.ask<A>(request, &m_client));
        if (!answer)
            qFatal("refused: %s", qPrintable(answer.error().refusal.message));
        return *std::move(answer);
    }

    SignallingClient m_client;
    QString m_session;
};

} // namespace confab::test
