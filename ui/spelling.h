#pragma once

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <map>
#include <memory>

namespace confab {

class SpellDictionary;

/// The languages that are installed, those that are used, and the words that somebody has added. A word is
/// right if any of the languages has it. Dictionaries are read on another thread: until they are there
/// nothing is wrong.
class Spelling : public QObject
{
    Q_OBJECT

public:
    /// Where Debian keeps dictionaries.
    [[nodiscard]] static QStringList usualFolders();

    /// `wordsFile` holds the added words, a line each; empty: they are not kept.
    Spelling(const QStringList& folders, QString wordsFile, QObject* parent = nullptr);
    ~Spelling() override;

    /// Like `en_US`, sorted.
    [[nodiscard]] QStringList installed() const { return m_files.keys(); }
    /// How people call a language.
    [[nodiscard]] static QString nameOf(const QString& language);
    /// Those of the installed ones that the desktop speaks, or else the first.
    [[nodiscard]] QStringList preferred() const;

    void setOn(bool on);
    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Those that are not installed are left out.
    void setLanguages(const QStringList& languages);
    [[nodiscard]] QStringList languages() const { return m_languages; }
    /// Whether there is something to check with.
    [[nodiscard]] bool isReady() const;

    [[nodiscard]] bool isWrong(const QString& word);
    /// What may be meant, the likeliest first. Takes up to some tenths of a second: for a menu, not for
    /// typing.
    [[nodiscard]] QStringList suggestions(const QString& word);
    void add(const QString& word);

Q_SIGNALS:
    /// Words may be right or wrong now that were not before.
    void changed();

private:
    void load(const QString& language);
    void loaded(const QString& language, std::shared_ptr<SpellDictionary> dictionary);

    QMap<QString, QString> m_files; ///< by language
    QString m_wordsFile;
    QSet<QString> m_words;
    bool m_isOn = false;
    QStringList m_languages;
    std::map<QString, std::shared_ptr<SpellDictionary>> m_dictionaries; ///< null while it is being read
    QHash<QString, bool> m_known; ///< whether a word is wrong, of those looked up lately
};

} // namespace confab
