#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace confab {

/// The parts of a room that are shown, hidden and sized. All but the notes are beside them, one in front of
/// the others.
enum class Pane { Notes, Chat, People, State };

inline constexpr std::array AllPanes{Pane::Notes, Pane::Chat, Pane::People, Pane::State};

/// How a person has a room laid out: a value, for the settings and for the next room.
class PaneLayout
{
public:
    /// How wide what is beside the notes is, in pixels; 0: as usual.
    int sideWidth = 0;
    /// Chat, people and shared state are left of the notes.
    bool sideFirst = false;
    /// One pane at a time, whatever there is room for.
    bool compact = false;

    [[nodiscard]] bool isShown(Pane pane) const { return m_shown.at(place(pane)); }
    /// Whatever is hidden, something stays: without the notes there is something beside them, and without
    /// anything beside them there are the notes.
    void show(Pane pane, bool on);
    /// Whether there is anything beside the notes.
    [[nodiscard]] bool isSideShown() const;
    /// Hides all that is beside the notes, or brings back what was there.
    void showSide(bool on);

    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing for anything that toBytes() did not make.
    [[nodiscard]] static std::optional<PaneLayout> fromBytes(const QByteArray& bytes);

    bool operator==(const PaneLayout&) const = default;

private:
    using Shown = std::array<bool, AllPanes.size()>;
    static constexpr Shown Everything{true, true, true, true};

    [[nodiscard]] static std::size_t place(Pane pane) { return static_cast<std::size_t>(pane); }

    Shown m_shown = Everything;
    Shown m_sideBefore = Everything; ///< what was beside the notes when all of it was hidden
};

} // namespace confab
