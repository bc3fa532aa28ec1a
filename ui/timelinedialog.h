#pragma once

#include "core/session/moments.h"
#include "core/session/textpast.h"
#include "ui/authors.h"
#include "ui/sessionevent.h"

#include <QDialog>
#include <QTimer>


class QBoxLayout;
class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace confab {

class NotesEditor;
class RoomClient;
class TimelineSlider;

/// The session as it went: the notes at every version, who changed what and when, and on the same line of
/// time what was said and who came and went. It follows what goes on while it is open.
class TimelineDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TimelineDialog(RoomClient& client, QWidget* parent = nullptr);

    /// Whether one may write in the notes now, and so bring something back.
    void setRestorable(bool restorable);

Q_SIGNALS:
    /// The notes are wanted as they were.
    void restoreRequested(const QString& text);

private:
    void build();
    QBoxLayout* buildFoot();
    void connectParts();
    /// There is more than before: the same moment stays in view, and the newest one stays the newest.
    void takeNews();
    void showMoment();
    void showText(const TextPast::State& state);
    void showChange(qint64 version);
    void fillEvents();
    void play(bool on);
    void playOn();
    void restore();
    [[nodiscard]] QString sentenceOf(const Moments::Moment& moment) const;
    [[nodiscard]] QString sentenceOfVersion(qint64 version) const;

    RoomClient& m_client;
    Authors m_authors;
    std::vector<SessionEvent> m_events;
    Moments m_moments;
    Authorship m_shown; ///< of the text that is shown
    QLabel* m_sentence;
    QLabel* m_place;
    NotesEditor* m_text;
    QListWidget* m_list;
    TimelineSlider* m_slider;
    QPushButton* m_play;
    QPushButton* m_back;
    QPushButton* m_on;
    QPushButton* m_restore;
    QCheckBox* m_who;
    QTimer m_playing;
    QTimer m_news; ///< one reading for a burst of them
    bool m_restorable = false;
    bool m_begun = false; ///< the first moments are shown
};

} // namespace confab
