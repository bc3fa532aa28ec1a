#include "core/journal/recordcodec.h"

#include "tests/core/journal/randomrecords.h"

#include <QTest>

using namespace confab;
using namespace confab::test;
using namespace Qt::StringLiterals;

namespace {

bool isSame(const StoreUpdate& a, const StoreUpdate& b)
{
    return a.version == b.version && a.updatedBy == b.updatedBy && a.updatedAt == b.updatedAt &&
           a.updateId == b.updateId && a.step == b.step;
}

struct IsSame
{
    const JournalRecord& other;

    template<typename R>
    bool operator()(const R& r) const
    {
        const auto* o = std::get_if<R>(&other);
        return o && same(r, *o);
    }
    static bool same(const record::SessionStarted& a, const record::SessionStarted& b)
    {
        return a.sessionId == b.sessionId && a.at == b.at;
    }
    static bool same(const record::SessionEnded& a, const record::SessionEnded& b)
    {
        return a.sessionId == b.sessionId;
    }
    static bool same(const record::PeerStands& a, const record::PeerStands& b)
    {
        return a.peer == b.peer && a.tokenId == b.tokenId;
    }
    static bool same(const record::PeerGone& a, const record::PeerGone& b) { return a.peerId == b.peerId; }
    static bool same(const record::StoreStep& a, const record::StoreStep& b)
    {
        return a.key == b.key && isSame(a.update, b.update);
    }
    static bool same(const record::MessageKept& a, const record::MessageKept& b)
    {
        return a.message == b.message;
    }
    static bool same(const record::PeerListens& a, const record::PeerListens& b)
    {
        return a.peerId == b.peerId && a.keys == b.keys && a.updates == b.updates && a.all == b.all &&
               a.presence == b.presence;
    }
    static bool same(const record::SettingsStand& a, const record::SettingsStand& b)
    {
        return a.settings == b.settings;
    }
    static bool same(const record::PersonKeptOut& a, const record::PersonKeptOut& b)
    {
        return a.person == b.person;
    }
    static bool same(const record::PeopleLetIn& a, const record::PeopleLetIn& b)
    {
        return a.peerIds == b.peerIds;
    }
    static bool same(const record::MessageHidden& a, const record::MessageHidden& b)
    {
        return a.seq == b.seq && a.hidden == b.hidden && a.by == b.by;
    }
    static bool same(const record::MessageEdited& a, const record::MessageEdited& b)
    {
        return a.seq == b.seq && a.text == b.text && a.at == b.at && a.clientEditId == b.clientEditId;
    }
    static bool same(const record::RoomLocked&, const record::RoomLocked&) { return true; }
};

bool isSame(const JournalRecord& a, const JournalRecord& b)
{
    return std::visit(IsSame{b}, a);
}

} // namespace

class TestRecordCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecordComesBackAsItWas();
    void anyUnitOfTextComesBack();
    void thePublishedFormStays();
    void whatIsCutOffIsNoRecord();
    void randomBytesDoNoHarm();
};

void TestRecordCodec::everyRecordComesBackAsItWas()
{
    RandomRecords random(1);
    std::vector<JournalRecord> records{record::SessionEnded{u"s"_s}, record::RoomLocked{}};
    for (int i = 0; i < 3000; ++i)
        records.push_back(random.kept());
    for (const JournalRecord& record : records) {
        const auto read = decodeRecord(encodeRecord(record));
        QVERIFY(read);
        QVERIFY(isSame(record, *read));
    }
}

void TestRecordCodec::anyUnitOfTextComesBack()
{
    QString all;
    for (int unit = 0; unit < 0x10000; ++unit)
        all += QChar(static_cast<char16_t>(unit));
    for (const QString& text : {all, all.left(256), QString()}) {
        const auto read = decodeRecord(encodeRecord(record::PeerGone{text}));
        QVERIFY(read);
        QCOMPARE(std::get<record::PeerGone>(*read).peerId, text);
    }
}

/// What is on disks already must stay readable.
void TestRecordCodec::thePublishedFormStays()
{
    QCOMPARE(encodeRecord(record::SessionStarted{u"ab"_s, 300}).toHex(), "0104"
                                                                         "6162"
                                                                         "ac02");
    QCOMPARE(encodeRecord(record::PeerGone{u"\u20ac"_s}).toHex(), "04"
                                                                  "03"
                                                                  "ac20");
    const StoreUpdate update{1, u"p"_s, 2, {}, ChangeSet::replacement(3, 1, 1, u"xy")};
    QCOMPARE(encodeRecord(record::StoreStep{u"k"_s, update}).toHex(), "05"
                                                                      "026b"
                                                                      "01"
                                                                      "0270"
                                                                      "02"
                                                                      "00"
                                                                      "00"
                                                                      "03"
                                                                      "0100"
                                                                      "0103"
                                                                      "0100"
                                                                      "047879");
    QCOMPARE(encodeRecord(record::RoomLocked{}).toHex(), "08");
}

void TestRecordCodec::whatIsCutOffIsNoRecord()
{
    RandomRecords random(2);
    for (int i = 0; i < 300; ++i) {
        const QByteArray whole = encodeRecord(random.kept());
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeRecord(whole.first(size)));
        QVERIFY(!decodeRecord(whole + '\0'));
    }
}

void TestRecordCodec::randomBytesDoNoHarm()
{
    RandomRecords random(3);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray bytes = encodeRecord(random.kept());
        for (int flips = 0; flips < 3; ++flips)
            bytes[random.number(bytes.size())] = static_cast<char>(random.number(256));
        if (const auto read = decodeRecord(bytes))
            QVERIFY(isSame(*read, *decodeRecord(encodeRecord(*read))));
    }
}

QTEST_GUILESS_MAIN(TestRecordCodec)
#include "tst_recordcodec.moc"
