#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;

namespace confab {

class RoomClient;
class SharedStateModel;

/// What the session's people, pages and apps share beside the notes: keys with their values, live. Who may
/// write adds, changes and removes; others look.
class StatePane : public QWidget
{
    Q_OBJECT

public:
    explicit StatePane(RoomClient& client, QWidget* parent = nullptr);

    /// How many keys there are besides the notes.
    [[nodiscard]] int keyCount() const;

Q_SIGNALS:
    void keyCountChanged(int count);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildList();
    void buildFoot();
    void connectWidgets();
    void showAccess();
    void showEmpty();
    void updateButtons();
    void add();
    /// Edits or, where one may not, shows the current value.
    void openCurrent();
    void removeCurrent();
    void askToRemove(const QString& key, const QString& words);
    void remove(const QString& key, qint64 seen);
    void copyValue() const;
    void showMenu(const QPoint& place);
    void tell(const QString& words);
    [[nodiscard]] bool mayChange() const;
    /// The key that is chosen; empty for none, and for the notes.
    [[nodiscard]] QString currentKey() const;

    RoomClient& m_client;
    SharedStateModel* m_model = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_trouble = nullptr;
    QWidget* m_foot = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace confab
