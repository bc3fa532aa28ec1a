#pragma once

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace confab::test {

/// A language that nobody speaks, for finding what a translation would find: every text in brackets, with
/// accents, and longer by 40 %.
class PseudoLanguage : public QTranslator
{
public:
    explicit PseudoLanguage(bool rightToLeft) : m_rightToLeft(rightToLeft) {}

    static constexpr QChar Open = u'⟦';
    static constexpr QChar Close = u'⟧';

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text == QLatin1String("QT_LAYOUT_DIRECTION"))
            return m_rightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
        const QString plain = QStringLiteral("aeiouAEIOUcns");
        const QString accented =
            m_rightToLeft ? QStringLiteral("אבגדהוזחטיכלם") : QStringLiteral("àéîöüÀÉÎÖÜçñš");
        QString said;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype letter = plain.indexOf(text.at(at));
            // A placeholder (%1, %n, %Ln) and a menu's letter stay.
            const bool isKept = at > 0 && (text.at(at - 1) == u'%' || text.at(at - 1) == u'&' ||
                                           (text.at(at - 1) == u'L' && at > 1 && text.at(at - 2) == u'%'));
            said += letter < 0 || isKept ? text.at(at) : accented.at(letter);
        }
        const QString longer = QStringLiteral(" ōłþ ēķß").repeated(static_cast<int>(text.size()) / 20 + 1);
        return Open + said + longer.left(text.size() * 2 / 5) + Close;
    }

private:
    bool m_rightToLeft;
};

/// The app speaks this language for as long as this lives: `pseudo`, `rtl`, or a code that there are texts
/// for.
class Speech
{
public:
    explicit Speech(const QString& language)
    {
        if (language == QLatin1String("pseudo") || language == QLatin1String("rtl")) {
            add(std::make_unique<PseudoLanguage>(language == QLatin1String("rtl")));
            return;
        }
        QLocale::setDefault(QLocale(language));
        load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        if (!load(QStringLiteral("confab_") + language, QStringLiteral(":/translations")))
            qFatal("there are no texts in %s", qPrintable(language));
    }
    ~Speech()
    {
        for (const auto& translator : m_translators)
            QCoreApplication::removeTranslator(translator.get());
        QLocale::setDefault(QLocale::c());
    }
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

private:
    bool load(const QString& file, const QString& folder)
    {
        auto translator = std::make_unique<QTranslator>();
        return translator->load(file, folder) && add(std::move(translator));
    }
    bool add(std::unique_ptr<QTranslator> translator)
    {
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    }

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace confab::test
