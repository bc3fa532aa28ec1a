#pragma once

#include <QObject>
#include <QTimer>

namespace confab {

class NotesEditor;
class RoomClient;

/// People in the notes: shows the carets of a room's others in the editor, tells them ours, and scrolls along
/// with one of them.
///
/// Ours is told while the editor has the focus, a viewer's too; it stays where it is while another window has
/// it, and is gone once something else of this window has. Following ends when the person takes over: by
/// scrolling, a key, a click into the text.
class NotesPresence : public QObject
{
    Q_OBJECT

public:
    /// `editor` shows the text of `client`'s notes whenever these are a text. Both must outlive this.
    NotesPresence(RoomClient& client, NotesEditor& editor);

    /// Scrolls to this peer's caret now and whenever it moves. Oneself and unknown peers are not followed.
    void follow(const QString& peerId);
    void stopFollowing();
    /// The peer that is followed; empty where nobody is.
    [[nodiscard]] QString followed() const { return m_followed; }
    /// What to call the one who is followed.
    [[nodiscard]] QString followedName() const;
    [[nodiscard]] QString followedPersonKey() const;
    /// Whether there is a caret to follow.
    [[nodiscard]] bool isFollowedInNotes() const;

Q_SIGNALS:
    /// Who is followed, or what there is to say about it.
    void followingChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void syncSoon();
    void sync();
    void showOthers();
    void tellOwn();
    void scrollAlong();
    void goTo(const QString& peerId);
    [[nodiscard]] bool takesOver(const QObject& watched, const QEvent& event) const;

    RoomClient& m_client;
    NotesEditor& m_editor;
    QTimer m_typing; ///< runs while the last key was pressed not long ago
    QString m_followed;
    bool m_dirty = false;
};

} // namespace confab
