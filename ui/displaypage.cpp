#include "ui/displaypage.h"

#include "ui/formrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

DisplayPage::DisplayPage(const Preferences& now, QWidget* parent)
    : QWidget(parent),
      m_scheme(new QComboBox(this)),
      m_textSize(new QComboBox(this)),
      m_lessMotion(new QCheckBox(tr("&Less motion"), this))
{
    m_scheme->setObjectName(u"schemeSetting"_s);
    m_scheme->addItem(tr("As the desktop"), int(theme::Scheme::System));
    m_scheme->addItem(tr("Light"), int(theme::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(theme::Scheme::Dark));
    m_scheme->setCurrentIndex(m_scheme->findData(int(now.scheme)));
    m_textSize->setObjectName(u"textSizeSetting"_s);
    m_textSize->addItem(tr("As the desktop"), 0);
    for (const int percent : {100, 125, 150, 175, 200, 250, 300})
        m_textSize->addItem(tr("%1 %").arg(percent), percent);
    m_textSize->setCurrentIndex(std::max(0, m_textSize->findData(now.textSize)));
    m_lessMotion->setObjectName(u"lessMotionSetting"_s);
    m_lessMotion->setChecked(now.lessMotion);
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    formrow::add(*layout, tr("&Colours"), *m_scheme);
    formrow::add(*layout, tr("&Size of all letters"), *m_textSize, tr("From the next start of Confab on."));
    layout->addWidget(m_lessMotion);
    const QString hint =
        tr("Nothing fades or blinks. Where the desktop asks for that, it is so without this as well.");
    m_lessMotion->setAccessibleDescription(hint);
    formrow::addHint(*layout, hint);
    layout->addStretch(1);
}

void DisplayPage::writeTo(Preferences& preferences) const
{
    preferences.scheme = static_cast<theme::Scheme>(m_scheme->currentData().toInt());
    preferences.textSize = m_textSize->currentData().toInt();
    preferences.lessMotion = m_lessMotion->isChecked();
}

} // namespace confab
