#pragma once

#include "core/client/sharedstate.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace confab {

class ConflictBar;
class RoomClient;
class SharedStateModel;
class ValueField;

/// Adds, changes or shows one key of the session's store. What is saved was compared with what one saw: where
/// someone was quicker, both values are shown and the person decides. Open it with open(); it deletes itself.
class ValueEditor : public QDialog
{
    Q_OBJECT

public:
    enum class Mode { Add, Edit, Look };

    /// `key` is nothing when adding. The model gives names to who set a value.
    ValueEditor(Mode mode, const QString& key, RoomClient& client, const SharedStateModel& model,
                QWidget* parent);

private:
    void build();
    void load();
    void checkKey();
    void updateSave();
    void save();
    void saved(const SharedState::SetResult& result);
    void onStoreChanged(const QString& key);
    void showConflict();
    void replaceTheirs();
    void takeTheirs();
    void showFailure(const QString& words);
    [[nodiscard]] QString keySlip() const;
    [[nodiscard]] StoreValue inRoom() const;

    Mode m_mode;
    QString m_key;
    SharedState& m_store;
    const SharedStateModel& m_model;
    qint64 m_seen = 0;   ///< the version that what is written here is meant to replace
    StoreValue m_loaded; ///< what stood at it
    bool m_saving = false;
    bool m_tried = false;        ///< saving was tried: what comes in may be the answer that got lost
    bool m_lateConflict = false; ///< refused, and what stands there now is still on its way
    QLineEdit* m_keyEdit = nullptr;
    QLabel* m_keySlip = nullptr;
    ValueField* m_field = nullptr;
    ConflictBar* m_conflict = nullptr;
    QLabel* m_failure = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace confab
