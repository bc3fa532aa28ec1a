#include "ui/draftbar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace confab {

DraftBar::DraftBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(u"draftBar"_s);
    setProperty("kind", u"attention"_s);
    auto* words = new QLabel(tr("Some of your text could not be merged. It is kept as a draft."), this);
    words->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid, 2 * theme::Grid);
    row->setSpacing(2 * theme::Grid);
    row->addWidget(words, 1);
    const auto add = [this, row](const QString& name, const QString& label, void (DraftBar::*signal)()) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, signal);
        row->addWidget(button);
    };
    add(u"draftCopy"_s, tr("Copy"), &DraftBar::copyRequested);
    add(u"draftSave"_s, tr("Save…"), &DraftBar::saveRequested);
    add(u"draftDiscard"_s, tr("Discard"), &DraftBar::discardRequested);
}

} // namespace confab
