#include "core/journal/visitcodec.h"
#include "core/journal/visitjournal.h"
#include "tests/support/faultydisk.h"
#include "tests/support/randomtext.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

visit::Stands place(const QString& session)
{
    return {{u"rooms.example.org"_s, 443, true},
            *RoomCode::parse(u"wpi-srjb-wer"_s),
            u"user"_s,
            u"Ana"_s,
            u"peer"_s,
            u"secret"_s,
            session,
            u"Retro"_s,
            1'700'000'000'000};
}

Message message(const QString& text)
{
    Message message;
    message.text = text;
    message.type = u"chat"_s;
    message.clientMessageId = u"id of "_s + text;
    message.sender = {u"peer"_s, u"Ana"_s, Role::Guest};
    message.timestamp = 5;
    return message;
}

QByteArrayList asBytes(const VisitRecords& records)
{
    QByteArrayList bytes;
    for (const VisitRecord& record : records)
        bytes.append(encodeVisitRecord(record));
    return bytes;
}

/// What a visit holds, to be compared.
QByteArrayList contents(const KeptVisit& visit)
{
    return asBytes(visit.records());
}

} // namespace

class tst_VisitJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_journal.reset();
        QLoggingCategory::setFilterRules({});
    }

    void recordsSurviveTheirBytes()
    {
        const ChangeSet changes = ChangeSet::replacement(5, 1, 2, u"žx"_s);
        Message placed = message(u"> Notes: hi"_s);
        placed.notes = NotesPlace{3, 4, 300};
        Message edited = message(u"better"_s);
        edited.id = u"of the room"_s;
        Message deleted = edited;
        deleted.isDeleted = true;
        const VisitRecords all{place(u"s"_s),
                               visit::NotesStand{7, u"hello"_s, u"u:1"_s, changes,
                                                 ChangeSet::replacement(5, 0, 0, u"!"_s), 2, 1},
                               visit::NotesStand{0, {}, {}, {}, {}, 0, 0},
                               visit::NotesEdited{changes},
                               visit::NotesSent{u"u:2"_s},
                               visit::NotesReceived{changes},
                               visit::NotesConfirmed{},
                               visit::NotesGone{},
                               visit::MessageWritten{message(u"hi"_s)},
                               visit::MessageWritten{placed},
                               visit::MessageWritten{edited},
                               visit::MessageWritten{deleted},
                               visit::MessageSettled{u"m"_s},
                               visit::DraftStands{u"draft"_s},
                               visit::MessageRefused{u"m"_s, 4'221}};
        for (const VisitRecord& record : all) {
            const QByteArray bytes = encodeVisitRecord(record);
            const auto read = decodeVisitRecord(bytes);
            QVERIFY(read);
            QCOMPARE(read->index(), record.index());
            QCOMPARE(encodeVisitRecord(*read), bytes);
            QVERIFY(!decodeVisitRecord(bytes.first(bytes.size() - 1)));
            QVERIFY(!decodeVisitRecord(bytes + '\0'));
        }
    }

    /// Whatever is done to a document: doing it again from the records gives the same document.
    void theRecordsBringTheDocumentBack()
    {
        const auto seed = QRandomGenerator::global()->generate64();
        RandomText random(seed);
        for (int run = 0; run < 60; ++run) {
            const QString start = random.text(40);
            CollabDocument document(start, 3);
            KeptVisit kept;
            QVERIFY(kept.apply(visit::NotesStand{3, start, {}, {}, {}, 0, 0}));
            for (int step = 0; step < 60; ++step) {
                VisitRecord record = visit::NotesGone{};
                switch (random.number(4)) {
                case 0:
                case 1: {
                    const ChangeSet changes = random.edits(document.text());
                    document.edit(changes);
                    record = visit::NotesEdited{changes};
                    break;
                }
                case 2: {
                    const ChangeSet changes = random.edits(document.confirmedText().toString());
                    document.receive({document.version() + 1, {}, changes});
                    record = visit::NotesReceived{changes};
                    break;
                }
                default:
                    if (const auto inFlight = document.inFlight()) {
                        document.receive({document.version() + 1, inFlight->updateId, inFlight->changes});
                        record = visit::NotesConfirmed{};
                    } else if (document.send(u"u:%1"_s.arg(step))) {
                        record = visit::NotesSent{u"u:%1"_s.arg(step)};
                    } else {
                        continue;
                    }
                }
                QVERIFY(kept.apply(record));
                if (random.number(10) == 0) { // and from the shorter form
                    KeptVisit again;
                    for (const VisitRecord& short_ : kept.records())
                        QVERIFY(again.apply(short_));
                    kept = again;
                }
            }
            const CollabDocument& back = kept.notes->document;
            const QByteArray hint = "seed " + QByteArray::number(seed);
            QVERIFY2(back.text() == document.text(), hint);
            QVERIFY2(back.version() == document.version(), hint);
            QVERIFY2(back.confirmedText() == document.confirmedText(), hint);
            QVERIFY2(back.inFlight().has_value() == document.inFlight().has_value(), hint);
            QVERIFY2(!back.inFlight() || (back.inFlight()->changes == document.inFlight()->changes &&
                                          back.inFlight()->updateId == document.inFlight()->updateId),
                     hint);
            QVERIFY2(back.buffer() == document.buffer(), hint);
        }
    }

    void editsAndMessagesThatWaitAreCounted()
    {
        KeptVisit visit;
        const auto take = [&visit](const VisitRecord& record) { QVERIFY(visit.apply(record)); };
        take(visit::NotesStand{1, u"a"_s, {}, {}, {}, 0, 0});
        QVERIFY(!visit.hasUnsent());
        take(visit::NotesEdited{ChangeSet::replacement(1, 1, 0, u"b"_s)});
        take(visit::NotesSent{u"u:1"_s});
        take(visit::NotesEdited{ChangeSet::replacement(2, 2, 0, u"c"_s)});
        QCOMPARE(visit.waitingEdits(), 2);
        take(visit::NotesConfirmed{});
        QCOMPARE(visit.waitingEdits(), 1);
        take(visit::MessageWritten{message(u"one"_s)});
        take(visit::MessageWritten{message(u"two"_s)});
        take(visit::MessageSettled{u"id of one"_s});
        QCOMPARE(visit.messages.size(), 1U);
        take(visit::MessageRefused{u"id of two"_s, 4221});
        QCOMPARE(visit.messages.front().refusal, 4221);
        KeptVisit again;
        for (const VisitRecord& record : visit.records())
            QVERIFY(again.apply(record));
        QCOMPARE(again.messages.front().refusal, 4221);
        take(visit::MessageRefused{u"id of two"_s, 0});
        QCOMPARE(visit.messages.front().refusal, 0);
        take(visit::NotesGone{});
        QCOMPARE(visit.waitingEdits(), 0);
        QVERIFY(visit.hasUnsent());
        QVERIFY(!visit.apply(visit::NotesConfirmed{})); // there is nothing to be confirmed
    }

    void whatIsKeptIsThereAtTheNextStart()
    {
        open();
        const qint64 first = m_journal->newVisit();
        append(first, place(u"s"_s));
        append(first, visit::MessageWritten{message(u"hello"_s)});
        const qint64 second = m_journal->newVisit();
        append(second, visit::DraftStands{u"draft"_s});
        m_journal->replace(second, {place(u"t"_s), visit::DraftStands{u"longer draft"_s}}, [](bool) {});
        open();
        auto visits = m_journal->read();
        QCOMPARE(visits.size(), 2U);
        QCOMPARE(visits[0].id, first);
        QCOMPARE(visits[0].place->token, u"secret"_s);
        QVERIFY(visits[0].place->server == place({}).server);
        QCOMPARE(visits[0].messages.front().message.text, u"hello"_s);
        QCOMPARE(visits[1].draft, u"longer draft"_s);
        QVERIFY(m_journal->newVisit() > second);
        m_journal->forget(first);
        visits = m_journal->read();
        QCOMPARE(visits.size(), 1U);
        QCOMPARE(contents(visits[0]), asBytes({place(u"t"_s), visit::DraftStands{u"longer draft"_s}}));
    }

    void itIsForItsOwnerAlone()
    {
        open();
        append(1, place(u"s"_s));
        (void)m_journal->read();
        constexpr auto Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 2);
        for (const QFileInfo& file : files)
            QVERIFY2(!(file.permissions() & Others), qPrintable(file.fileName()));
        QVERIFY(!(QFileInfo(folder()).permissions() & (Others | QFile::ExeOther)));
    }

    void oneProgramAtATimeHasIt()
    {
        open();
        const auto second = VisitJournal::open(folder(), [](const std::function<void()>&) {});
        QVERIFY(!second);
        QCOMPARE(second.error().fault, VisitJournal::OpenFault::InUse);
    }

    void aFolderThatCannotBeMadeIsRefused()
    {
        QFile file(folder());
        QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
        const auto opened = VisitJournal::open(folder() + u"/below"_s, [](const std::function<void()>&) {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().fault, VisitJournal::OpenFault::Disk);
    }

    void aDamagedOneIsSetAside()
    {
        open();
        append(1, place(u"s"_s));
        m_journal.reset();
        {
            QFile file(folder() + u"/unsent.db"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write(QByteArray(4096, 'x'));
        }
        QLoggingCategory::setFilterRules(u"confab.*=false"_s);
        open();
        QVERIFY(m_journal->read().empty());
        append(1, place(u"s"_s));
        QCOMPARE(m_journal->read().size(), 1U);
        QCOMPARE(QDir(folder()).entryList({u"unsent.db.damaged-*"_s}).size(), 1);
    }

    void afterAFailureAVisitIsKeptWholeOrNotAtAll()
    {
        QLoggingCategory::setFilterRules(u"confab.*=false"_s);
        FaultyDisk disk;
        open();
        const auto write = [this](const VisitRecord& record) { return append(1, record); };
        QVERIFY(write(visit::MessageWritten{message(u"one"_s)}));
        disk.setFull(true);
        QVERIFY(!write(visit::MessageWritten{message(u"two"_s)}));
        disk.setFull(false);
        QVERIFY(!write(visit::MessageWritten{message(u"three"_s)})); // it would stand without the second
        QVERIFY(append(2, visit::DraftStands{u"of another visit"_s}));
        QCOMPARE(m_journal->read().front().messages.size(), 1U);
        std::optional<bool> kept;
        m_journal->replace(1, {visit::MessageWritten{message(u"two"_s)}},
                           [&kept](bool isKept) { kept = isKept; });
        QTRY_VERIFY(kept);
        QVERIFY(*kept);
        QVERIFY(write(visit::MessageWritten{message(u"three"_s)}));
        QCOMPARE(m_journal->read().front().messages.size(), 2U);
        m_journal.reset(); // before its disk
    }

private:
    [[nodiscard]] QString folder() const { return m_directory->filePath(u"unsent"_s); }
    void open()
    {
        m_journal.reset();
        auto opened = VisitJournal::open(folder(), [this](std::function<void()> call) {
            QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
        });
        QVERIFY(opened);
        m_journal = *std::move(opened);
    }
    /// Whether it was kept.
    bool append(qint64 visit, const VisitRecord& record)
    {
        std::optional<bool> kept;
        m_journal->append(visit, {record}, VisitJournal::Urgency::Now,
                          [&kept](bool isKept) { kept = isKept; });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }, 10'000) && *kept;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<VisitJournal> m_journal;
};

QTEST_GUILESS_MAIN(tst_VisitJournal)
#include "tst_visitjournal.moc"
