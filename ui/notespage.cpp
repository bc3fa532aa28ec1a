#include "ui/notespage.h"

#include "ui/formrow.h"
#include "ui/notesview.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int Step = 10;

} // namespace

NotesPage::NotesPage(const Preferences& now, bool hasDictionaries, QWidget* parent)
    : QWidget(parent),
      m_zoom(new QComboBox(this)),
      m_spelling(new QCheckBox(tr("&Check the spelling"), this))
{
    m_zoom->setObjectName(u"notesZoomSetting"_s);
    const auto add = [this](int percent) { m_zoom->addItem(tr("%1 %").arg(percent), percent); };
    for (int percent = NotesView::SmallestZoom; percent <= NotesView::LargestZoom; percent += Step) {
        if (now.notesZoom > percent - Step && now.notesZoom < percent)
            add(now.notesZoom); // none of the steps, and still what stands
        add(percent);
    }
    m_zoom->setCurrentIndex(m_zoom->findData(now.notesZoom));
    auto* sample = new QLabel(this);
    sample->setTextFormat(Qt::PlainText);
    sample->setText(tr("This is how large the notes are."));
    sample->setWordWrap(true);
    const auto show = [this, sample] {
        QFont font = theme::notesFont();
        font.setPixelSize(qRound(font.pixelSize() * m_zoom->currentData().toInt() / 100.0));
        sample->setFont(font);
    };
    connect(m_zoom, &QComboBox::currentIndexChanged, sample, show);
    show();
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    formrow::add(*layout, tr("&Size of the notes' text"), *m_zoom, tr("In a room: Ctrl++, Ctrl+-, Ctrl+0."));
    layout->addWidget(sample);
    layout->addSpacing(4 * theme::Grid);
    m_spelling->setObjectName(u"spellingSetting"_s);
    m_spelling->setChecked(now.spelling);
    m_spelling->setEnabled(hasDictionaries);
    layout->addWidget(m_spelling);
    const QString hint = hasDictionaries
                             ? tr("Of notes and messages, in the languages that are chosen under Edit.")
                             : tr("No Hunspell dictionary is installed.");
    m_spelling->setAccessibleDescription(hint);
    formrow::addHint(*layout, hint);
    layout->addStretch(1);
}

void NotesPage::writeTo(Preferences& preferences) const
{
    preferences.notesZoom = m_zoom->currentData().toInt();
    preferences.spelling = m_spelling->isChecked();
}

} // namespace confab
