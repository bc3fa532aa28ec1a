#pragma once

#include <QObject>
#include <QTimer>

namespace confab {

class Composer;
class Settings;

/// Keeps the message that somebody is writing in a room, so that leaving, closing or a crash does not take
/// it: what was written is in the settings half a second later at the latest.
class ComposerDraft : public QObject
{
    Q_OBJECT

public:
    /// `room`: what tells the room from others. Puts what was kept of it into the composer. Both must outlive
    /// this.
    ComposerDraft(Settings& settings, QString room, Composer& composer);
    ~ComposerDraft() override;

private:
    void keep();

    Settings& m_settings;
    QString m_room;
    QString m_text;
    QTimer m_soon;
};

} // namespace confab
