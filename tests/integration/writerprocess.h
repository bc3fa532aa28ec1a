#pragma once

#include "core/session/invitelink.h"

#include <QProcess>
#include <QStringList>
#include <QTest>

namespace confab::test {

using namespace Qt::StringLiterals;

/// A person in a program of their own (see writer.cpp), which is killed when this goes.
class WriterProcess
{
public:
    static constexpr int Patience = 30'000; ///< ms

    struct Standing
    {
        bool joined = false;
        int edits = 0;
        int messages = 0;
        int failed = 0;
        QString peer;
        QString session;
        QString draft;
    };

    WriterProcess(const QString& directory, const ServerAddress& server, const RoomCode& code)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(WRITER),
                        {directory, server.host, QString::number(server.port), code.toString(), u"w"_s});
    }
    ~WriterProcess() { kill(); }

    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    void tellTo(const QString& command) { m_process.write(command.toUtf8() + '\n'); }
    /// What it says that begins with this word; empty where that does not come.
    QString hear(const QString& word)
    {
        QString line;
        const bool came = QTest::qWaitFor(
            [&] {
                while (m_process.canReadLine()) {
                    line = QString::fromUtf8(m_process.readLine()).trimmed();
                    if (line.startsWith(word))
                        return true;
                }
                return false;
            },
            Patience);
        return came ? line : QString();
    }
    Standing standing()
    {
        tellTo(u"tell"_s);
        const QStringList parts = hear(u"state"_s).split(u' ');
        if (parts.size() < 7)
            return {};
        return {parts[1] == "1"_L1, parts[2].toInt(), parts[3].toInt(),          parts[4].toInt(),
                parts[5],           parts[6],         parts.sliced(7).join(u' ')};
    }
    /// Everything that it wrote is in the room.
    bool hasNothingWaiting()
    {
        const Standing now = standing();
        return now.joined && now.edits == 0 && now.messages == 0;
    }

private:
    QProcess m_process;
};

} // namespace confab::test
