#include "ui/codefield.h"
#include "ui/startpage.h"
#include "ui/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

namespace {

InviteLink linkOf(const QString& text)
{
    return InviteLink::parse(text).value();
}

RecentRoom roomOf(const QString& name, const QString& link)
{
    return {.name = name, .link = linkOf(link), .invite = {}, .roomId = {}};
}

/// Key clicks, those of letters outside ASCII too (which QTest::keyClicks does not know).
void typeInto(QWidget& widget, const QString& text)
{
    for (const QChar c : text) {
        for (const bool press : {true, false})
            QTest::simulateEvent(&widget, press, 0, Qt::NoModifier, c, false, -1);
    }
}

/// What the page asked to join.
struct Joins
{
    explicit Joins(StartPage& page)
    {
        QObject::connect(&page, &StartPage::joinRequested, &page,
                         [this](const QString& name, const InviteLink& link) {
                             names.push_back(name);
                             links.push_back(link);
                         });
    }
    Joins(const Joins&) = delete;
    Joins& operator=(const Joins&) = delete;

    std::vector<QString> names;
    std::vector<InviteLink> links;
};

} // namespace

class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        installTranslations(*qApp);
    }

    void init()
    {
        m_page = std::make_unique<StartPage>();
        m_page->setName(u"Ana"_s);
        m_page->resize(900, 600);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_code = part<CodeField>("codeField");
        m_slip = part<QLabel>("codeSlip");
    }

    void cleanup() { m_page.reset(); }

    void theCursorWaitsInTheCodeFieldOrWhereTheNameIsMissing()
    {
        QTRY_VERIFY(m_code->hasFocus());
        m_page->hide();
        m_page->setName({});
        m_page->show();
        QCOMPARE(m_page->focusWidget(), part<QLineEdit>("nameField"));
    }

    void aCodeTakesItsFormWhileItIsTyped()
    {
        QTest::keyClicks(m_code, u"WPIsrjbwer"_s);
        QCOMPARE(m_code->text(), u"wpi-srjb-wer"_s);
        QVERIFY(m_slip->isHidden());
    }

    void theCaretStaysWhereOneTypes()
    {
        QTest::keyClicks(m_code, u"wpijbwer"_s);
        QCOMPARE(m_code->text(), u"wpi-jbwe-r"_s);
        m_code->setCursorPosition(3);
        QTest::keyClicks(m_code, u"sr"_s);
        QCOMPARE(m_code->text(), u"wpi-srjb-wer"_s);
        QCOMPARE(m_code->cursorPosition(), 6);
    }

    void backspaceAndDeleteStepOverTheDashes()
    {
        QTest::keyClicks(m_code, u"wpisrjbwer"_s);
        m_code->setCursorPosition(4);
        QTest::keyClick(m_code, Qt::Key_Backspace);
        QCOMPARE(m_code->text(), u"wps-rjbw-er"_s);
        QCOMPARE(m_code->cursorPosition(), 2);
        m_code->setCursorPosition(3);
        QTest::keyClick(m_code, Qt::Key_Delete);
        QCOMPARE(m_code->text(), u"wps-jbwe-r"_s);
        for (int n = 0; n < 12; ++n) {
            m_code->end(false);
            QTest::keyClick(m_code, Qt::Key_Backspace);
        }
        QCOMPARE(m_code->text(), QString());
    }

    void slipsAreToldAtOnceButNeverTooEarly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("a beginning") << u"wpi"_s << QString();
        QTest::newRow("nine letters") << u"wpisrjbwe"_s << QString();
        QTest::newRow("all of it") << u"wpi-srjb-wer"_s << QString();
        QTest::newRow("a digit") << u"wpi7"_s << u"A code has letters only: '7' does not belong."_s;
        QTest::newRow("a dot") << u"wpi."_s << u"A code has letters only: '.' does not belong."_s;
        QTest::newRow("an umlaut") << u"wpä"_s
                                   << u"A code has the letters a to z only: 'ä' does not belong."_s;
        QTest::newRow("one too many") << u"wpisrjbwerx"_s << u"A code has ten letters: here are 11."_s;
        QTest::newRow("a link on its way") << u"confab://host:1"_s << QString();
        QTest::newRow("a link of the web on its way") << u"https://exa"_s << QString();
        QTest::newRow("an address on its way") << u"wpi-srjb-wer@exam"_s << QString();
    }

    void slipsAreToldAtOnceButNeverTooEarly()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, words);
        typeInto(*m_code, typed);
        QCOMPARE(m_code->slip(), words);
        QCOMPARE(m_slip->isVisible(), !words.isEmpty());
        QCOMPARE(m_slip->text(), words);
        QCOMPARE(m_code->accessibleDescription(), words);
    }

    void aSlipGoesWhenItIsMended()
    {
        QTest::keyClicks(m_code, u"wpi7"_s);
        QVERIFY(m_slip->isVisible());
        QTest::keyClick(m_code, Qt::Key_Backspace);
        QVERIFY(m_slip->isHidden());
    }

    void tooShortIsToldOnSubmitOrWhenTheFieldIsLeft()
    {
        QTest::keyClicks(m_code, u"wpisrjb"_s);
        QTest::keyClick(m_code, Qt::Key_Return);
        QCOMPARE(m_slip->text(), u"A code has ten letters: 3 are still missing."_s);
        QTest::keyClicks(m_code, u"w"_s);
        QVERIFY(m_slip->isHidden());
        QTest::keyClick(m_code, Qt::Key_Tab);
        QCOMPARE(m_slip->text(), u"A code has ten letters: 2 are still missing."_s);
    }

    void leavingTheEmptyFieldIsNoSlip()
    {
        QTest::keyClick(m_code, Qt::Key_Tab);
        QVERIFY(m_slip->isHidden());
    }

    void aPastedLinkIsUnderstood()
    {
        const Joins joined(*m_page);
        QApplication::clipboard()->setText(u" confab://rooms.example.org:8080/WPI-srjb-wer\n"_s);
        QTest::keyClick(m_code, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_slip->isHidden());
        QTest::keyClick(m_code, Qt::Key_Return);
        QCOMPARE(joined.links.size(), 1U);
        const InviteLink& link = joined.links.front();
        QCOMPARE(link.code.toString(), u"wpi-srjb-wer"_s);
        QCOMPARE(link.server->host, u"rooms.example.org"_s);
        QCOMPARE(link.server->port, 8080);
    }

    void aPastedLinkThatIsBrokenIsToldAtOnce()
    {
        QApplication::clipboard()->setText(u"confab://rooms.example.org:99999/wpi-srjb-wer"_s);
        QTest::keyClick(m_code, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_slip->text().contains("port"_L1));
    }

    void enterInTheCodeFieldJoins()
    {
        const Joins joined(*m_page);
        QTest::keyClicks(m_code, u"wpisrjbwer"_s);
        QTest::keyClick(m_code, Qt::Key_Return);
        QCOMPARE(joined.links.size(), 1U);
        QCOMPARE(joined.names.front(), u"Ana"_s);
        QVERIFY(joined.links.front() == linkOf(u"wpi-srjb-wer"_s));
    }

    void enterInTheRoomNameStarts()
    {
        QSignalSpy started(m_page.get(), &StartPage::startRoomRequested);
        auto* name = part<QLineEdit>("roomNameField");
        name->setFocus();
        QTest::keyClicks(name, u"  Release   retro "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(started.count(), 1);
        QCOMPARE(started.first().at(0).toString(), u"Ana"_s);
        QCOMPARE(started.first().at(1).toString(), u"Release retro"_s);
    }

    void withoutANameNothingStartsAndItSaysSo()
    {
        QSignalSpy started(m_page.get(), &StartPage::startRoomRequested);
        m_page->setName(u"  "_s);
        QTest::mouseClick(part<QPushButton>("startButton"), Qt::LeftButton);
        QCOMPARE(started.count(), 0);
        auto* slip = part<QLabel>("nameSlip");
        QVERIFY(slip->isVisible());
        auto* name = part<QLineEdit>("nameField");
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"Ben"_s);
        QVERIFY(slip->isHidden());
        QTest::mouseClick(part<QPushButton>("startButton"), Qt::LeftButton);
        QCOMPARE(started.count(), 1);
    }

    void oneMayTryItAloneUnderOnesName()
    {
        QSignalSpy asked(m_page.get(), &StartPage::tryAloneRequested);
        auto* button = part<QPushButton>("tryAloneButton");
        m_page->setName({});
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 0);
        QVERIFY(part<QLabel>("nameSlip")->isVisible());
        QTest::keyClicks(part<QLineEdit>("nameField"), u"Ben"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"Ben"_s);
        m_page->showProgress(u"Starting…"_s);
        QVERIFY(!button->isEnabled());
        m_page->tryAlone(); // from the menu
        QCOMPARE(asked.count(), 1);
    }

    void tabGoesThroughThePageInReadingOrder()
    {
        part<QLineEdit>("nameField")->setFocus();
        m_page->setRecentRooms({roomOf(u"Standup"_s, u"confab://h.example/kqo-mzta-hbu"_s)});
        QStringList visited;
        for (int n = 0; n < 7; ++n) {
            visited += QApplication::focusWidget()->objectName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(visited, (QStringList{u"nameField"_s, u"codeField"_s, u"joinButton"_s, u"roomNameField"_s,
                                       u"startButton"_s, u"tryAloneButton"_s, u"recentRooms"_s}));
    }

    void whileSomethingIsUnderWayItCanOnlyBeCancelled()
    {
        QSignalSpy cancelled(m_page.get(), &StartPage::cancelRequested);
        m_page->showProgress(u"Joining…"_s);
        QVERIFY(!m_code->isEnabled());
        auto* button = part<QPushButton>("statusStripFirst");
        QVERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Escape);
        QCOMPARE(cancelled.count(), 2);
        m_page->showReady();
        QVERIFY(m_code->isEnabled());
        QVERIFY(part<QWidget>("statusStrip")->isHidden());
    }

    void aFailureIsToldAndOneIsBackWhereOneWas()
    {
        QTest::keyClicks(m_code, u"wpisrjbwer"_s);
        m_page->showProgress(u"Joining…"_s);
        m_page->showFailure(u"No room has this <b>code</b>."_s);
        QVERIFY(m_code->hasFocus());
        QCOMPARE(m_code->text(), u"wpi-srjb-wer"_s);
        auto* words = part<QLabel>("statusStripWords");
        QCOMPARE(words->text(), u"No room has this <b>code</b>."_s);
        QCOMPARE(words->textFormat(), Qt::PlainText);
    }

    void recentRoomsAreListedAndJoinedByEnterOrClick()
    {
        const Joins joined(*m_page);
        auto* list = part<QListView>("recentRooms");
        QVERIFY(!list->isVisible());
        m_page->setRecentRooms({roomOf(u"Release retro"_s, u"confab://127.0.0.1/wpi-srjb-wer"_s),
                                roomOf(u"Standup"_s, u"confab://rooms.example.org/kqo-mzta-hbu"_s)});
        QVERIFY(list->isVisible());
        m_page->setRecentRoomState(RoomCode::parse(u"wpi-srjb-wer").value(),
                                   {.kind = RecentRoomState::Kind::Inside, .people = 3});
        const QModelIndex first = list->model()->index(0, 0);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(),
                 u"Release retro, code wpi-srjb-wer, 3 people inside now, on this computer"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(joined.links.back().code.toString(), u"kqo-mzta-hbu"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
        QCOMPARE(joined.links.back().code.toString(), u"wpi-srjb-wer"_s);
    }

    void aRecentRoomIsRemovedByDeleteOrMenu()
    {
        int removed = 0;
        connect(m_page.get(), &StartPage::recentRoomRemoved, this, [&removed] { ++removed; });
        auto* list = part<QListView>("recentRooms");
        m_page->setRecentRooms({roomOf(u"Standup"_s, u"confab://rooms.example.org/kqo-mzta-hbu"_s)});
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed, 1);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5), Qt::NoModifier);
        QApplication::sendEvent(list, &ask);
        auto* menu = part<QMenu>("recentRoomMenu");
        QVERIFY(menu);
        menu->actions().last()->trigger();
        QCOMPARE(removed, 2);
    }

    void theHostingStripSaysForHowManyAndOffersBothWays()
    {
        QSignalSpy back(m_page.get(), &StartPage::returnRequested);
        QSignalSpy stop(m_page.get(), &StartPage::stopHostingRequested);
        m_page->setHosting(StartPage::Hosting{.people = 2, .canReturn = true});
        QCOMPARE(part<QLabel>("hostingStripWords")->text(),
                 u"You are hosting a room for 2 people on this computer."_s);
        QTest::mouseClick(part<QPushButton>("hostingStripFirst"), Qt::LeftButton);
        QTest::mouseClick(part<QPushButton>("hostingStripSecond"), Qt::LeftButton);
        QCOMPARE(back.count(), 1);
        QCOMPARE(stop.count(), 1);
        m_page->setHosting({});
        QVERIFY(part<QWidget>("hostingStrip")->isHidden());
    }

    void everyControlHasANameForThoseWhoCannotSeeIt()
    {
        for (const auto* control : m_page->findChildren<QWidget*>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible())
                continue;
            const auto* button = qobject_cast<const QPushButton*>(control);
            const QString name = button ? button->text() : control->accessibleName();
            QVERIFY2(!name.isEmpty(), qPrintable(control->objectName()));
            QVERIFY(!control->objectName().isEmpty());
        }
    }

private:
    template<typename T>
    T* part(const char* name) const
    {
        return m_page->findChild<T*>(QString::fromLatin1(name));
    }

    std::unique_ptr<StartPage> m_page;
    CodeField* m_code = nullptr;
    QLabel* m_slip = nullptr;
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
