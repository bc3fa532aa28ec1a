#include "tests/ui/gallery.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QImage>
#include <QPointer>
#include <QSignalBlocker>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

/// The strongest contrast between the same place of one picture and of the other; 1: they are the same.
double difference(const QImage& one, const QImage& other)
{
    double most = one.size() == other.size() ? 1 : 21;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
            if (one.pixel(x, y) == other.pixel(x, y))
                continue;
            const double a = luminance(one.pixel(x, y)) + 0.05;
            const double b = luminance(other.pixel(x, y)) + 0.05;
            most = std::max(most, std::max(a, b) / std::min(a, b));
        }
    }
    return most;
}

/// As it stands on its window, with what is just outside of it.
QImage look(const QWidget& control)
{
    QWidget& window = *control.window();
    const QRect place(control.mapTo(&window, QPoint()), control.size());
    return window.grab(place.adjusted(-3, -3, 3, 3)).toImage();
}

QString describe(const QWidget& control)
{
    return u"%1 %2 \"%3\""_s.arg(QString::fromLatin1(control.metaObject()->className()), control.objectName(),
                                 control.accessibleName());
}

/// Goes through a window by Tab, and names the controls that look alike with the focus and without it.
QStringList withoutFocusMark(QWidget& window, int& controls)
{
    QStringList found;
    QSet<QWidget*> seen;
    QPointer<QWidget> control = QApplication::focusWidget();
    if (!control) {
        QTest::keyClick(&window, Qt::Key_Tab);
        control = QApplication::focusWidget();
    }
    while (control && !seen.contains(control)) {
        seen.insert(control);
        const QImage focused = look(*control);
        QTest::keyClick(control, Qt::Key_Tab);
        QCoreApplication::processEvents();
        QWidget* next = QApplication::focusWidget();
        if (!control)
            return found += u"a control that Tab takes away"_s;
        if (next == control) {
            if (seen.size() > 1 || window.findChildren<QWidget*>().isEmpty())
                found += describe(*control) + u" keeps the Tab key"_s;
            return found;
        }
        ++controls;
        // What marks a part of the screen has 3:1 (WCAG 1.4.11).
        if (const double most = difference(focused, look(*control)); most < 3)
            found += describe(*control) + u" %1:1"_s.arg(most, 0, 'f', 1);
        control = next;
    }
    return found;
}

} // namespace

/// One sees where the keys go: every control of every page and dialog, in light and in dark.
class TestFocusVisible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlShowsThatItHasTheFocus_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyControlShowsThatItHasTheFocus()
    {
        QFETCH(const bool, dark);
        theme::setMotionReduced(true); // so that the caret stands still
        theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
        Gallery gallery;
        QStringList faults;
        int controls = 0;
        for (const QString& screen : Gallery::screens()) {
            QWidget& shown = gallery.show(screen);
            QWidget& window = *shown.window();
            if (window.inherits("QFileDialog"))
                continue; // Qt's own
            window.activateWindow();
            QVERIFY2(QTest::qWaitForWindowActive(&window), qPrintable(screen));
            for (const QString& fault : withoutFocusMark(window, controls))
                faults += screen + u": "_s + fault;
        }
        for (const QString& fault : faults)
            qWarning().noquote() << fault;
        QCOMPARE(faults.size(), 0);
        QVERIFY2(controls > 100, qPrintable(QString::number(controls)));
    }
    /// Not by a hue alone: its lightness or a line says it.
    void everySwitchShowsThatItIsOn()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        Gallery gallery;
        QStringList faults;
        int switches = 0;
        for (const QString& screen : Gallery::screens()) {
            QWidget& shown = gallery.show(screen);
            for (auto* button : shown.findChildren<QAbstractButton*>()) {
                if (!button->isCheckable() || !button->isVisible() || !button->isEnabled() ||
                    button->window() != shown.window() || shown.window()->inherits("QFileDialog") ||
                    button->autoExclusive())
                    continue;
                const QSignalBlocker blocker(button);
                const QImage before = look(*button);
                button->setChecked(!button->isChecked());
                ++switches;
                if (const double most = difference(before, look(*button)); most < 3)
                    faults += screen + u": "_s + describe(*button) + u" %1:1"_s.arg(most, 0, 'f', 1);
                button->setChecked(!button->isChecked());
            }
        }
        for (const QString& fault : faults)
            qWarning().noquote() << fault;
        QCOMPARE(faults.size(), 0);
        QVERIFY2(switches > 10, qPrintable(QString::number(switches)));
    }
};

QTEST_MAIN(TestFocusVisible)
#include "tst_focusvisible.moc"
