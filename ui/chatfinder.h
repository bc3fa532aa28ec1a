#pragma once

#include <QObject>

#include <vector>

namespace confab {

class FindBar;
class MessageListModel;
class MessageView;

/// Finds in the chat, for a FindBar: from the newest message back, each hit shown among what stands around
/// it.
class ChatFinder : public QObject
{
    Q_OBJECT

public:
    ChatFinder(MessageListModel& model, MessageView& view, FindBar& bar);
    [[nodiscard]] bool isOpen() const;

public Q_SLOTS:
    void open();
    void close();
    /// To the older one; begins again at the newest.
    void previous();
    /// To the newer one; begins again at the oldest.
    void next();

Q_SIGNALS:
    void closed();

private:
    void onQueryChanged();
    void look();
    void show(std::ptrdiff_t hit);
    void showResult();

    MessageListModel& m_model;
    MessageView& m_view;
    FindBar& m_bar;
    std::vector<int> m_rows;       ///< that have it, in order
    std::ptrdiff_t m_current = -1; ///< which of them is shown
};

} // namespace confab
