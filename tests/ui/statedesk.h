#pragma once

#include "tests/support/livingroom.h"
#include "tests/ui/in.h"
#include "ui/sharedstatemodel.h"
#include "ui/statepane.h"
#include "ui/valueeditor.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace confab::test {

/// Two people in a real room: Ana's State pane is clicked and typed into, Ben is who she shares it with.
class StateDesk
{
public:
    StateDesk()
    {
        m_pane.resize(348, 500);
        m_pane.show();
        if (!QTest::qWaitForWindowActive(&m_pane))
            qFatal("the pane does not come up");
    }

    [[nodiscard]] LivingRoom& room() { return m_room; }
    [[nodiscard]] RoomClient& ana() { return *m_ana; }
    [[nodiscard]] RoomClient& ben() { return *m_ben; }
    [[nodiscard]] StatePane& pane() { return m_pane; }
    [[nodiscard]] QListView& list() { return in<QListView>(m_pane, QStringLiteral("sharedState")); }

    /// Ben sets it, and Ana has it. `version` is what it replaces.
    void share(const QString& key, const StoreValue& value, qint64 version = 0)
    {
        QVERIFY(await(m_ben->store().set(key, value, version)));
        QTRY_COMPARE(m_ana->store().version(key), version + 1);
    }
    void choose(const QString& key)
    {
        auto* model = qobject_cast<SharedStateModel*>(list().model());
        QTRY_VERIFY(model->indexOf(key).isValid());
        QCoreApplication::processEvents();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          list().visualRect(model->indexOf(key)).center());
        QCOMPARE(list().currentIndex(), model->indexOf(key));
    }
    void click(const QString& button) { QTest::mouseClick(&in<QPushButton>(m_pane, button), Qt::LeftButton); }

    [[nodiscard]] ValueEditor& editor() { return in<ValueEditor>(m_pane, QStringLiteral("valueEditor")); }
    [[nodiscard]] bool isEditorClosed() { return m_pane.findChild<ValueEditor*>() == nullptr; }
    [[nodiscard]] QPlainTextEdit& text() { return in<QPlainTextEdit>(editor(), QStringLiteral("valueText")); }
    [[nodiscard]] QString hint() { return in<QLabel>(editor(), QStringLiteral("valueHint")).text(); }
    void retype(const QString& typed)
    {
        text().selectAll();
        QTest::keyClick(&text(), Qt::Key_Delete);
        QTest::keyClicks(&text(), typed);
    }

private:
    LivingRoom m_room;
    std::unique_ptr<RoomClient> m_ana = m_room.join(QStringLiteral("Ana"));
    std::unique_ptr<RoomClient> m_ben = m_room.join(QStringLiteral("Ben"));
    StatePane m_pane{*m_ana};
};

/// What a client has under a key, where that is no text.
inline QByteArray rawAt(RoomClient& client, const QString& key)
{
    const SharedValue* value = client.store().find(key);
    const RawJson* raw = value != nullptr ? std::get_if<RawJson>(&value->value) : nullptr;
    return raw != nullptr ? raw->text : QByteArray();
}

inline QString textAt(RoomClient& client, const QString& key)
{
    const SharedValue* value = client.store().find(key);
    const QString* text = value != nullptr ? asText(value->value) : nullptr;
    return text != nullptr ? *text : QString();
}

} // namespace confab::test
