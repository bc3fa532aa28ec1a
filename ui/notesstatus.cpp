#include "ui/notesstatus.h"

#include "ui/elidedlabel.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

template<typename Label>
Label* smallLabel(const QString& name, QWidget* parent)
{
    auto* label = new Label(parent);
    label->setObjectName(name);
    label->setProperty("kind", u"small"_s);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NotesStatus::NotesStatus(QWidget* parent)
    : QWidget(parent),
      m_check(smallLabel<QLabel>(u"notesCheck"_s, this)),
      m_sentence(smallLabel<ElidedLabel>(u"notesSentence"_s, this)),
      m_facts(smallLabel<ElidedLabel>(u"notesFacts"_s, this))
{
    setAttribute(Qt::WA_StyledBackground);
    setProperty("surface", u"paper"_s);
    m_check->setText(u"✓"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * theme::Grid, theme::Grid + 2, 4 * theme::Grid, theme::Grid + 2);
    row->setSpacing(theme::Grid + 2);
    row->addWidget(m_check);
    row->addWidget(m_sentence);
    row->addWidget(m_facts, 1);
    m_facts->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the sentence comes first
    setWords(0);
    setZoom(100);
}

void NotesStatus::setSentence(const QString& sentence, bool done)
{
    m_sentence->setFullText(sentence);
    m_check->setVisible(done);
}

QString NotesStatus::sentence() const
{
    return m_sentence->fullText();
}

void NotesStatus::setWords(qsizetype words)
{
    m_words = words == 1 ? tr("1 word") : tr("%Ln words", nullptr, static_cast<int>(words));
    update();
}

void NotesStatus::setFormat(const QString& format)
{
    m_format = format;
    update();
}

void NotesStatus::setZoom(int percent)
{
    m_zoom = tr("%1 %").arg(percent);
    update();
}

void NotesStatus::update()
{
    const auto together = [](const QStringList& facts) { return facts.join(u"  ·  "_s); };
    m_facts->setWordings({together({m_words, m_format, m_zoom}), together({m_words, m_zoom}), m_words});
}

} // namespace confab
