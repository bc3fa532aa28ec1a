#pragma once

#include "core/session/limits.h"
#include "ui/audience.h"

#include <QFrame>

#include <memory>

class QLabel;

namespace confab {

class AudienceButton;
class ComposerCompletion;
class ComposerEdit;
class PeerList;
class SpellMarks;
class Spelling;

/// Where one writes a message: the text, to whom it goes, and what Enter does.
class Composer : public QFrame
{
    Q_OBJECT

public:
    enum class Access {
        Open,
        ViewersRead, ///< the reader's role may not write here
        Paused,      ///< hosts have paused the chat
        Ended,       ///< no longer in the room
    };

    explicit Composer(QWidget* parent = nullptr);
    ~Composer() override;

    [[nodiscard]] Access access() const { return m_access; }
    void setAccess(Access access);
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    /// Puts these words, and whose they are, as a quote above what is written. Of a long text the start.
    void quote(const QString& who, const QString& text);
    /// From here on a message that is in the room is changed, until that is submitted or cancelled: what was
    /// written before stands here again then.
    void edit(const QString& messageId, const QString& text);
    /// The message that is being changed; empty: a new one is being written.
    [[nodiscard]] const QString& editedMessage() const { return m_editedMessage; }
    void stopEditing();
    /// Puts these words below what is written of the new message; the caret stays where it is.
    void keep(const QString& words);
    /// To whom it goes; everyone until something else is chosen. It stays chosen after sending.
    [[nodiscard]] const Audience& audience() const;
    void setAudience(const Audience& audience);
    /// Who can be chosen. Must outlive this.
    void setPeople(PeerList& people);
    [[nodiscard]] SpellMarks& spelling() { return *m_spelling; }
    /// The longest text that the room takes, in bytes of UTF-8.
    void setLimit(qint64 bytes);

Q_SIGNALS:
    /// A text to send, never blank, without blank lines around it. The field is empty by then.
    void submitted(const QString& text);
    /// Another text for the message; blank: it shall go. Nothing is being changed any more by then.
    void editSubmitted(const QString& messageId, const QString& text);
    /// Up in the empty field: the last of one's messages is to be changed.
    void lastMessageWanted();
    /// Of a new message alone.
    void textChanged(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void showAudience();
    void submit();
    void showHint();
    void showPasteRefused();
    [[nodiscard]] QString sendable() const;

    ComposerEdit* m_edit = nullptr;
    ComposerCompletion* m_completion = nullptr;
    AudienceButton* m_audience = nullptr;
    std::unique_ptr<SpellMarks> m_spelling;
    QString m_editedMessage;
    QString m_textBefore; ///< of the new message, while another one is being changed
    QLabel* m_hint = nullptr;
    Access m_access = Access::Open;
    qint64 m_limit = Limits().broadcastBytes;
};

} // namespace confab
