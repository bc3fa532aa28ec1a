#include "tests/ui/gallery.h"
#include "tests/ui/speech.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// Letters and keys, each with what has it; what comes second to one is a fault.
class Taken
{
public:
    void take(const QString& key, const QString& what)
    {
        if (key.isEmpty())
            return;
        ++m_count;
        if (m_by.contains(key))
            m_faults += u"%1: %2 / %3"_s.arg(key, m_by.value(key), what);
        m_by.insert(key, what);
    }
    void takeLetterOf(const QString& text) { take(QKeySequence::mnemonic(text).toString(), text); }
    [[nodiscard]] const QStringList& faults() const { return m_faults; }
    [[nodiscard]] int count() const { return m_count; }

private:
    QHash<QString, QString> m_by;
    QStringList m_faults;
    int m_count = 0;
};

/// The letters that Alt takes one to, on one window as it stands.
Taken lettersOf(const QWidget& window)
{
    Taken taken;
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->window() == &window)
            taken.takeLetterOf(button->text());
    }
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy() != nullptr && label->window() == &window)
            taken.takeLetterOf(label->text());
    }
    for (const auto* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; i < tabs->count() && tabs->isVisible() && tabs->window() == &window; ++i)
            taken.takeLetterOf(tabs->tabText(i));
    }
    if (const auto* main = qobject_cast<const MainWindow*>(&window)) {
        for (const QAction* action : main->menuBar()->actions())
            taken.takeLetterOf(action->text());
    }
    return taken;
}

} // namespace

/// A key means one thing on a screen, in every language. Inside the menus tst_screens holds the letters.
class TestAccessKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void noLetterStandsTwiceOnAScreen_data() { addLanguages(); }
    void noLetterStandsTwiceOnAScreen()
    {
        QFETCH(const QString, language);
        const Speech speech(language);
        Gallery gallery;
        QStringList faults;
        int letters = 0;
        for (const QString& screen : Gallery::screens()) {
            const QWidget& window = *gallery.show(screen).window();
            if (window.inherits("QFileDialog"))
                continue; // Qt's own
            const Taken taken = lettersOf(window);
            letters += taken.count();
            for (const QString& fault : taken.faults())
                faults += screen + u": "_s + fault;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY2(letters > 50, qPrintable(QString::number(letters)));
    }

    void noShortcutStandsTwice_data() { addLanguages(); }
    void noShortcutStandsTwice()
    {
        QFETCH(const QString, language);
        const Speech speech(language);
        Gallery gallery;
        Taken taken;
        for (const auto* action : gallery.show(u"room-people"_s).window()->findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts())
                taken.take(keys.toString(), action->text());
        }
        QVERIFY2(taken.faults().isEmpty(), qPrintable(taken.faults().join(u'\n')));
        QVERIFY2(taken.count() > 40, qPrintable(QString::number(taken.count())));
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "de", "uk"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
};

QTEST_MAIN(TestAccessKeys)
#include "tst_accesskeys.moc"
