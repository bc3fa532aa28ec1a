#include "core/client/peerlist.h"
#include "tests/ui/messageplaces.h"
#include "tests/ui/samples.h"
#include "ui/messagelistmodel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

class TestMessageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void init();
    void cleanup();

    void aLongMessageShowsItsStartUntilAskedForMore();
    void messagesAreCopiedAsText();
    void theContextMenuOffersWhatTheRowCanDo();
    void theArrowKeysWalkThroughTheMessages();
    void tenThousandMessagesAreScrolledThrough();
    void hostileTextsCostNoMoreThanTheirStart_data();
    void hostileTextsCostNoMoreThanTheirStart();
    void aLongWordIsBrokenAnywhere();
    void thePlaceIsKeptWhenTheWidthChanges();
    void aFewLinesStandAtTheBottom();
    void whatIsNotMarkupIsNotInterpreted();

private:
    void say(int count, const QString& text = u"A line of the chat"_s);
    MessageView& view() { return *m_view; }
    QModelIndex row(int number) { return m_model->index(number, 0); }
    bool isAtEnd() { return view().verticalScrollBar()->value() == view().verticalScrollBar()->maximum(); }

    ChatLog m_log;
    PeerList m_people;
    std::unique_ptr<MessageListModel> m_model;
    std::unique_ptr<MessageView> m_view;
    int m_said = 0;
};

void TestMessageView::init()
{
    m_said = 0;
    m_log.clear();
    m_people.reset({person(u"me"_s, u"Maria"_s), person(u"a"_s, u"Ana"_s)});
    m_model = std::make_unique<MessageListModel>(m_log, m_people);
    m_view = std::make_unique<MessageView>();
    m_view->setMessages(*m_model);
    m_view->resize(348, 500);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestMessageView::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void TestMessageView::say(int count, const QString& text)
{
    for (int i = 0; i < count; ++i, ++m_said)
        m_log.add(said(QString::number(m_said), u"a"_s, text, at(14, 5) + m_said * 1000));
    QCoreApplication::processEvents();
}

void TestMessageView::aLongMessageShowsItsStartUntilAskedForMore()
{
    say(1, u"many words "_s.repeated(2000));
    const auto* delegate = qobject_cast<MessageDelegate*>(view().itemDelegate());
    const int width = view().viewport()->width();
    QVERIFY(delegate->layout(row(0), width).body().text().size() <= MessageLayout::ShownUnits);
    const int before = view().visualRect(row(0)).height();
    view().scrollToBottom();
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      placeOf(view(), 0, MessageLayout::Hit::Kind::More));
    QCOMPARE(delegate->layout(row(0), width).body().text().size(), 22'000);
    QVERIFY(view().visualRect(row(0)).height() > 2 * before);
    const int place = view().verticalScrollBar()->value();
    QTest::keyClick(&view(), Qt::Key_Down); // walks through the row before it leaves it
    QVERIFY(view().verticalScrollBar()->value() > place);
    view().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(view().visualRect(row(0)).height(), before);
}

void TestMessageView::messagesAreCopiedAsText()
{
    say(1, u"<b>one</b>"_s);
    m_log.add(said(u"z"_s, u"a"_s, u"two"_s, at(15, 0)));
    QCoreApplication::processEvents();
    view().setFocus(Qt::TabFocusReason);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(row(0)).center());
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"<b>one</b>"_s);
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).endsWith(u"Name of a: <b>one</b>"_s));
    QVERIFY(lines.at(1).endsWith(u"Name of a: two"_s));
}

void TestMessageView::theContextMenuOffersWhatTheRowCanDo()
{
    say(1, u"https://a.example/x&y"_s);
    m_log.add(wrote(u"x"_s, u"lost"_s, ChatEntry::State::Failed));
    QCoreApplication::processEvents();
    const auto actionsOf = [this](int number) {
        const QPoint place = view().visualRect(row(number)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, view().viewport()->mapToGlobal(place));
        QApplication::sendEvent(view().viewport(), &event);
        auto* menu = view().findChild<QMenu*>(u"messageMenu"_s);
        QStringList texts;
        for (const QAction* action : menu->actions())
            texts += action->text();
        delete menu;
        return texts;
    };
    QVERIFY(actionsOf(0).contains(u"Open https://a.example/x&&y…"_s));
    QVERIFY(!actionsOf(0).contains(u"&Retry sending"_s));
    QVERIFY(actionsOf(1).contains(u"&Retry sending"_s));
    QVERIFY(actionsOf(1).contains(u"&Copy text"_s));
}

void TestMessageView::theArrowKeysWalkThroughTheMessages()
{
    say(100);
    QTest::keyClick(&view(), Qt::Key_Up);
    QCOMPARE(view().currentIndex().row(), 98);
    QTest::keyClick(&view(), Qt::Key_Home);
    QCOMPARE(view().currentIndex().row(), 0);
    QVERIFY(!view().isFollowing());
    QTest::keyClick(&view(), Qt::Key_End);
    QCOMPARE(view().currentIndex().row(), 99);
    QTRY_VERIFY(view().isFollowing());
}

void TestMessageView::tenThousandMessagesAreScrolledThrough()
{
    const QString texts[] = {u"Yes."_s,
                             u"A line of the chat that is long enough to be broken in the pane, twice"_s,
                             u"See https://example.org/ 😀"_s, u"two\nlines"_s};
    for (int i = 0; i < 10'000; ++i)
        m_log.add(said(QString::number(i), i % 3 ? u"a"_s : u"b"_s, texts[i % 4], at(10, 0) + i * 2000));
    QCoreApplication::processEvents();
    QVERIFY(isAtEnd());
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->maximum() / 2);
    view().viewport()->repaint();
    QVERIFY(!isAtEnd());
    view().showNewest();
    m_log.add(said(u"new"_s, u"a"_s, u"one more"_s, at(20, 0)));
    QCoreApplication::processEvents();
    QVERIFY(view().viewport()->rect().contains(view().visualRect(row(10'000)).center()));
    QVERIFY(isAtEnd());
}

void TestMessageView::hostileTextsCostNoMoreThanTheirStart_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one long word") << QString(64 * 1024, u'x');
    QTest::newRow("marks") << u"a"_s + QString(64 * 1024, QChar(0x0301));
    QTest::newRow("line ends") << QString(64 * 1024, u'\n');
    QTest::newRow("links") << u"http://a.b/ "_s.repeated(5000);
    QTest::newRow("half links") << u"http://"_s.repeated(9000);
    QTest::newRow("brackets") << u"http://a.b/"_s + QString(60'000, u')');
    QTest::newRow("emoji") << u"👩‍👩‍👧"_s.repeated(8000);
    QTest::newRow("nested markup") << u"<table><tr><td>"_s.repeated(4000);
    QTest::newRow("Arabic ligatures") << u"ﷺ"_s.repeated(20'000);
}

void TestMessageView::hostileTextsCostNoMoreThanTheirStart()
{
    QFETCH(QString, text);
    say(1, text);
    m_view->repaint();
    const auto* delegate = qobject_cast<MessageDelegate*>(view().itemDelegate());
    const QTextLayout& body = delegate->layout(row(0), view().viewport()->width()).body();
    QVERIFY(body.text().size() <= MessageLayout::ShownUnits);
}

void TestMessageView::aLongWordIsBrokenAnywhere()
{
    say(1, QString(64 * 1024, u'x')); // at words it takes ten seconds
    const auto* delegate = qobject_cast<MessageDelegate*>(view().itemDelegate());
    const QTextLayout& body = delegate->layout(row(0), view().viewport()->width()).body();
    QCOMPARE(body.textOption().wrapMode(), QTextOption::WrapAnywhere);
}

void TestMessageView::thePlaceIsKeptWhenTheWidthChanges()
{
    say(200, u"A line of the chat that is long enough to be broken when the pane gets narrow"_s);
    view().verticalScrollBar()->setValue(2000);
    const QModelIndex top = view().indexAt({0, 0});
    const int offset = view().visualRect(top).top();
    m_view->resize(270, 600);
    QCOMPARE(view().indexAt({0, 0}), top);
    QCOMPARE(view().visualRect(top).top(), offset);
    m_view->resize(700, 600);
    QCOMPARE(view().indexAt({0, 0}), top);
}

void TestMessageView::aFewLinesStandAtTheBottom()
{
    say(2);
    const int below = view().viewport()->height() - view().visualRect(row(1)).bottom();
    QVERIFY2(below >= 0 && below < 24, qPrintable(QString::number(below)));
    m_view->resize(348, 800);
    const int belowNow = view().viewport()->height() - view().visualRect(row(1)).bottom();
    QVERIFY2(belowNow >= 0 && belowNow < 24, qPrintable(QString::number(belowNow)));
    QCOMPARE(view().verticalScrollBar()->maximum(), 0);
}

void TestMessageView::whatIsNotMarkupIsNotInterpreted()
{
    const QString hostile = u"<img src=\"file:///etc/passwd\"><b>bold</b> &amp; [x](javascript:1)"_s;
    say(1, hostile);
    const auto* delegate = qobject_cast<MessageDelegate*>(view().itemDelegate());
    QCOMPARE(delegate->layout(row(0), view().viewport()->width()).body().text(), hostile);
    QVERIFY(placeOf(view(), 0, MessageLayout::Hit::Kind::Link).isNull());
}

QTEST_MAIN(TestMessageView)
#include "tst_messageview.moc"
