#pragma once

#include "core/client/roomclient.h"
#include "tests/support/livingroom.h"
#include "ui/panelayout.h"

#include <QSize>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QDialog;

namespace confab {
class MainWindow;
class RoomPage;
class SharedStateModel;
} // namespace confab

namespace confab::test {

/// Every page and dialog of the app, one after another, with a real room behind them: a host's, with three
/// others, messages, pinned ones, values, and notes. They are made anew each time, so that they speak the
/// language of the moment.
class Gallery
{
public:
    Gallery();
    ~Gallery();

    [[nodiscard]] static QStringList screens();
    /// The parts of a room in a window of 360 by 600, as beside a call; not among those.
    [[nodiscard]] static QStringList compactScreens();
    /// What is to be looked at, shown: the main window at this size, or a dialog over it.
    QWidget& show(const QString& screen, QSize size = {900, 600});

    [[nodiscard]] RoomClient& host() { return *m_host; }
    [[nodiscard]] RoomClient& guest() { return *m_guest; }
    /// Words on the screens that people wrote, not the app.
    [[nodiscard]] static bool isByPeople(const QString& text);

private:
    struct Screen
    {
        QString name;
        std::function<QWidget*(Gallery&)> show;
    };
    static const std::vector<Screen>& all();

    void furnish();
    MainWindow& openWindow();
    RoomPage& openRoom();
    void trigger(const QString& action);
    QWidget* startPage(bool crowded);
    QWidget* room(int tab);
    QWidget* roomWithTools();
    QWidget* compactRoom(Pane pane);
    QWidget* roomUnderRules();
    QWidget* question(bool leaving);
    QWidget* network(bool isOpen);
    QWidget* roomCodes();
    QWidget* settings(int page);
    QWidget* newDialog(const std::function<void()>& open);
    QWidget* value(bool adding);

    LivingRoom m_room;
    std::unique_ptr<RoomClient> m_host;
    std::unique_ptr<RoomClient> m_guest;
    std::unique_ptr<RoomClient> m_viewer;
    std::unique_ptr<SharedStateModel> m_values;
    QSize m_size;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace confab::test
