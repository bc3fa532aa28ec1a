#include "tests/ui/gallery.h"
#include "ui/mainwindow.h"
#include "ui/messageview.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

QString nameOf(const QAccessibleInterface& interface)
{
    return interface.text(QAccessible::Name);
}

/// What a screen reader gets of a widget, and everything below it.
void walk(QAccessibleInterface* interface, const std::function<void(QAccessibleInterface&)>& visit)
{
    if (interface == nullptr || !interface->isValid())
        return;
    visit(*interface);
    for (int child = 0; child < interface->childCount(); ++child)
        walk(interface->child(child), visit);
}

QList<QAccessibleInterface*> all(QWidget& widget, QAccessible::Role role)
{
    QList<QAccessibleInterface*> found;
    walk(QAccessible::queryAccessibleInterface(&widget), [&](QAccessibleInterface& interface) {
        if (interface.role() == role && !interface.state().invisible)
            found.append(&interface);
    });
    return found;
}

QStringList names(QWidget& widget, QAccessible::Role role)
{
    QStringList found;
    for (const QAccessibleInterface* interface : all(widget, role))
        found.append(nameOf(*interface));
    return found;
}

/// Qt's own parts of a control, which their owner speaks for.
bool isPart(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.focusProxy() != nullptr || widget.objectName().startsWith(u"qt_"_s) ||
           (parent != nullptr && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox")));
}

bool isReachable(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !isPart(widget);
}

} // namespace

/// What people get who do not see the window.
class TestScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        QAccessible::setActive(true);
        m_gallery = std::make_unique<Gallery>();
    }
    void cleanupTestCase() { m_gallery.reset(); }

    void everyControlHasAName_data();
    void everyControlHasAName();
    void theTabKeyComesToEveryControl_data();
    void theTabKeyComesToEveryControl();
    void theChatIsReadMessageByMessage();
    void thePeopleAreReadWithRoleAndHand();
    void theNotesAreATextWithAName();
    void theButtonsOfTheRoomSayWhatTheyDo();

private:
    std::unique_ptr<Gallery> m_gallery;
};

void TestScreenReader::everyControlHasAName_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString& screen : Gallery::screens())
        QTest::newRow(qPrintable(screen)) << screen;
}

void TestScreenReader::everyControlHasAName()
{
    QFETCH(const QString, screen);
    QWidget& shown = m_gallery->show(screen);
    if (shown.inherits("QFileDialog"))
        QSKIP("Qt names the parts of its file dialog");
    static const QRegularExpression word(u"\\p{L}{2,}"_s);
    int controls = 0;
    QStringList nameless;
    for (QWidget* widget : shown.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPart(*widget))
            continue;
        // An area around other things is passed by.
        if (widget->inherits("QScrollArea") || widget->inherits("QTabWidget"))
            continue;
        ++controls;
        const auto* interface = QAccessible::queryAccessibleInterface(widget);
        // Of a box to choose from Qt tells what is chosen as its name.
        const QString name = widget->inherits("QComboBox") ? widget->accessibleName()
                             : interface != nullptr        ? nameOf(*interface)
                                                           : QString();
        if (!name.contains(word))
            nameless +=
                u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    QVERIFY(controls > 0);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestScreenReader::theTabKeyComesToEveryControl_data()
{
    everyControlHasAName_data();
}

void TestScreenReader::theTabKeyComesToEveryControl()
{
    QFETCH(const QString, screen);
    QWidget& shown = m_gallery->show(screen);
    if (shown.inherits("QFileDialog"))
        QSKIP("Qt keeps the order of its file dialog");
    QVERIFY(QTest::qWaitForWindowActive(shown.window()));
    QSet<QWidget*> missed;
    for (QWidget* widget : shown.findChildren<QWidget*>()) {
        if (isReachable(*widget) && widget->window() == shown.window())
            missed.insert(widget);
    }
    const qsizetype most = 3 * missed.size() + 10;
    for (qsizetype step = 0; step < most && !missed.isEmpty(); ++step) {
        QWidget* at = QApplication::focusWidget();
        missed.remove(at);
        QTest::keyClick(at != nullptr ? at : &shown, Qt::Key_Tab);
    }
    QStringList names;
    for (const QWidget* widget : missed) {
        // Of buttons that exclude one another the chosen one stands for all; and following ends by a key.
        if (isReachable(*widget) && !widget->inherits("QRadioButton"))
            names +=
                u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    QVERIFY2(names.isEmpty(), qPrintable(names.join(u'\n')));
}

void TestScreenReader::theChatIsReadMessageByMessage()
{
    QWidget& window = m_gallery->show(u"room-chat"_s);
    auto* view = window.findChild<MessageView*>();
    const QStringList lines = names(*view, QAccessible::ListItem);
    QCOMPARE(lines.size(), 3);
    for (const QString& line : lines) {
        static const QRegularExpression parts(u"^(Ben Okafor|You), .*\\d+:\\d\\d.*: .+"_s);
        QVERIFY2(parts.match(line).hasMatch(), qPrintable(line));
    }
    QVERIFY(std::ranges::any_of(lines, [](const QString& line) {
        return line.startsWith(u"Ben Okafor"_s) && line.endsWith(u"Shall we start with what went well?"_s);
    }));
    QVERIFY(std::ranges::any_of(lines, [](const QString& line) { return line.contains(u"only to you"_s); }));
    QVERIFY(std::ranges::any_of(
        lines, [](const QString& line) { return line.startsWith(u"You"_s) && line.endsWith(u"(sent)"_s); }));
    // Each line where one is with the keyboard is told as the focus.
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    const auto* list = QAccessible::queryAccessibleInterface(view);
    QVERIFY(list->focusChild() != nullptr);
    QCOMPARE(nameOf(*list->focusChild()), lines.first());
}

void TestScreenReader::thePeopleAreReadWithRoleAndHand()
{
    QWidget& window = m_gallery->show(u"room-people"_s);
    QListView* list = nullptr;
    for (QListView* view : window.findChildren<QListView*>()) {
        if (view->isVisible() && view->accessibleName() == u"People in the room"_s)
            list = view;
    }
    QVERIFY(list != nullptr);
    const QStringList people = names(*list, QAccessible::ListItem);
    QVERIFY2(people.contains(u"Maria Esposito, you, Host"_s), qPrintable(people.join(u'\n')));
    QVERIFY(people.contains(u"Ben Okafor, Guest"_s));
    QVERIFY(people.contains(u"Ana Kovač, Viewer, hand raised"_s));
}

void TestScreenReader::theNotesAreATextWithAName()
{
    QWidget& window = m_gallery->show(u"room-chat"_s);
    auto* editor = window.findChild<QWidget*>(u"notesEditor"_s);
    auto* interface = QAccessible::queryAccessibleInterface(editor);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QCOMPARE(nameOf(*interface), u"Shared notes"_s);
    QVERIFY(interface->textInterface() != nullptr);
    QVERIFY(interface->textInterface()->text(0, 7).startsWith(u"# Retro"_s));
    QVERIFY(interface->editableTextInterface() != nullptr);
    QVERIFY(!interface->state().readOnly);
}

void TestScreenReader::theButtonsOfTheRoomSayWhatTheyDo()
{
    QWidget& window = m_gallery->show(u"room-chat"_s);
    QStringList buttons = names(window, QAccessible::Button);
    buttons += names(window, QAccessible::ButtonMenu);
    buttons += names(window, QAccessible::CheckBox);
    for (const QString& name :
         {u"Copy invite"_s, u"Raise your hand"_s, u"Leave the room"_s, u"More"_s, u"Find"_s})
        QVERIFY2(buttons.contains(name), qPrintable(name + u" is not in: "_s + buttons.join(u", "_s)));
    QVERIFY(names(window, QAccessible::PageTab).join(u' ').contains(u"People 3"_s));
}

QTEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
