#pragma once

#include <QAbstractButton>

#include <vector>

namespace confab {

class PeerList;

/// The people in the room as a short row of overlapping discs, the rest as +N. Pressed, it asks for all of
/// them.
class AvatarStack : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AvatarStack(PeerList& people, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    /// How many discs of their own there are; the others are in the +N.
    [[nodiscard]] qsizetype ownDiscs() const;
    [[nodiscard]] qsizetype discs() const;

    PeerList& m_people;
};

} // namespace confab
