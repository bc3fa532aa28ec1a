#pragma once

#include "ui/sessiondocument.h"

#include <QDialog>

class QCheckBox;

namespace confab {

/// What of a session is wanted, on paper or in a file. Deletes itself.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(SessionDocument session, QWidget* parent);
    /// All of it is known now. Until then it cannot be chosen.
    void setTimeline(std::vector<SessionDocument::Happening> timeline);

Q_SIGNALS:
    void failed(const QString& words);

private:
    [[nodiscard]] SessionDocument::Parts parts() const;
    void save();
    void print();

    SessionDocument m_session;
    QCheckBox* m_chat = nullptr;
    QCheckBox* m_people = nullptr;
    QCheckBox* m_timeline = nullptr;
};

} // namespace confab
