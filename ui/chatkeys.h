#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace confab {

class ChatFinder;
class Composer;
class MessageView;

/// Keys that mean the chat while one is in it: finding is done there, and whoever types at the messages,
/// writes.
class ChatKeys : public QObject
{
    Q_OBJECT

public:
    /// The parts are inside the pane.
    ChatKeys(QWidget& pane, MessageView& view, Composer& composer, ChatFinder& finder);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool find(const QKeyEvent& key);
    [[nodiscard]] bool write(QKeyEvent& key);

    MessageView& m_view;
    Composer& m_composer;
    ChatFinder& m_finder;
};

} // namespace confab
