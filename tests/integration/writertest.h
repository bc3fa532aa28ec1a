#pragma once

#include "core/journal/visitjournal.h"
#include "tests/integration/writerprocess.h"
#include "tests/support/livingroom.h"
#include "tests/support/relay.h"

#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace confab::test {

inline QStringList textsOf(const ChatLog& chat)
{
    QStringList texts;
    for (const ChatEntry& entry : chat.entries())
        texts.append(entry.message.text);
    return texts;
}

/// A room that a writer in a process of its own reaches by a relay, with Ben in it who sees what arrives: for
/// tests in which the writer is killed.
class WriterTest : public QObject
{
protected:
    static constexpr int Long = WriterProcess::Patience;

    void beginAnew()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        begin({});
    }
    void endAll()
    {
        m_writer.reset();
        m_ben.reset();
        m_room.reset();
        m_relay.reset();
        QLoggingCategory::setFilterRules({});
    }

    static RoomServer::Config shortGrace()
    {
        RoomServer::Config config;
        config.limits.graceMs = 300;
        return config;
    }

    void begin(RoomServer::Config config)
    {
        m_writer.reset();
        m_ben.reset();
        m_room.reset();
        m_relay = std::make_unique<Relay>();
        m_room = std::make_unique<LivingRoom>(*m_relay, config);
        m_code = m_room->code(Role::Guest);
        m_ben = m_room->join(QStringLiteral("Ben"));
    }
    void start()
    {
        m_writer = std::make_unique<WriterProcess>(journalFolder(), m_room->address(), *m_code);
        QVERIFY(!m_writer->hear(QStringLiteral("settled")).isEmpty());
    }
    /// Has it write this, and waits until it is on its disk.
    void write(const QStringList& commands)
    {
        for (const QString& command : commands)
            m_writer->tellTo(command);
        m_writer->tellTo(QStringLiteral("kept"));
        QVERIFY(!m_writer->hear(QStringLiteral("kept")).isEmpty());
    }
    [[nodiscard]] QString journalFolder() const { return m_directory->filePath(QStringLiteral("unsent")); }
    std::shared_ptr<VisitJournal> openJournal()
    {
        auto journal = VisitJournal::open(journalFolder(), [this](std::function<void()> call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        });
        if (!journal)
            qFatal("no journal: %s", qPrintable(journal.error().detail));
        return *std::move(journal);
    }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<LivingRoom> m_room;
    std::optional<RoomCode> m_code;
    std::unique_ptr<RoomClient> m_ben;
    std::unique_ptr<WriterProcess> m_writer;
};

} // namespace confab::test
