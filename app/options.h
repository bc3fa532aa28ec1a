#pragma once

#include "app/pipetask.h"
#include "core/session/invitelink.h"
#include "ui/theme.h"

#include <QString>

#include <optional>

namespace confab {

/// What a start of the app was told.
struct Options
{
    QString profile;       ///< empty: the ordinary one
    QString dataDirectory; ///< empty: where the desktop keeps settings
    QString name;          ///< of the person; empty: as remembered
    QString join;          ///< a code or invite link to go in with at once
    QString link;          ///< one that came from elsewhere: it is asked about first
    std::optional<theme::Scheme> scheme;
    QString language; ///< a code like `de`; empty: as in the settings
    bool leavesNoTrace = false; ///< what is kept goes when the window closes
    /// The port that is tried first for hosting, and on which another app on this computer is looked for.
    quint16 hostingPort = DefaultPort;
    std::optional<PipeTask> pipe; ///< in the place of a window
    QString usageFault;           ///< what is wrong with all this, as a sentence; empty: nothing
};

} // namespace confab
