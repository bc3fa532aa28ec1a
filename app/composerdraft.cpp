#include "app/composerdraft.h"

#include "app/settings.h"
#include "ui/composer.h"

#include <chrono>

using namespace std::chrono_literals;

namespace confab {

ComposerDraft::ComposerDraft(Settings& settings, QString room, Composer& composer)
    : m_settings(settings),
      m_room(std::move(room)),
      m_text(settings.messageDraft(m_room))
{
    if (!m_text.isEmpty())
        composer.setText(m_text);
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &ComposerDraft::keep);
    connect(&composer, &Composer::textChanged, this, [this](const QString& text) {
        m_text = text;
        if (text.isEmpty())
            keep(); // sent: it must not come back
        else if (!m_soon.isActive())
            m_soon.start();
    });
}

ComposerDraft::~ComposerDraft()
{
    if (m_soon.isActive())
        keep();
}

void ComposerDraft::keep()
{
    m_soon.stop();
    m_settings.setMessageDraft(m_room, m_text);
}

} // namespace confab
