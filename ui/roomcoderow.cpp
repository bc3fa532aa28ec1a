#include "ui/roomcoderow.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int CopiedMs = 2000;
constexpr int RoomAroundDate = 44;
constexpr int AnyNumber = -1;
constexpr int MostUses = 1000;
constexpr qint64 HourMs = 60LL * 60 * 1000;

enum End { Never, InAnHour, InADay, AtADate };

QString titleOf(Role role)
{
    switch (role) {
    case Role::Host:
        return RoomCodeRow::tr("Hosts: may do everything");
    case Role::Guest:
        return RoomCodeRow::tr("Guests: write notes and chat");
    case Role::Viewer:
        return RoomCodeRow::tr("Viewers: read along");
    }
    Q_UNREACHABLE();
}

QString nameOf(const char* part, Role role)
{
    return QLatin1StringView(part) + roleName(role);
}

} // namespace

RoomCodeRow::RoomCodeRow(Role role, QWidget* parent) : QFrame(parent), m_role(role)
{
    setProperty("kind", u"card"_s);
    build();
    layOut();
    connectWidgets();
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedMs);
}

void RoomCodeRow::build()
{
    m_code = new QLabel(this);
    m_code->setObjectName(nameOf("code-", m_role));
    m_code->setTextFormat(Qt::PlainText);
    m_code->setFont(theme::codeFont());
    m_code->setProperty("kind", u"code"_s);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(titleOf(m_role));
    m_situation = new QLabel(this);
    m_situation->setObjectName(nameOf("codeSituation-", m_role));
    m_situation->setTextFormat(Qt::PlainText);
    m_situation->setProperty("kind", u"slip"_s);
    m_copy = new QPushButton(tr("Copied ✓"), this);
    m_copy->setObjectName(nameOf("copyCode-", m_role));
    m_copy->setMinimumWidth(m_copy->sizeHint().width());
    m_copy->setText(tr("Copy link"));
    m_renew = new QPushButton(tr("Renew"), this);
    m_renew->setObjectName(nameOf("renewCode-", m_role));
    m_renew->setToolTip(tr("Another code; the former lets nobody in any more"));
    for (QPushButton* button : {m_copy, m_renew})
        button->setAutoDefault(false);
    m_on = new QCheckBox(tr("Lets people in"), this);
    m_on->setObjectName(nameOf("codeOn-", m_role));
    m_end = new QComboBox(this);
    m_end->setObjectName(nameOf("codeEnd-", m_role));
    m_end->setAccessibleName(tr("How long it lets people in"));
    m_end->addItems({tr("For good"), tr("For an hour"), tr("For a day"), tr("Until…")});
    m_date = new QDateTimeEdit(this);
    m_date->setObjectName(nameOf("codeDate-", m_role));
    m_date->setAccessibleName(tr("Until when it lets people in"));
    m_date->setKeyboardTracking(false);
    m_date->setCalendarPopup(true);
    // What it asks for itself is too little for day and time with the arrow beside them.
    const QString widest =
        QLocale().toString(QDateTime(QDate(2028, 12, 28), QTime(22, 58)), m_date->displayFormat());
    m_date->setMinimumWidth(m_date->fontMetrics().horizontalAdvance(widest) + RoomAroundDate);
    m_date->hide();
    m_uses = new QSpinBox(this);
    m_uses->setObjectName(nameOf("codeUses-", m_role));
    m_uses->setAccessibleName(tr("How many more people it lets in"));
    m_uses->setRange(AnyNumber, MostUses);
    m_uses->setSpecialValueText(tr("any number"));
    m_uses->setKeyboardTracking(false);
}

void RoomCodeRow::layOut()
{
    auto* title = new QLabel(titleOf(m_role), this);
    title->setProperty("kind", u"section"_s);
    auto* first = new QHBoxLayout;
    first->setSpacing(2 * theme::Grid);
    first->addWidget(m_code, 0, Qt::AlignVCenter);
    first->addWidget(m_situation, 1);
    first->addWidget(m_copy);
    first->addWidget(m_renew);
    auto* second = new QHBoxLayout;
    second->setSpacing(2 * theme::Grid);
    second->addWidget(m_on);
    second->addStretch(1);
    second->addWidget(m_end);
    second->addWidget(m_date);
    second->addSpacing(2 * theme::Grid);
    auto* more = new QLabel(tr("People:"), this);
    more->setProperty("kind", u"secondary"_s);
    second->addWidget(more);
    second->addWidget(m_uses);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid, 3 * theme::Grid);
    layout->setSpacing(2 * theme::Grid);
    layout->addWidget(title);
    layout->addLayout(first);
    layout->addLayout(second);
}

void RoomCodeRow::connectWidgets()
{
    connect(m_copy, &QPushButton::clicked, this, [this] {
        m_copy->setText(tr("Copied ✓"));
        m_copied.start();
        Q_EMIT copyRequested(m_shown.code);
    });
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy link")); });
    connect(m_renew, &QPushButton::clicked, this,
            [this] { change([](http::CodeChange& to) { to.renew = true; }); });
    connect(m_on, &QCheckBox::clicked, this,
            [this](bool on) { change([on](http::CodeChange& to) { to.enabled = on; }); });
    connect(m_end, &QComboBox::activated, this, &RoomCodeRow::chooseEnd);
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& until) {
        change([&](http::CodeChange& to) { to.expiresAt = std::optional(until.toMSecsSinceEpoch()); });
    });
    connect(m_uses, &QSpinBox::valueChanged, this, [this](int uses) {
        change([uses](http::CodeChange& to) {
            to.usesLeft = uses == AnyNumber ? std::nullopt : std::optional<qint64>(uses);
        });
    });
}

void RoomCodeRow::chooseEnd(int choice)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto until = [&]() -> std::optional<qint64> {
        switch (choice) {
        case InAnHour:
            return now + HourMs;
        case InADay:
            return now + 24 * HourMs;
        case AtADate:
            return m_shown.expiresAt.value_or(now + 24 * HourMs);
        default:
            return std::nullopt;
        }
    }();
    change([&](http::CodeChange& to) { to.expiresAt = until; });
}

void RoomCodeRow::change(const std::function<void(http::CodeChange&)>& say)
{
    http::CodeChange change;
    change.role = m_role;
    say(change);
    Q_EMIT changeRequested(change);
}

void RoomCodeRow::showCode(const http::CodeEntry& code)
{
    m_shown = code;
    const QSignalBlocker noDate(m_date);
    const QSignalBlocker noUses(m_uses);
    m_code->setText(code.code);
    m_on->setChecked(code.enabled);
    m_end->setCurrentIndex(code.expiresAt ? AtADate : Never);
    m_date->setVisible(code.expiresAt.has_value());
    if (code.expiresAt)
        m_date->setDateTime(QDateTime::fromMSecsSinceEpoch(*code.expiresAt));
    // What someone is typing there is not overwritten by what is known already.
    const int uses = static_cast<int>(std::min<qint64>(code.usesLeft.value_or(AnyNumber), MostUses));
    if (m_uses->value() != uses)
        m_uses->setValue(uses);
    m_situation->setText(situation());
}

/// Why it lets nobody in; empty where it does.
QString RoomCodeRow::situation() const
{
    if (!m_shown.enabled)
        return tr("Off");
    if (m_shown.expiresAt && *m_shown.expiresAt <= QDateTime::currentMSecsSinceEpoch())
        return tr("Its time is over");
    if (m_shown.usesLeft && *m_shown.usesLeft <= 0)
        return tr("Used up");
    return {};
}

} // namespace confab
