#include "ui/sessiondocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestSessionDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStandsInOneText()
    {
        SessionDocument document{.roomName = u"Retro"_s,
                                 .startedAt = 1'700'000'000'000,
                                 .people = {u"Ana"_s, u"Ben"_s},
                                 .notes = u"First line\n\n- a point\n"_s,
                                 .messages = {message(u"Ana"_s, u"hello"_s)},
                                 .draft = u"left over"_s};
        const QString text = document.toText();
        QVERIFY(text.startsWith("# Retro\n\n"_L1));
        QVERIFY(text.contains("2023"_L1) || text.contains("23"_L1));
        QVERIFY(text.contains("People: Ana, Ben\n"_L1));
        QVERIFY(text.contains("## Notes\n\nFirst line\n\n- a point\n\n"_L1));
        QVERIFY(text.contains("## Draft\n\nleft over\n\n"_L1));
        QVERIFY(text.endsWith("**Ana**: hello\n"_L1));
    }

    void whatIsNotThereHasNoChapter()
    {
        SessionDocument document;
        QVERIFY(document.isEmpty());
        document.roomName = u"Retro"_s;
        document.notes = u"x"_s;
        QVERIFY(!document.isEmpty());
        QVERIFY(!document.toText().contains("Chat"_L1));
        QVERIFY(!document.toText().contains("People"_L1));
    }

    void aMessageDoesNotBreakOutOfItsLine()
    {
        SessionDocument document{.roomName = u"Retro\n# Other"_s,
                                 .startedAt = 0,
                                 .people = {},
                                 .notes = {},
                                 .messages = {message(u"Eve\n## Notes"_s, u"one\n## Notes\r\nthree"_s)},
                                 .draft = {}};
        const QString text = document.toText();
        QVERIFY(!text.contains("\n## Notes"_L1));
        QVERIFY(!text.contains("\n# Other"_L1));
        QVERIFY(text.contains(": one\n  \\## Notes\n  three"_L1));
    }

    void whatIsNotWantedIsLeftOut()
    {
        const SessionDocument document{.roomName = u"Retro"_s,
                                       .startedAt = 0,
                                       .people = {u"Ana"_s},
                                       .notes = u"x"_s,
                                       .messages = {message(u"Ben"_s, u"hello"_s)},
                                       .draft = {}};
        QVERIFY(!document.asMarkdown({.people = false, .chat = true}).contains("Ana"_L1));
        QVERIFY(!document.asMarkdown({.people = true, .chat = false}).contains("Ben"_L1));
        QVERIFY(!document.asPlainText({.people = false, .chat = true}).contains("Ana"_L1));
        QVERIFY(!document.asPlainText({.people = true, .chat = false}).contains("Ben"_L1));
    }

    void plainTextHasNoMarks()
    {
        const SessionDocument document{.roomName = u"Retro"_s,
                                       .startedAt = 0,
                                       .people = {u"Ana"_s},
                                       .notes = u"- a *point*\n"_s,
                                       .messages = {message(u"Ben"_s, u"one\ntwo_three"_s)},
                                       .draft = {}};
        const QString text = document.asPlainText({});
        QVERIFY(text.startsWith("Retro\n=====\n\nPeople: Ana\n\nNotes\n-----\n\n- a *point*\n"_L1));
        QVERIFY(text.endsWith("Ben: one\n    two_three\n"_L1));
    }

    void whatBecameOfMessagesIsSaid()
    {
        Message edited = message(u"Ben"_s, u"better"_s);
        edited.edit = 1;
        Message deleted = message(u"Ben"_s, {});
        deleted.edit = 2;
        deleted.isDeleted = true;
        const SessionDocument document{.roomName = u"Retro"_s,
                                       .startedAt = 0,
                                       .people = {},
                                       .notes = {},
                                       .messages = {edited, deleted},
                                       .draft = {}};
        QVERIFY(document.asPlainText({}).contains("Ben: better (edited)\n"_L1));
        QVERIFY(document.asPlainText({}).endsWith("Ben: (message deleted)\n"_L1));
    }

private:
    static Message message(const QString& sender, const QString& text)
    {
        Message message;
        message.sender.name = sender;
        message.text = text;
        message.timestamp = 1'700'000'000'000;
        return message;
    }
};

QTEST_GUILESS_MAIN(TestSessionDocument)
#include "tst_sessiondocument.moc"
