#pragma once

#include "core/text/authorship.h"
#include "ui/authors.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace confab {

class AuthorLegend;
class NotesEditor;
class RoomClient;

/// "Who wrote what" in the notes: a person's colour behind their words, and a row that names the people. Off
/// at first; nothing of the past is fetched before it is wanted.
class WhoWrote : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    WhoWrote(RoomClient& client, NotesEditor& editor, AuthorLegend& legend);

    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Whether all of it is known, so that it is shown.
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Of the text in the editor, own edits on their way included.
    [[nodiscard]] const Authorship& authorship() const { return m_authorship; }

Q_SIGNALS:
    void onChanged(bool on);

private:
    void learn();
    void forget();
    void follow(const ChangeSet& changes, Authorship::Author author);
    [[nodiscard]] Authorship::Author self() const;
    [[nodiscard]] std::vector<TextTint> tints(qsizetype from, qsizetype to) const;
    void showLegend();

    RoomClient& m_client;
    NotesEditor& m_editor;
    AuthorLegend& m_legend;
    Authors m_authors;
    Authorship m_authorship;
    std::optional<Authorship::Author> m_next; ///< of the change that comes to the view next
    bool m_on = false;
    bool m_known = false;
    QTimer m_legendSoon; ///< one counting for a burst of edits
};

} // namespace confab
