#include "ui/valueeditor.h"

#include "core/client/roomclient.h"
#include "core/whenfinished.h"
#include "ui/conflictbar.h"
#include "ui/elidedlabel.h"
#include "ui/failuretext.h"
#include "ui/sharedstatemodel.h"
#include "ui/texttools.h"
#include "ui/theme.h"
#include "ui/valuefield.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr QSize FirstSize(520, 420);
constexpr int LongestKey = 256; // what the wire takes

QLabel* slipLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("kind", u"slip"_s);
    label->hide();
    return label;
}

void showWords(QLabel& label, const QString& words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

} // namespace

ValueEditor::ValueEditor(Mode mode, const QString& key, RoomClient& client, const SharedStateModel& model,
                         QWidget* parent)
    : QDialog(parent),
      m_mode(mode),
      m_key(key),
      m_store(client.store()),
      m_model(model)
{
    setObjectName(u"valueEditor"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", u"surface"_s);
    setWindowTitle(mode == Mode::Add    ? tr("Share something with everyone")
                   : mode == Mode::Edit ? tr("Change a shared value")
                                        : tr("A shared value"));
    build();
    load();
    connect(&m_store, &SharedState::changed, this, &ValueEditor::onStoreChanged);
    connect(&m_store, &SharedState::wasReset, this, &QDialog::reject); // another session: nothing to change
    connect(m_field, &ValueField::changed, this, &ValueEditor::updateSave);
    connect(m_conflict, &ConflictBar::replaceRequested, this, &ValueEditor::replaceTheirs);
    connect(m_conflict, &ConflictBar::takeTheirsRequested, this, &ValueEditor::takeTheirs);
    checkKey();
    resize(theme::scaled(FirstSize));
}

void ValueEditor::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(5 * theme::Grid, 5 * theme::Grid, 5 * theme::Grid, 4 * theme::Grid);
    layout->setSpacing(3 * theme::Grid);
    if (m_mode == Mode::Add) {
        m_keyEdit = new QLineEdit(this);
        m_keyEdit->setObjectName(u"keyEdit"_s);
        m_keyEdit->setAccessibleName(tr("Key"));
        m_keyEdit->setPlaceholderText(tr("Key: what it is called"));
        m_keyEdit->setMaxLength(LongestKey);
        m_keyEdit->setFont(theme::codeFont());
        connect(m_keyEdit, &QLineEdit::textChanged, this, &ValueEditor::checkKey);
        layout->addWidget(m_keyEdit);
    } else {
        auto* label = new ElidedLabel(this);
        label->setObjectName(u"keyLabel"_s);
        label->setProperty("kind", u"heading"_s);
        label->setFullText(texttools::oneLine(m_key));
        layout->addWidget(label);
    }
    m_keySlip = slipLabel(u"keySlip"_s, this);
    m_field = new ValueField(this);
    m_field->setReadOnly(m_mode == Mode::Look);
    layout->addWidget(m_keySlip);
    layout->addWidget(m_field, 1);
    m_conflict = new ConflictBar(this);
    layout->addWidget(m_conflict);
    m_failure = slipLabel(u"valueFailure"_s, this);
    layout->addWidget(m_failure);

    auto* buttons = new QDialogButtonBox(this);
    if (m_mode == Mode::Look) {
        buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    } else {
        m_save =
            buttons->addButton(m_mode == Mode::Add ? tr("Share") : tr("Save"), QDialogButtonBox::ActionRole);
        m_save->setObjectName(u"saveValue"_s);
        m_save->setProperty("kind", u"primary"_s);
        m_save->setAutoDefault(true);
        m_save->setDefault(true);
        connect(m_save, &QPushButton::clicked, this, &ValueEditor::save);
        buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    (m_keyEdit != nullptr ? static_cast<QWidget*>(m_keyEdit) : m_field)->setFocus();
}

void ValueEditor::load()
{
    m_seen = m_store.version(m_key);
    m_loaded = inRoom();
    m_field->setValue(m_loaded);
}

void ValueEditor::checkKey()
{
    if (m_mode == Mode::Add) {
        m_key = m_keyEdit->text();
        m_seen = m_store.version(m_key);
        showWords(*m_keySlip, keySlip());
    }
    updateSave();
}

QString ValueEditor::keySlip() const
{
    if (m_key == DefaultKey)
        return tr("“default” is the key of the notes. Write in them, or choose another key.");
    if (m_store.find(m_key) != nullptr)
        return tr("There is a value with this key already. Choose another, or change that one.");
    return {};
}

void ValueEditor::updateSave()
{
    if (m_save == nullptr)
        return;
    const bool hasKey = !m_key.isEmpty() && (m_mode == Mode::Edit || keySlip().isEmpty());
    m_save->setEnabled(hasKey && m_field->value() && !m_saving && m_conflict->isHidden());
}

void ValueEditor::save()
{
    const std::optional<StoreValue> value = m_field->value();
    if (!value || m_saving)
        return;
    m_saving = true;
    m_tried = true;
    m_field->setEnabled(false);
    showFailure({});
    updateSave();
    whenFinished(m_store.set(m_key, *value, m_seen), this,
                 [this](const SharedState::SetResult& result) { saved(result); });
}

void ValueEditor::saved(const SharedState::SetResult& result)
{
    if (result) {
        accept();
        return;
    }
    m_saving = false;
    m_field->setEnabled(true);
    const Failure& failure = result.error();
    if (failure.kind == Failure::Kind::Refused && failure.refusal.is(ErrorCode::Conflict)) {
        m_lateConflict = m_store.version(m_key) == m_seen;
        if (!m_lateConflict)
            showConflict();
    } else {
        showFailure(failureText(failure));
        if (m_store.version(m_key) != m_seen)
            onStoreChanged(m_key);
    }
    updateSave();
}

void ValueEditor::onStoreChanged(const QString& changedKey)
{
    if (changedKey != m_key)
        return;
    if (m_saving)
        return; // the answer will tell whose it is
    if (m_mode == Mode::Add && !m_tried) {
        checkKey();
        return;
    }
    const std::optional<StoreValue> mine = m_field->value();
    if (m_mode == Mode::Look || (mine == m_loaded && m_store.find(m_key) != nullptr))
        load();
    else if (mine && mine == inRoom())
        accept(); // saved after all, though its answer was lost; or they wrote the same
    else
        showConflict();
}

void ValueEditor::showConflict()
{
    m_lateConflict = false;
    const SharedValue* now = m_store.find(m_key);
    m_conflict->tell(now != nullptr ? m_model.authorAndTime(*now) : QString(), inRoom());
    showFailure({});
    updateSave();
}

void ValueEditor::replaceTheirs()
{
    m_conflict->hide();
    m_seen = m_store.version(m_key);
    save();
    updateSave();
}

void ValueEditor::takeTheirs()
{
    m_conflict->hide();
    if (m_store.find(m_key) == nullptr) {
        reject();
        return;
    }
    m_mode = Mode::Edit; // it is there now
    if (m_keyEdit != nullptr)
        m_keyEdit->setReadOnly(true);
    m_keySlip->hide();
    load();
    updateSave();
}

void ValueEditor::showFailure(const QString& words)
{
    showWords(*m_failure, words);
}

StoreValue ValueEditor::inRoom() const
{
    const SharedValue* now = m_store.find(m_key);
    return now != nullptr ? now->value : StoreValue();
}

} // namespace confab
