#pragma once

#include "ui/messagedelegate.h"
#include "ui/messagedrag.h"

#include <QListView>
#include <QTimer>
#include <QUrl>

namespace confab {

class MessageListModel;

/// The list of chat rows: stays at the newest one until the reader scrolls away, and then keeps the place.
/// Links, "Retry" and "Show all" in the rows answer to mouse, keyboard and context menu.
class MessageView : public QListView
{
    Q_OBJECT

public:
    explicit MessageView(QWidget* parent = nullptr);

    void setMessages(MessageListModel& model);
    /// True while the newest row is in view and is going to stay there.
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void showNewest();
    /// Scrolls to a row, and stays there; the row becomes the current one.
    void showRow(int row, ScrollHint where);
    /// Where the row is, against what can be seen: -1 above it, 1 below, 0 in view.
    [[nodiscard]] int sideOf(int row) const;
    /// Marks what is found in the rows.
    void setSearch(const FindQuery& query);

    /// What puts a message into the notes.
    [[nodiscard]] static QKeySequence intoNotesKey();

    void doItemsLayout() override;
    void reset() override;

Q_SIGNALS:
    void followingChanged(bool following);
    void linkActivated(const QUrl& url);
    void retryRequested(int row);
    /// Keys on the current row: change it, delete it, put it into the notes; and the stretch of the notes
    /// that it speaks of. Whoever listens knows whether that may be done.
    void editRequested(int row);
    void deleteRequested(int row);
    void intoNotesRequested(int row);
    void notesRequested(int row);
    /// A context menu is about to be shown for the row: whoever knows more to do adds it.
    void menuFilled(QMenu& menu, int row);

protected:
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void startDrag(Qt::DropActions) override { dragMessages(*this); }
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    [[nodiscard]] MessageLayout::Hit hitAt(QPoint point) const;
    [[nodiscard]] int topGap() const;
    void layOutRows();
    void act(const QModelIndex& index, const MessageLayout::Hit& hit);
    /// What Enter does on a row: sends it again, shows all of it, or opens its only link.
    void actOnRow(const QModelIndex& index);
    void toggleExpanded(const QModelIndex& index);
    /// Reading by keyboard begins at the newest row, not, as lists do, at the oldest.
    void beginAtNewest();
    /// A row higher than the view is walked through before the arrow keys leave it.
    bool scrollInsideRow(int key);
    void copySelection() const;
    void fillMenu(QMenu& menu, const QModelIndex& index);
    void rememberPlace();
    void keepPlace();
    void setFollowing(bool following);

    MessageDelegate m_delegate;
    QTimer m_relayout;
    MessageLayout::Hit m_pressed;
    bool m_following = true;
    bool m_layingOut = false;
    /// The row at the top edge and how far it stands above it, while the reader is not following.
    QPersistentModelIndex m_topRow;
    int m_topOffset = 0;
};

} // namespace confab
