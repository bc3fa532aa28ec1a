#pragma once

#include "ui/findquery.h"

#include <QObject>
#include <QTimer>

namespace confab {

class FindBar;
class NotesEditor;

/// Finds and replaces in the notes, for a FindBar. What is found follows every edit, by whomever.
class NotesFinder : public QObject
{
    Q_OBJECT

public:
    NotesFinder(NotesEditor& editor, FindBar& bar);

    [[nodiscard]] const std::vector<FindQuery::Match>& matches() const { return m_matches; }

public Q_SLOTS:
    /// Shows the bar; what is selected on one line is looked for.
    void open();
    void openReplace();
    void close();
    /// Selects the next match behind the caret; begins again at the top.
    void next();
    void previous();
    void replace();
    /// One step to undo.
    void replaceAll();

Q_SIGNALS:
    /// Something in the text is about to be shown.
    void aboutToShow();

private:
    void begin(bool withReplace);
    void onQueryChanged();
    void onTextChanged();
    void look();
    void go(qsizetype match);
    void showResult();
    /// The match that is selected; -1 for none.
    [[nodiscard]] qsizetype current() const;
    [[nodiscard]] qsizetype firstFrom(qsizetype position) const;

    NotesEditor& m_editor;
    FindBar& m_bar;
    FindQuery m_query;
    std::vector<FindQuery::Match> m_matches;
    QTimer m_lookAgain;     ///< one look for a burst of edits
    qsizetype m_origin = 0; ///< where the caret was when the search began
    bool m_stale = false;
};

} // namespace confab
