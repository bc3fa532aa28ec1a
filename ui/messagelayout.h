#pragma once

#include "ui/messageline.h"
#include "ui/texttools.h"

#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace confab {

/// Where everything of one chat row stands, for one width. Rows begin at (0, 0).
///
/// Others' lines stand on the page beside their sender's disc, own ones in a bubble at the right. The text is
/// laid out as plain text; of a very long one only the start, until it is expanded.
class MessageLayout
{
public:
    /// The theme's fonts, asked for once: looking them up costs more than a row.
    struct Fonts
    {
        QFont text, small, name;
        static Fonts ofTheme();
    };

    /// What a click at a place means.
    struct Hit
    {
        enum class Kind { Nothing, Link, Retry, More, Notes };
        Kind kind = Kind::Nothing;
        QUrl url; ///< with Link
    };

    /// A longer text is cut here, in UTF-16 units and in lines, until the reader asks for all of it.
    static constexpr qsizetype ShownUnits = 8 * 1024;
    static constexpr qsizetype ShownLines = 80;

    MessageLayout(const MessageLine& line, int width, bool expanded, const Fonts& fonts);

    [[nodiscard]] const MessageLine& line() const { return m_line; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    /// From this width on the row is exactly as high as it would be in any greater one.
    [[nodiscard]] int widthWithoutWrapping() const;

    // Empty where the row has no such part.
    [[nodiscard]] QRect dayRect() const { return m_day; }
    [[nodiscard]] QRect unreadRect() const { return m_unread; }
    [[nodiscard]] QRect discRect() const { return m_disc; }
    [[nodiscard]] QRect headRect() const { return m_head; } ///< name and time above others' lines
    [[nodiscard]] QRect bubbleRect() const { return m_bubble; }
    [[nodiscard]] QRect bodyRect() const { return m_body; }
    [[nodiscard]] QRect moreRect() const { return m_more; }
    [[nodiscard]] QRect notesRect() const { return m_notes; } ///< leads to the stretch of the notes
    [[nodiscard]] QRect metaRect() const { return m_meta; }   ///< time and state below own lines
    [[nodiscard]] QRect retryRect() const { return m_retry; }

    [[nodiscard]] const QTextLayout& body() const { return *m_text; }
    [[nodiscard]] QString timeText() const;
    [[nodiscard]] QString metaText() const; ///< without the word that retries
    [[nodiscard]] QString moreText() const { return m_moreText; }
    [[nodiscard]] const std::vector<texttools::Link>& links() const { return m_links; }
    /// True where the text is longer than what is shown at first.
    [[nodiscard]] bool isLong() const { return m_isLong; }

    [[nodiscard]] Hit hitAt(QPoint point) const;
    [[nodiscard]] static QString retryText();
    [[nodiscard]] static QString notesText();

private:
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QString& shown) const;
    /// "(edited)" behind the text.
    void addMark(QString& shown, QList<QTextLayout::FormatRange>& formats, const Fonts& fonts) const;
    void prepareText(bool expanded, const Fonts& fonts);
    /// Breaks the text into lines of at most this width; returns its height.
    int breakLines(int width, const QFont& font);
    int placeMarks(int top, const Fonts& fonts);
    int placeForeign(int top, const Fonts& fonts);
    int placeOwn(int top, const Fonts& fonts);
    int placeMore(int left, int top, const Fonts& fonts);
    int placeNotes(int left, int top, const Fonts& fonts);

    MessageLine m_line;
    int m_width = 0;
    int m_height = 0;
    std::unique_ptr<QTextLayout> m_text;
    std::vector<texttools::Link> m_links;
    QString m_moreText;
    bool m_isLong = false;
    QRect m_day, m_unread, m_disc, m_head, m_bubble, m_body, m_more, m_notes, m_meta, m_retry;
};

} // namespace confab
