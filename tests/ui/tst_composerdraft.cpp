#include "app/composerdraft.h"
#include "app/options.h"
#include "app/settings.h"
#include "ui/composer.h"
#include "ui/composeredit.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

/// What is being written is in the settings soon, and there again at the next start.
class TestComposerDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void whatIsWrittenIsKeptSoon()
    {
        Settings settings(options());
        Composer composer;
        const ComposerDraft draft(settings, u"room-a"_s, composer);
        QTest::keyClicks(composer.findChild<ComposerEdit*>(), u"half a thought"_s);
        // As another start reads it from the disk, while this one runs: it may crash.
        QTRY_COMPARE(Settings(options()).messageDraft(u"room-a"_s), u"half a thought"_s);
    }

    void whoGoesOnTypingIsNotKeptWaiting()
    {
        Settings settings(options());
        Composer composer;
        const ComposerDraft draft(settings, u"room-a"_s, composer);
        auto* edit = composer.findChild<ComposerEdit*>();
        // Never a pause as long as the one before things are kept.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QTest::keyClicks(edit, u"x"_s);
                return !Settings(options()).messageDraft(u"room-a"_s).isEmpty();
            }(),
            5000);
    }

    void itIsThereAtTheNextStart()
    {
        write(u"room-a"_s, u"two\nlines"_s);
        Settings settings(options());
        Composer composer;
        const ComposerDraft draft(settings, u"room-a"_s, composer);
        QCOMPARE(composer.text(), u"two\nlines"_s);
        Composer other;
        const ComposerDraft none(settings, u"room-b"_s, other);
        QCOMPARE(other.text(), QString());
    }

    void leavingKeepsTheLastLetters()
    {
        Settings settings(options());
        Composer composer;
        {
            const ComposerDraft draft(settings, u"room-a"_s, composer);
            composer.setText(u"just now"_s);
        }
        QCOMPARE(Settings(options()).messageDraft(u"room-a"_s), u"just now"_s);
    }

    void whatWasSentDoesNotComeBack()
    {
        write(u"room-a"_s, u"hello"_s);
        Settings settings(options());
        Composer composer;
        const ComposerDraft draft(settings, u"room-a"_s, composer);
        QTest::keyClick(composer.findChild<ComposerEdit*>(), Qt::Key_Return);
        QCOMPARE(Settings(options()).messageDraft(u"room-a"_s), QString()); // at once
    }

    void changingASentMessageLeavesTheDraftAlone()
    {
        write(u"room-a"_s, u"a new thought"_s);
        {
            Settings settings(options());
            Composer composer;
            const ComposerDraft draft(settings, u"room-a"_s, composer);
            composer.edit(u"m1"_s, u"what was sent"_s);
            QTest::keyClicks(composer.findChild<ComposerEdit*>(), u" and more"_s);
        }
        QCOMPARE(Settings(options()).messageDraft(u"room-a"_s), u"a new thought"_s);
    }

private:
    void write(const QString& room, const QString& text)
    {
        Settings settings(options());
        Composer composer;
        const ComposerDraft draft(settings, room, composer);
        composer.setText(text);
    }
    Options options() const
    {
        Options options;
        options.dataDirectory = m_directory->path();
        return options;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_MAIN(TestComposerDraft)
#include "tst_composerdraft.moc"
