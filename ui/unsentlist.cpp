#include "ui/unsentlist.h"

#include "ui/confirmdialog.h"
#include "ui/texttools.h"
#include "ui/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

UnsentList::UnsentList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(u"unsentList"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

void UnsentList::setOffers(const std::vector<UnsentOffer>& offers)
{
    if (m_offers == offers)
        return;
    m_offers = offers;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what asked for this
        delete item;
    }
    for (const UnsentOffer& offer : offers)
        addRow(offer);
    setVisible(!offers.empty());
}

void UnsentList::addRow(const UnsentOffer& offer)
{
    auto* place = new QWidget(this); // with the distance to what follows
    auto* frame = new QFrame(place);
    frame->setProperty("kind", u"attention"_s);
    auto* outer = new QVBoxLayout(place);
    outer->setContentsMargins(0, 0, 0, 4 * theme::Grid);
    outer->addWidget(frame);

    auto* words = new QLabel(frame);
    words->setObjectName(u"unsentWords"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setText(tr("Not sent in “%1”: %2. It is kept on this computer.")
                       .arg(texttools::oneLine(offer.roomName),
                            unsentText(offer.edits, offer.messages, offer.hasDraft)));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * theme::Grid);
    const auto add = [&](const QString& name, const QString& label) {
        auto* button = new QPushButton(label, frame);
        button->setObjectName(name);
        button->setAutoDefault(true);
        buttons->addWidget(button);
        return button;
    };
    const qint64 id = offer.id;
    auto* back = add(u"unsentReturn"_s, tr("Return to the room"));
    theme::polish(*back, "kind", u"primary"_s);
    connect(back, &QPushButton::clicked, this, [this, id] { Q_EMIT returnRequested(id); });
    connect(add(u"unsentCopy"_s, tr("Copy")), &QPushButton::clicked, this,
            [this, id] { Q_EMIT copyRequested(id); });
    connect(add(u"unsentSave"_s, tr("Save…")), &QPushButton::clicked, this,
            [this, id] { Q_EMIT saveRequested(id); });
    connect(add(u"unsentDiscard"_s, tr("Discard…")), &QPushButton::clicked, this,
            [this, offer] { askToDiscard(offer); });
    buttons->addStretch(1);

    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(4 * theme::Grid, 3 * theme::Grid, 4 * theme::Grid, 3 * theme::Grid);
    column->setSpacing(2 * theme::Grid);
    column->addWidget(words);
    column->addLayout(buttons);
    m_column->addWidget(place);
}

void UnsentList::askToDiscard(const UnsentOffer& offer)
{
    auto* dialog = new ConfirmDialog(
        {.title = tr("Discard what was not sent?"),
         .text =
             tr("What you wrote in “%1” and the room does not have (%2) is deleted from this computer. It "
                "cannot be brought back.")
                 .arg(texttools::oneLine(offer.roomName),
                      unsentText(offer.edits, offer.messages, offer.hasDraft)),
         .action = tr("Discard"),
         .reason = {},
         .option = {}},
        this);
    connect(dialog, &QDialog::accepted, this, [this, id = offer.id] { Q_EMIT discardRequested(id); });
    dialog->open();
}

} // namespace confab
