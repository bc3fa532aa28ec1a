#pragma once

#include "core/session/storevalue.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace confab {

/// Someone was quicker: says who, shows what stands in the room now, and asks which of the two it shall be.
class ConflictBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictBar(QWidget* parent = nullptr);

    /// `who` with time, may be empty; an unset value was removed.
    void tell(const QString& who, const StoreValue& theirs);

Q_SIGNALS:
    void replaceRequested();
    void takeTheirsRequested();

private:
    QLabel* m_words = nullptr;
    QPlainTextEdit* m_theirs = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace confab
