#pragma once

#include "core/text/authorship.h"
#include "ui/texttint.h"

#include <QColor>
#include <QString>

#include <vector>

namespace confab {

class RoomClient;

/// How those who wrote the notes are called and shown. The client must outlive it.
class Authors
{
public:
    explicit Authors(RoomClient& client) : m_client(client) {}

    /// On one line, never empty.
    [[nodiscard]] QString nameOf(const QString& peerId) const;
    [[nodiscard]] QColor colorOf(const QString& peerId) const;
    [[nodiscard]] QString nameOf(Authorship::Author author) const;
    [[nodiscard]] QColor colorOf(Authorship::Author author) const;
    /// Who wrote the stretch [from, to) of the text, as far as it is that long.
    [[nodiscard]] std::vector<TextTint> tints(const Authorship& authorship, qsizetype from,
                                              qsizetype to) const;

private:
    [[nodiscard]] QString peerOf(Authorship::Author author) const;

    RoomClient& m_client;
};

} // namespace confab
