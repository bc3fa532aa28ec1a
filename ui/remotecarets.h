#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QRegion>
#include <QTimer>

#include <functional>
#include <vector>

class QPainter;

namespace confab {

class CaretMarks;
class NotesView;

/// The others in the notes: draws their carets and selections over and under the text of a NotesView, and
/// their marks on its scroll bar.
///
/// Only looks: never touches the text, the own caret or the scroll position. What is painted was worked out
/// by refresh() before; from one state to the next only the pixels that differ are painted again. A flag with
/// the name is shown while someone types or moves, fades a while after, and comes back under the mouse.
class RemoteCarets : public QObject
{
    Q_OBJECT

public:
    struct Caret
    {
        QString peerId;
        QString name;
        QString personKey;    ///< what theme::personColor() takes
        qsizetype anchor = 0; ///< in the view's text
        qsizetype head = 0;
        bool typing = false;
        qint64 seenAt = 0; ///< another value than before: this person did something

        bool operator==(const Caret&) const = default;
    };
    /// Milliseconds, from anywhere on.
    using Clock = std::function<qint64()>;

    static constexpr qint64 FlagMs = 3000; ///< how long a flag stays when nothing happens
    static constexpr qint64 FadeMs = 320;

    RemoteCarets(NotesView& view, CaretMarks& marks);

    void setCarets(std::vector<Caret> carets);
    [[nodiscard]] const std::vector<Caret>& carets() const { return m_carets; }
    [[nodiscard]] const Caret* find(const QString& peerId) const;
    /// For tests. The timer goes on by itself; a test calls refresh().
    void setClock(Clock clock);

    void paintSelections(QPainter& painter) const;
    void paintCarets(QPainter& painter) const;

    // What is drawn now, in the coordinates of the viewport; null where it is out of sight.
    [[nodiscard]] QRect barOf(const QString& peerId) const;
    [[nodiscard]] QRect flagOf(const QString& peerId) const;
    [[nodiscard]] double flagOpacityOf(const QString& peerId) const; ///< from 0 to 1
    [[nodiscard]] QRegion selectionOf(const QString& peerId) const;
    /// What has been asked to be painted again so far, for tests: the sum of its areas.
    [[nodiscard]] qint64 pixelsTouched() const { return m_pixelsTouched; }

public Q_SLOTS:
    /// Text, page or clock have moved on. Works everything out again.
    void refresh();
    /// The same, once, before the next painting.
    void refreshSoon();
    /// Does at once what refreshSoon() has put off.
    void settle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Activity
    {
        qint64 seenAt = 0;
        qint64 since = 0; ///< by our clock
        bool typing = false;
    };
    struct Drawn
    {
        QString peerId;
        QString name; ///< cut to what a flag may hold
        QString personKey;
        QRect bar;
        QRect flag;
        double opacity = 0; ///< of the flag
        std::vector<QRect> bands;

        bool operator==(const Drawn&) const = default;
        [[nodiscard]] QRegion region() const;
        void translate(int dy);
    };

    [[nodiscard]] std::vector<Drawn> workOut() const;
    void placeFlags(std::vector<Drawn>& drawn, const std::vector<bool>& rightToLeft) const;
    void show(std::vector<Drawn> drawn);
    void showMarks();
    void scrolled(int dy);
    void hover(QPoint position);
    [[nodiscard]] double opacity(const Caret& caret) const;
    void scheduleFading();
    [[nodiscard]] bool isAnimated() const;
    [[nodiscard]] const Drawn* drawn(const QString& peerId) const;

    NotesView& m_view;
    CaretMarks& m_marks;
    std::vector<Caret> m_carets;
    QHash<QString, Activity> m_activity;
    std::vector<Drawn> m_drawn; ///< what is on the page
    QString m_hovered;
    Clock m_clock;
    QElapsedTimer m_time;
    QTimer m_fading;
    bool m_dirty = false;
    qint64 m_pixelsTouched = 0;
};

} // namespace confab
