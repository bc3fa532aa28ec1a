#pragma once

#include "tests/ui/desk.h"
#include "ui/remotecarets.h"

#include <vector>

namespace confab::test {

inline const QString Ana = QStringLiteral("a");
inline const QString Ben = QStringLiteral("b");

/// Notes with others in them, and a clock that the test turns.
struct Sight
{
    Desk desk;
    qint64 now = 1000;

    explicit Sight(const QString& text) : desk(text)
    {
        carets().setClock([this] { return now; });
    }
    [[nodiscard]] RemoteCarets& carets() { return desk.editor.remoteCarets(); }
    [[nodiscard]] NotesEditor& editor() { return desk.editor; }
    void show(std::vector<RemoteCarets::Caret> all)
    {
        carets().setCarets(std::move(all));
        carets().refresh();
    }
    void wait(qint64 ms)
    {
        now += ms;
        carets().refresh();
    }
    [[nodiscard]] QRect placeOf(qsizetype position)
    {
        QTextCursor cursor(editor().document());
        cursor.setPosition(static_cast<int>(position));
        return editor().cursorRect(cursor);
    }
    [[nodiscard]] QImage picture() { return editor().viewport()->grab().toImage(); }
};

inline RemoteCarets::Caret caret(const QString& who, qsizetype anchor, qsizetype head, qint64 seenAt = 1)
{
    return {.peerId = who,
            .name = QStringLiteral("Name of ") + who,
            .personKey = QStringLiteral("user-") + who,
            .anchor = anchor,
            .head = head,
            .seenAt = seenAt};
}

inline RemoteCarets::Caret caret(const QString& who, qsizetype at)
{
    return caret(who, at, at);
}

} // namespace confab::test
