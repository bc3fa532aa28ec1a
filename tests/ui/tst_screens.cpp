#include "tests/ui/cutoff.h"
#include "tests/ui/gallery.h"
#include "tests/ui/pictures.h"
#include "tests/ui/speech.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

namespace {

/// Two entries of one menu that the same letter would open, in this menu or one below it.
QStringList twice(const QMenu& menu)
{
    QStringList found;
    QHash<QChar, QString> letters;
    static const QRegularExpression mark(u"(?<!&)&([^&])"_s);
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr)
            found += twice(*action->menu());
        const auto match = mark.match(action->text());
        if (!match.hasMatch())
            continue;
        const QChar letter = match.captured(1).at(0).toLower();
        if (letters.contains(letter))
            found += u"%1 / %2"_s.arg(letters.value(letter), action->text());
        letters.insert(letter, action->text());
    }
    return found;
}

} // namespace

/// Every page and dialog in every language, in one that is longer and accented, and from right to left. The
/// pictures are kept beside the tests, for people to look at.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void cleanupTestCase() { m_gallery.reset(); }

    void everyDialogOfTheAppIsAmongThem();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void nothingIsCutOffBesideACall_data();
    void nothingIsCutOffBesideACall();
    void everyTextGoesThroughTheTranslations_data();
    void everyTextGoesThroughTheTranslations();
    void noLetterStandsTwiceInAMenu_data();
    void noLetterStandsTwiceInAMenu();
    void aLanguageFromRightToLeftTurnsTheWindowRound();

private:
    Gallery& gallery()
    {
        if (!m_gallery)
            m_gallery = std::make_unique<Gallery>();
        return *m_gallery;
    }
    std::unique_ptr<Gallery> m_gallery;
};

void TestScreens::everyDialogOfTheAppIsAmongThem()
{
    QStringList missing;
    QSet<QString> seen;
    for (const QString& screen : Gallery::screens())
        seen.insert(
            QString::fromLatin1(gallery().show(screen).metaObject()->className()).section(u"::"_s, -1));
    static const QRegularExpression dialog(u"class (\\w+) : public Q(?:Dialog|MessageBox|FileDialog)"_s);
    QDirIterator headers(QStringLiteral(CONFAB_SOURCE_DIR "/ui"), {u"*.h"_s}, QDir::Files);
    int dialogs = 0;
    while (headers.hasNext()) {
        QFile header(headers.next());
        QVERIFY(header.open(QIODevice::ReadOnly));
        const auto match = dialog.match(QString::fromUtf8(header.readAll()));
        dialogs += match.hasMatch() ? 1 : 0;
        if (match.hasMatch() && !seen.contains(match.captured(1)))
            missing += match.captured(1);
    }
    QVERIFY(dialogs > 5);
    QVERIFY2(missing.isEmpty(), qPrintable(u"tests/ui/gallery does not show "_s + missing.join(u", "_s)));
}

void TestScreens::nothingIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const auto* language : {"en", "de", "uk", "pseudo", "rtl"})
        QTest::newRow(language) << QString::fromLatin1(language) << QSize(900, 600);
    for (const auto* language : {"en", "de", "uk"})
        QTest::addRow("%s-small", language) << QString::fromLatin1(language) << QSize(640, 480);
}

void TestScreens::nothingIsCutOff()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    const Speech speech(language);
    QStringList faults;
    for (const QString& screen : Gallery::screens()) {
        QWidget& shown = gallery().show(screen, size);
        keepPicture(shown, u"screen-"_s + QString::fromLatin1(QTest::currentDataTag()) + u'-' + screen);
        for (const QString& fault : cutOff(shown))
            faults += screen + u": "_s + fault;
        if (shown.isWindow() && (shown.width() > 900 || shown.height() > 700))
            faults += u"%1: %2x%3 is too large for a small screen"_s.arg(screen)
                          .arg(shown.width())
                          .arg(shown.height());
    }
    for (const QString& fault : faults)
        qWarning().noquote() << fault;
    QCOMPARE(faults.size(), 0);
}

void TestScreens::nothingIsCutOffBesideACall_data()
{
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "de", "uk"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestScreens::nothingIsCutOffBesideACall()
{
    QFETCH(const QString, language);
    const Speech speech(language);
    QStringList faults;
    for (const QString& screen : Gallery::compactScreens()) {
        QWidget& shown = gallery().show(screen);
        QCOMPARE(shown.size(), QSize(360, 600));
        keepPicture(shown, language + u'-' + screen);
        for (const QString& fault : cutOff(shown))
            faults += screen + u": "_s + fault;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestScreens::everyTextGoesThroughTheTranslations_data()
{
    QTest::addColumn<QString>("screen");
    for (const QString& screen : Gallery::screens())
        QTest::newRow(qPrintable(screen)) << screen;
}

void TestScreens::everyTextGoesThroughTheTranslations()
{
    QFETCH(const QString, screen);
    const Speech speech(u"pseudo"_s);
    QStringList bare;
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    for (const QString& text : wordsOn(gallery().show(screen))) {
        if (text.contains(word) && !text.contains(PseudoLanguage::Open) && !Gallery::isByPeople(text))
            bare += text;
    }
    bare.removeAll(u"Confab"_s);
    bare.removeIf(
        [](const QString& text) { return QKeySequence(text) != QKeySequence() && text.contains(u'+'); });
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
}

void TestScreens::noLetterStandsTwiceInAMenu_data()
{
    QTest::addColumn<QString>("language");
    for (const auto* language : {"en", "de", "uk"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void TestScreens::noLetterStandsTwiceInAMenu()
{
    QFETCH(const QString, language);
    const Speech speech(language);
    QWidget& window = gallery().show(u"room-people"_s);
    QStringList found;
    for (const QMenu* menu : window.findChildren<QMenu*>())
        found += twice(*menu);
    QMenu bar;
    bar.addActions(qobject_cast<MainWindow*>(&window)->menuBar()->actions());
    found += twice(bar);
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestScreens::aLanguageFromRightToLeftTurnsTheWindowRound()
{
    QWidget& before = gallery().show(u"room-chat"_s);
    const auto* side = before.findChild<QWidget*>(u"sidePane"_s);
    QVERIFY(side->mapTo(&before, QPoint()).x() > before.width() / 2);
    const Speech speech(u"rtl"_s);
    QWidget& after = gallery().show(u"room-chat"_s);
    QCOMPARE(after.layoutDirection(), Qt::RightToLeft);
    side = after.findChild<QWidget*>(u"sidePane"_s);
    QVERIFY(side->mapTo(&after, QPoint()).x() < after.width() / 2);
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
