#pragma once

#include "app/composerdraft.h"

#include <QObject>

namespace confab {

class RoomPage;
class Settings;

/// What a person has made of a room's page, from one time to the next: how it is divided, how large the notes
/// are, whether one sees who wrote what, and the message that is being written.
class PageMemory : public QObject
{
    Q_OBJECT

public:
    /// `room` as ComposerDraft has it. Both must outlive this.
    PageMemory(Settings& settings, const QString& room, RoomPage& page);
    ~PageMemory() override;

private:
    Settings& m_settings;
    RoomPage& m_page;
    ComposerDraft m_draft;
};

} // namespace confab
