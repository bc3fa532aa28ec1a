#include "ui/personpage.h"

#include "ui/formrow.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr int LongestName = 100;
constexpr int Swatch = 14;

QIcon swatch(const QColor& color)
{
    QPixmap pixmap(Swatch * 2, Swatch * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(0, 0, Swatch, Swatch);
    return pixmap;
}

/// In its own words, as whoever looks for it knows it.
QString languageName(const QString& code)
{
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

} // namespace

PersonPage::PersonPage(const Preferences& now, const QStringList& languages, QWidget* parent)
    : QWidget(parent),
      m_name(new QLineEdit(now.name, this)),
      m_colour(new QComboBox(this)),
      m_language(new QComboBox(this))
{
    m_name->setObjectName(u"nameSetting"_s);
    m_name->setMaxLength(LongestName);
    setFocusProxy(m_name);
    m_colour->setObjectName(u"colourSetting"_s);
    m_language->setObjectName(u"languageSetting"_s);
    fillColours(now.colour);
    fillLanguages(now.language, languages);
    auto* layout = new QVBoxLayout(this);
    formrow::arrange(*layout);
    formrow::add(*layout, tr("Your &name"), *m_name, tr("As the others in a room see it, at once."));
    formrow::add(*layout, tr("Your &colour"), *m_colour,
                 tr("Of your caret and your picture, from the next room on that you go into."));
    formrow::add(*layout, tr("&Language"), *m_language, tr("From the next start of Confab on."));
    layout->addStretch(1);
}

void PersonPage::writeTo(Preferences& preferences) const
{
    if (const QString name = m_name->text().simplified(); !name.isEmpty())
        preferences.name = name;
    preferences.colour = m_colour->currentIndex();
    preferences.language = m_language->currentData().toString();
}

/// In the order of the tokens.
void PersonPage::fillColours(int now)
{
    const QStringList names{tr("Red"),   tr("Blue"),    tr("Violet"), tr("Green"),
                            tr("Ochre"), tr("Magenta"), tr("Teal"),   tr("Olive")};
    const auto& colours = theme::tokens().people;
    for (std::size_t at = 0; at < colours.size(); ++at)
        m_colour->addItem(swatch(colours[at]), names.value(static_cast<qsizetype>(at)));
    m_colour->setIconSize(QSize(Swatch, Swatch));
    m_colour->setCurrentIndex(now);
}

void PersonPage::fillLanguages(const QString& now, const QStringList& languages)
{
    m_language->addItem(tr("As the desktop"), QString());
    for (const QString& code : languages)
        m_language->addItem(languageName(code), code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(now)));
}

} // namespace confab
