#include "tests/ui/cutoff.h"
#include "tests/ui/gallery.h"
#include "tests/ui/pictures.h"
#include "tests/ui/speech.h"
#include "ui/theme.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// As an app whose desktop has a font of this size.
void setDesktopFont(QFont font, double times)
{
    font.setPixelSize(qRound(15 * times));
    theme::setTextScale(theme::textScaleOf(font));
    theme::apply(*qApp, theme::Scheme::Light);
}

} // namespace

/// Letters of twice their size on a laptop's screen: every page and dialog stays whole.
class TestLargeLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(QGuiApplication::primaryScreen()->size(), QSize(1366, 768));
        setDesktopFont(QApplication::font(), 2);
    }

    void thatIsTwiceAsLarge()
    {
        QCOMPARE(theme::textScale(), 2.0);
        QCOMPARE(QApplication::font().pixelSize(), 28);
        QCOMPARE(theme::notesFont().pixelSize(), 30);
        QWidget& room = m_gallery.show(u"room-chat"_s, {1366, 768});
        QVERIFY(!room.findChildren<QWidget*>().isEmpty());
        // Whatever a widget of its own or the style sheet says.
        for (const QWidget* widget : room.findChildren<QWidget*>()) {
            if (widget->isVisible())
                QVERIFY2(widget->fontInfo().pixelSize() >= 22, qPrintable(widget->objectName()));
        }
    }

    void aDesktopsUsualFontsChangeNothing_data()
    {
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("scale");
        QTest::newRow("9 pt") << 12 << 1.0;
        QTest::newRow("11 pt") << 15 << 1.0;
        QTest::newRow("12 pt") << 16 << 1.0;
        QTest::newRow("half as large again") << 23 << 23 / 15.0;
        QTest::newRow("enormous") << 90 << 3.0;
    }

    void aDesktopsUsualFontsChangeNothing()
    {
        QFETCH(const int, pixels);
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        QTEST(theme::textScaleOf(font), "scale");
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* language : {"en", "de", "uk", "pseudo"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void nothingIsCutOff()
    {
        QFETCH(const QString, language);
        const Speech speech(language);
        const QSize screen = QGuiApplication::primaryScreen()->size();
        QStringList faults;
        for (const QString& name : Gallery::screens()) {
            QWidget& shown = m_gallery.show(name, screen);
            keepPicture(shown, u"large-%1-%2"_s.arg(language, name));
            for (const QString& fault : cutOff(shown))
                faults += name + u": "_s + fault;
            if (shown.width() > screen.width() || shown.height() > screen.height())
                faults +=
                    u"%1: %2x%3 is larger than the screen"_s.arg(name).arg(shown.width()).arg(shown.height());
        }
        for (const QString& fault : faults)
            qWarning().noquote() << fault;
        QCOMPARE(faults.size(), 0);
    }

private:
    Gallery m_gallery;
};

int main(int argc, char** argv)
{
    // The screen that there is without a display is a square of 800 by 800.
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" CONFAB_SOURCE_DIR "/tests/ui/laptop.json");
    const QApplication app(argc, argv);
    TestLargeLetters test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_largeletters.moc"
