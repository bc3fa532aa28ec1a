#include "ui/spelling.h"

#include "ui/spelldictionary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype MostKnown = 20'000;
constexpr qsizetype MostSuggestions = 6;

/// Dictionaries have the apostrophe of the typewriter.
QString typed(QString word)
{
    return word.replace(u'\u2019', u'\'');
}

} // namespace

QStringList Spelling::usualFolders()
{
    return {u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s};
}

Spelling::Spelling(const QStringList& folders, QString wordsFile, QObject* parent)
    : QObject(parent),
      m_wordsFile(std::move(wordsFile))
{
    for (const QString& folder : folders) {
        if (!SpellDictionary::isSupported())
            break;
        const QDir dir(folder);
        for (const QString& aff : dir.entryList({u"*.aff"_s}, QDir::Files)) {
            const QString language = aff.chopped(4);
            if (!m_files.contains(language) && dir.exists(language + u".dic"_s))
                m_files.insert(language, dir.filePath(aff));
        }
    }
    QFile file(m_wordsFile);
    if (!m_wordsFile.isEmpty() && file.open(QIODevice::ReadOnly)) {
        const QStringList words = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        m_words = {words.begin(), words.end()};
    }
}

Spelling::~Spelling() = default;

QString Spelling::nameOf(const QString& language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C)
        return language;
    const QString name = locale.nativeLanguageName();
    const QString territory = locale.nativeTerritoryName();
    const QString shown = name.isEmpty() ? language : name.left(1).toUpper() + name.mid(1);
    return language.contains(u'_') && !territory.isEmpty() ? u"%1 (%2)"_s.arg(shown, territory) : shown;
}

QStringList Spelling::preferred() const
{
    QStringList languages;
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        const QString name = QString(wanted).replace(u'-', u'_');
        if (m_files.contains(name) && !languages.contains(name))
            languages.append(name);
    }
    if (languages.isEmpty() && !m_files.isEmpty())
        languages.append(m_files.firstKey());
    return languages;
}

void Spelling::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on)
        return;
    setLanguages(m_languages); // read now what was not needed before
    Q_EMIT changed();
}

void Spelling::setLanguages(const QStringList& languages)
{
    QStringList known;
    for (const QString& language : languages) {
        if (m_files.contains(language) && !known.contains(language))
            known.append(language);
    }
    const bool isOther = std::exchange(m_languages, known) != known;
    if (m_isOn) {
        for (const QString& language : std::as_const(m_languages))
            load(language);
    }
    if (isOther) {
        m_known.clear();
        Q_EMIT changed();
    }
}

bool Spelling::isReady() const
{
    return m_isOn && !m_languages.isEmpty() &&
           std::ranges::all_of(m_languages, [this](const QString& language) {
               const auto found = m_dictionaries.find(language);
               return found != m_dictionaries.end() && found->second;
           });
}

bool Spelling::isWrong(const QString& word)
{
    if (!isReady())
        return false;
    const QString looked = typed(word);
    if (const auto known = m_known.constFind(looked); known != m_known.cend())
        return *known;
    const bool isRight = m_words.contains(looked) || m_words.contains(looked.toLower()) ||
                         std::ranges::any_of(m_languages, [&](const QString& language) {
                             return m_dictionaries[language]->has(looked);
                         });
    if (m_known.size() >= MostKnown)
        m_known.clear();
    m_known.insert(looked, !isRight);
    return !isRight;
}

QStringList Spelling::suggestions(const QString& word)
{
    QStringList found;
    if (!isReady())
        return found;
    for (const QString& language : std::as_const(m_languages)) {
        for (const QString& suggestion : m_dictionaries[language]->suggestions(typed(word))) {
            if (!found.contains(suggestion) && found.size() < MostSuggestions)
                found.append(suggestion);
        }
    }
    return found;
}

void Spelling::add(const QString& word)
{
    const QString added = typed(word);
    if (added.isEmpty() || m_words.contains(added))
        return;
    m_words.insert(added);
    m_known.clear();
    QFile file(m_wordsFile);
    if (!m_wordsFile.isEmpty() && file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(added.toUtf8() + '\n');
    Q_EMIT changed();
}

void Spelling::load(const QString& language)
{
    if (m_dictionaries.contains(language))
        return;
    m_dictionaries[language] = nullptr;
    QThreadPool::globalInstance()->start([self = QPointer(this), language, file = m_files.value(language)] {
        std::shared_ptr<SpellDictionary> dictionary = SpellDictionary::open(file);
        QMetaObject::invokeMethod(
            qApp,
            [self, language, dictionary] {
                if (self)
                    self->loaded(language, dictionary);
            },
            Qt::QueuedConnection);
    });
}

void Spelling::loaded(const QString& language, std::shared_ptr<SpellDictionary> dictionary)
{
    if (!dictionary) {
        // No dictionary after all.
        m_files.remove(language);
        m_dictionaries.erase(language);
        m_languages.removeAll(language);
    } else {
        m_dictionaries[language] = std::move(dictionary);
    }
    m_known.clear();
    Q_EMIT changed();
}

} // namespace confab
