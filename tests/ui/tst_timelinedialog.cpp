#include "core/client/noteshistory.h"
#include "tests/support/livingroom.h"
#include "ui/changewords.h"
#include "ui/noteseditor.h"
#include "ui/notespanel.h"
#include "ui/theme.h"
#include "ui/timelinedialog.h"
#include "ui/timelineslider.h"
#include "ui/translations.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// The past of a real session, by the keys and clicks of a person.
class TestTimelineDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        theme::apply(*qApp, theme::Scheme::Light);
    }

    void init()
    {
        m_room = std::make_unique<LivingRoom>();
        m_ana = m_room->join(u"Ana"_s, Role::Host);
        m_ben = m_room->join(u"Ben"_s);
        QTRY_COMPARE(m_ana->people().peers().size(), 2U);
        nextMillisecond();
        write(*m_ana, 0, u"hello"_s);
        nextMillisecond();
        m_ben->sendBroadcastMessage(u"good start"_s);
        QTRY_COMPARE(m_ana->chat().entries().size(), 1U);
        QTRY_COMPARE(m_ben->notes().text(), u"hello"_s);
        nextMillisecond();
        write(*m_ben, 5, u" world"_s);
        QTRY_COMPARE(m_ana->notes().text(), u"hello world"_s);
        m_panel = std::make_unique<NotesPanel>(*m_ana);
        m_panel->resize(800, 600);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->openTimeline();
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        QTRY_VERIFY(m_ana->history().isComplete());
        QTRY_COMPARE(slider().maximum(), 5); // two came, two versions, a line; and the beginning
    }

    void cleanup()
    {
        m_panel.reset();
        m_ben.reset();
        m_ana.reset();
        m_room.reset();
    }

    void itOpensAtTheNewestVersion()
    {
        QCOMPARE(slider().value(), slider().maximum());
        QCOMPARE(text(), u"hello world"_s);
        QVERIFY(sentence().endsWith(u"Ben wrote “world”"_s));
        QCOMPARE(label("timelinePlace"), u"Version 2 of 2"_s);
        QVERIFY(!button("timelineRestore")->isEnabled());
    }

    void theKeysGoThroughAllThatHappenedInOrder()
    {
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Home);
        QVERIFY(sentence().startsWith("The session begins"_L1));
        QCOMPARE(text(), QString());
        QStringList all;
        QStringList texts;
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&slider(), Qt::Key_Right);
            all += sentence().section(u" · "_s, 1);
            texts += text();
        }
        QCOMPARE(all, (QStringList{u"Ana joined"_s, u"Ben joined"_s, u"Ana wrote “hello”"_s,
                                   u"Ben: good start"_s, u"Ben wrote “world”"_s}));
        QCOMPARE(texts, (QStringList{{}, {}, u"hello"_s, u"hello"_s, u"hello world"_s}));
        QCOMPARE(slider().accessibleDescription(), sentence());
    }

    void theButtonsStepAndStopAtTheEnds()
    {
        QVERIFY(!button("timelineOn")->isEnabled());
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(button("timelineBack"), Qt::LeftButton);
        QCOMPARE(slider().value(), 0);
        QVERIFY(!button("timelineBack")->isEnabled());
        QTest::mouseClick(button("timelineOn"), Qt::LeftButton);
        QCOMPARE(slider().value(), 1);
    }

    void aLineOfTheChatIsGoneToByAClick()
    {
        auto* list = dialog()->findChild<QListWidget*>(u"timelineEvents"_s);
        QCOMPARE(list->count(), 3);
        QVERIFY(list->item(2)->text().endsWith("Ben: good start"_L1));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(2)).center());
        QCOMPARE(text(), u"hello"_s);
        QVERIFY(sentence().endsWith("good start"_L1));
    }

    void theLineIsMarkedAndAClickOnItGoesThere()
    {
        QCOMPARE(slider().marks().size(), 3U);
        QCOMPARE(slider().marks().at(2).kind, SessionEvent::Kind::Said);
        QTest::mouseClick(&slider(), Qt::LeftButton, {}, QPoint(11, 30));
        QCOMPARE(slider().value(), 0);
        QTest::mouseClick(&slider(), Qt::LeftButton, {}, QPoint(slider().width() - 11, 30));
        QCOMPARE(slider().value(), slider().maximum());
    }

    void itsMarksAreInTheColoursOfTheScheme()
    {
        const auto again = qScopeGuard([] { theme::apply(*qApp, theme::Scheme::Light); });
        const auto shows = [this](const QColor& color) {
            const QImage image = slider().grab().toImage();
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, 10) == color)
                    return true;
            }
            return false;
        };
        const QString ben = m_ben->self().userId;
        const QColor light = theme::personColor(ben);
        QVERIFY(shows(light));
        theme::apply(*qApp, theme::Scheme::Dark);
        QVERIFY(shows(theme::personColor(ben)));
        QVERIFY(!shows(light));
    }

    void playingGoesFromTheBeginningToTheEnd_data()
    {
        QTest::addColumn<bool>("reduced");
        QTest::newRow("as usual") << false;
        QTest::newRow("without motion") << true;
    }

    void playingGoesFromTheBeginningToTheEnd()
    {
        QFETCH(const bool, reduced);
        theme::setMotionReduced(reduced);
        theme::apply(*qApp, theme::Scheme::Light);
        const auto again = qScopeGuard([] {
            theme::setMotionReduced(false);
            theme::apply(*qApp, theme::Scheme::Light);
        });
        QTest::mouseClick(button("timelinePlay"), Qt::LeftButton);
        QCOMPARE(button("timelinePlay")->text(), u"Pause"_s);
        QTRY_VERIFY(slider().value() > 0 && slider().value() < slider().maximum());
        QTest::mouseClick(button("timelinePlay"), Qt::LeftButton); // pause
        const int held = slider().value();
        QCOMPARE(button("timelinePlay")->text(), u"Play"_s);
        QTest::mouseClick(button("timelinePlay"), Qt::LeftButton); // and on from there
        QVERIFY(slider().value() >= held);
        QTRY_COMPARE(slider().value(), slider().maximum());
        QTRY_COMPARE(button("timelinePlay")->text(), u"Play"_s);
    }

    void aVersionIsRestoredAsANewEditThatCanBeTakenBack()
    {
        slider().setValue(3);
        QCOMPARE(text(), u"hello"_s);
        QVERIFY(button("timelineRestore")->isEnabled());
        QTest::mouseClick(button("timelineRestore"), Qt::LeftButton);
        QTRY_COMPARE(m_ben->notes().text(), u"hello"_s); // everyone has it
        QTRY_COMPARE(m_ana->notes().version(), 3);
        QTRY_COMPARE(label("timelinePlace"), u"Version 3 of 3"_s);
        QVERIFY(sentence().endsWith("Ana deleted 6 characters"_L1));
        QTest::keyClick(&m_panel->editor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_ben->notes().text(), u"hello world"_s);
    }

    void whoMayNotWriteMayNotRestore()
    {
        slider().setValue(3);
        QVERIFY(button("timelineRestore")->isEnabled());
        m_panel->openTimeline(); // the same one
        QVERIFY(await(m_ana->changeRole(m_ana->self().id, Role::Viewer)));
        QTRY_VERIFY(!button("timelineRestore")->isEnabled());
    }

    void whatComesMeanwhileIsAddedAndTheMomentStays()
    {
        slider().setValue(3);
        const QString before = sentence();
        write(*m_ben, 0, u"again "_s);
        QTRY_COMPARE(slider().maximum(), 6);
        QCOMPARE(slider().value(), 3);
        QCOMPARE(sentence(), before);
        slider().setValue(6);
        write(*m_ben, 0, u"x"_s);
        QTRY_COMPARE(slider().value(), 7); // the newest stays the newest
        QCOMPARE(text(), u"xagain hello world"_s);
        nextMillisecond();
        m_ben->leave();
        QTRY_VERIFY(sentence().endsWith("Ben left"_L1));
    }

    void escClosesItAndItOpensAnew()
    {
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        m_panel->openTimeline();
        QVERIFY(dialog());
        QTRY_COMPARE(text(), u"hello world"_s);
    }

    void changesAreToldInWords()
    {
        QCOMPARE(changeWords(ChangeSet::replacement(0, 0, 0, u"a\nb")), u"wrote “a b”"_s);
        QCOMPARE(changeWords(ChangeSet::replacement(9, 2, 3, u"x")),
                 u"wrote “x” in the place of 3 characters"_s);
        QCOMPARE(changeWords(ChangeSet::replacement(9, 2, 1, u"")), u"deleted 1 character"_s);
        QCOMPARE(changeWords(ChangeSet::replacement(9, 2, 0, u"\n")), u"made room"_s);
        QCOMPARE(changeWords(ChangeSet::identity(4)), u"changed nothing"_s);
        QVERIFY(changeWords(ChangeSet::replacement(0, 0, 0, QString(500, u'y'))).size() < 80);
    }

private:
    /// What happens in the same one has no order of its own.
    static void nextMillisecond()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > now);
    }
    static void write(RoomClient& client, qsizetype at, const QString& text)
    {
        type(client, at, 0, text);
        QTRY_COMPARE_WITH_TIMEOUT(client.notes().pendingEdits(), 0, 15'000);
    }
    [[nodiscard]] TimelineDialog* dialog() const { return m_panel->findChild<TimelineDialog*>(); }
    [[nodiscard]] TimelineSlider& slider() const { return *dialog()->findChild<TimelineSlider*>(); }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return dialog()->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString label(const char* name) const
    {
        return dialog()->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QString sentence() const { return label("timelineSentence"); }
    [[nodiscard]] QString text() const
    {
        return dialog()->findChild<NotesEditor*>(u"timelineText"_s)->text();
    }

    std::unique_ptr<LivingRoom> m_room;
    std::unique_ptr<RoomClient> m_ana;
    std::unique_ptr<RoomClient> m_ben;
    std::unique_ptr<NotesPanel> m_panel;
};

QTEST_MAIN(TestTimelineDialog)
#include "tst_timelinedialog.moc"
