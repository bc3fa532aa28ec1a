#pragma once

#include "ui/spellwords.h"

#include <QTimer>

#include <functional>
#include <vector>

class QMenu;
class QPlainTextEdit;
class QTextBlock;

namespace confab {

class Spelling;

/// Underlines the words that nobody knows in what is in view of a text, and offers others in its menu. Looks
/// when nobody types, a few milliseconds at a time; the word that is being typed is left alone.
class SpellMarks
{
public:
    /// Puts other words in the place of a stretch of the text.
    using Replace = std::function<void(qsizetype from, qsizetype length, const QString& words)>;

    SpellMarks(QPlainTextEdit& edit, Replace replace);

    /// Null: none.
    void setSpelling(Spelling* spelling);
    /// Puts what there is to do about the word at this place in front of the rest of the menu.
    void fill(QMenu& menu, qsizetype position);
    /// What is underlined, in the text's order.
    [[nodiscard]] const std::vector<SpellWord>& marked() const { return m_marked; }

private:
    void lookSoon();
    void look();
    void lookAt(const QTextBlock& block);
    void show();
    [[nodiscard]] bool isBeingTyped(const SpellWord& word) const;

    QPlainTextEdit& m_edit;
    Replace m_replace;
    Spelling* m_spelling = nullptr;
    QMetaObject::Connection m_following;
    QTimer m_pause; ///< until nobody types any more
    QTimer m_slice;
    int m_nextBlock = 0; ///< of those in view
    int m_lastBlock = -1;
    std::vector<SpellWord> m_found;  ///< so far
    std::vector<SpellWord> m_marked; ///< at the time of the last look
    bool m_isTyping = false;         ///< the text changed after the caret moved by itself
};

} // namespace confab
