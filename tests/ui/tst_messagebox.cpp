#include "ui/messagebox.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;

class TestMessageBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    /// No empty column in front of it, where an icon would stand: as far from the left as the button from the
    /// right.
    void theTextBeginsAtTheEdge()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        MessageBox* box = tellTrouble(
            window,
            u"The file could not be written: there is no room left on the disk. Choose another place."_s);
        QVERIFY(QTest::qWaitForWindowExposed(box));
        const auto* text = box->findChild<QLabel*>(u"qt_msgbox_label"_s);
        const auto* button = box->findChild<QPushButton*>();
        QVERIFY(text && button);
        const int left = text->mapTo(box, QPoint()).x();
        const int right = box->width() - button->mapTo(box, QPoint(button->width(), 0)).x();
        QVERIFY2(qAbs(left - right) <= 2, qPrintable(u"%1 / %2"_s.arg(left).arg(right)));
        if (const QString folder = qEnvironmentVariable("CONFAB_LOOKS"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            box->grab().save(folder + u"/trouble.png"_s);
        }
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->isVisible());
    }

    void itHoldsNoMoreThanAScreenDoes()
    {
        QWidget window;
        window.show();
        MessageBox* box = tellTrouble(window, u"<b>no</b> "_s.repeated(500) + u"\n"_s.repeated(100));
        QVERIFY(QTest::qWaitForWindowExposed(box));
        QVERIFY(box->height() < 700);
        QCOMPARE(box->textFormat(), Qt::PlainText);
    }
};

QTEST_MAIN(TestMessageBox)
#include "tst_messagebox.moc"
