#pragma once

#include "core/session/storevalue.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace confab {

/// Where one writes a value of the session's store: as a text, which is kept letter by letter, or as JSON,
/// which is checked while one types. To switch between the two keeps the value.
class ValueField : public QWidget
{
    Q_OBJECT

public:
    explicit ValueField(QWidget* parent = nullptr);

    /// A text is shown as a text (as JSON where it holds what cannot be seen), anything else as JSON.
    void setValue(const StoreValue& value);
    /// What stands there; nothing where that is no value.
    [[nodiscard]] std::optional<StoreValue> value() const;
    /// Only to look at.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    enum class Kind { Text, Json };

    void build();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QString content() const;
    void setContent(const QString& content);
    /// By the person: what the value was stays what it is.
    void convert();
    void readAsJson();
    void check();
    void showHint(const QString& words, bool isSlip);
    void mark(qsizetype offset);

    QRadioButton* m_text = nullptr;
    QRadioButton* m_json = nullptr;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_readAsJson = nullptr;
    bool m_converting = false;
};

} // namespace confab
