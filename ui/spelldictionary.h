#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace confab {

/// One language's words, as Hunspell knows them. May be used on one thread at a time; opening one takes up to
/// half a second.
class SpellDictionary
{
public:
    /// Null where the files are no dictionary, or where this Confab was built without Hunspell.
    [[nodiscard]] static std::unique_ptr<SpellDictionary> open(const QString& affFile);
    /// Whether this Confab was built with Hunspell.
    [[nodiscard]] static bool isSupported();
    ~SpellDictionary();

    /// A word that the language's letters cannot write is not in it.
    [[nodiscard]] bool has(const QString& word);
    [[nodiscard]] QStringList suggestions(const QString& word);

private:
    class Private;
    explicit SpellDictionary(std::unique_ptr<Private> inside);
    std::unique_ptr<Private> d;
};

} // namespace confab
