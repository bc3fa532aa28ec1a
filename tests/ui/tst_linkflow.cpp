#include "tests/ui/apptest.h"
#include "ui/confirmdialog.h"
#include "ui/roompage.h"
#include "ui/startpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

/// Links that come to the running app from outside.
class TestLinkFlow : public AppTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        startWith({});
    }
    void cleanup() { tearDown(); }

    void onTheStartPageALinkIsAskedAboutFirst()
    {
        m_app->open(link(), {});
        QVERIFY(question());
        QCOMPARE(title(), u"Join room %1 on this computer?"_s.arg(m_room->code(Role::Guest).toString()));
        QTest::keyClick(question(), Qt::Key_Return); // Enter alone goes nowhere
        QTRY_VERIFY(!question());
        QVERIFY(!m_app->window().startPage().isBusy());
        QVERIFY(!m_app->visit());

        m_app->open(link(), {});
        click("confirmAction");
        QTRY_VERIFY(m_app->visit());
        QVERIFY(m_app->visit()->client().target().code == m_room->code(Role::Guest));
    }

    void aLinkGivenAtTheStartIsAskedAboutToo()
    {
        startWith(link());
        QVERIFY(question());
        click("confirmAction");
        QTRY_VERIFY(m_app->visit());
    }

    void theRoomOneIsInIsNotLeftWithoutAWord()
    {
        startOwnRoom();
        const RoomClient* own = &m_app->visit()->client();
        m_app->open(link(), {});
        QVERIFY(text().contains(u"You are in “Retro” now"_s));
        click("confirmCancel");
        QTRY_VERIFY(!question());
        QCOMPARE(&m_app->visit()->client(), own);
        QCOMPARE(own->state(), RoomClient::State::Joined);
    }

    void confirmedItLeadsOutOfOneRoomIntoTheOther()
    {
        startOwnRoom();
        m_app->open(link(), {});
        click("confirmAction");
        QTRY_VERIFY(exitQuestion()); // one hosts this room, and that has its own question
        QTest::mouseClick(exitQuestion()->findChild<QPushButton*>(u"goOnButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_app->visit() && m_app->visit()->client().target().code == m_room->code(Role::Guest));
        QTRY_COMPARE(m_room->server().occupancy().peers, 1U);
        QVERIFY(m_app->hosted().isRunning());
    }

    void whoStaysAfterAllIsNotLedAwayLater()
    {
        startOwnRoom();
        m_app->open(link(), {});
        click("confirmAction");
        QTRY_VERIFY(exitQuestion());
        QTest::keyClick(exitQuestion(), Qt::Key_Escape);
        QTRY_VERIFY(!exitQuestion());
        QVERIFY(m_app->visit());
        m_app->window().findChild<QAction*>(u"leaveRoomAction"_s)->trigger();
        QTRY_VERIFY(exitQuestion());
        QTest::mouseClick(exitQuestion()->findChild<QPushButton*>(u"goOnButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_app->visit());
        QVERIFY(!m_app->window().startPage().isBusy());
    }

    void aLinkToTheRoomOneIsInOnlyBringsTheWindow()
    {
        startOwnRoom();
        m_app->window().hide();
        for (const Role role : AllRoles)
            m_app->open(m_app->visit()->invite(role)->toString(), {});
        QVERIFY(!question());
        QVERIFY(m_app->window().isVisible());
    }

    void aMinimizedWindowComesBack()
    {
        m_app->window().showMinimized();
        m_app->open({}, {});
        QTRY_VERIFY(!m_app->window().isMinimized() && m_app->window().isVisible());
        QVERIFY(!question());
    }

    void aLaterLinkTakesTheQuestionOfTheEarlierOne()
    {
        m_app->open(u"confab://rooms.example.org/wpi-srjb-wer"_s, {});
        QCOMPARE(title(), u"Join room wpi-srjb-wer at rooms.example.org?"_s);
        QVERIFY(text().contains("not encrypted"_L1));
        m_app->open(link(), {});
        QTRY_COMPARE(m_app->window().findChildren<ConfirmDialog*>().size(), 1);
        QVERIFY(title().contains(m_room->code(Role::Guest).toString()));
        QVERIFY(!text().contains("not encrypted"_L1)); // within one computer
    }

    void aLongAddressLeavesRoomForTheQuestion()
    {
        const QString host =
            u"trusted.example."_s + u"a23456789.b23456789."_s.repeated(8) + u"evil.example"_s;
        m_app->open(u"confab://%1/wpi-srjb-wer"_s.arg(host), {});
        QVERIFY(title().endsWith("evil.example?"_L1)); // whose it is, whatever it begins with
        QVERIFY(question()->width() <= m_app->window().width());
        if (const QString folder = qEnvironmentVariable("CONFAB_PICTURES"); !folder.isEmpty())
            question()->grab().save(folder + u"/joinquestion.png"_s);
        const auto labels = question()->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }

    void whatIsNoLinkIsTold()
    {
        m_app->open(u"confab://rooms.example.org/wpi-7"_s, {});
        QVERIFY(!question());
        QVERIFY(!m_app->window().startPage().isBusy());
        startOwnRoom();
        m_app->open(u"confab://rooms.example.org/wpi-7"_s, {});
        QVERIFY(!question());
        auto* trouble = m_app->window().findChild<QMessageBox*>(u"troubleDialog"_s);
        QVERIFY(trouble);
        QVERIFY(trouble->text().contains(u'7'));
    }

private:
    void startWith(const QString& link)
    {
        Options with = options();
        with.name = u"Ana"_s;
        with.link = link;
        startApp(with);
    }

    [[nodiscard]] QString link() const
    {
        return InviteLink{m_room->code(Role::Guest), m_room->address()}.toString();
    }

    void startOwnRoom()
    {
        auto* field = m_app->window().findChild<QLineEdit*>(u"roomNameField"_s);
        field->setText(u"Retro"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_app->visit());
        QTRY_COMPARE(m_app->visit()->client().roomName(), u"Retro"_s);
    }

    [[nodiscard]] ConfirmDialog* question() const { return shown<ConfirmDialog>(); }
    [[nodiscard]] QString title() const { return question()->windowTitle(); }
    [[nodiscard]] QString text() const { return question()->findChild<QLabel*>(u"confirmText"_s)->text(); }

    void click(const char* button) const
    {
        QTest::mouseClick(question()->findChild<QPushButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    }
};

QTEST_MAIN(TestLinkFlow)
#include "tst_linkflow.moc"
