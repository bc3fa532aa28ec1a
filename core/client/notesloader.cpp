#include "core/client/notesloader.h"

#include "core/client/signallingclient.h"
#include "core/protocol/answers.h"

#include <utility>

namespace confab {

NotesLoader::NotesLoader(SignallingClient& signalling, QObject* context,
                         std::function<void(qint64, const StoreValue&)> loaded,
                         std::function<void(const Failure&)> refused)
    : m_signalling(signalling),
      m_context(context),
      m_loaded(std::move(loaded)),
      m_refused(std::move(refused))
{}

void NotesLoader::load()
{
    m_text.clear();
    loadPart({});
}

void NotesLoader::loadPart(const request::GetMetadata::Part& part)
{
    m_signalling.request<answer::TextPart>(request::GetMetadata{DefaultKey.toString(), {}, part, m_sessionId},
                                           m_context,
                                           [this](const Expected<answer::TextPart, Failure>& answer) {
                                               if (!answer) {
                                                   // No text, or one that moved on between two parts.
                                                   if (answer.error().kind == Failure::Kind::Refused)
                                                       loadWhole();
                                                   return;
                                               }
                                               m_text += answer->part;
                                               if (m_text.size() < answer->length && !answer->part.isEmpty())
                                                   return loadPart({answer->at, m_text.size()});
                                               m_loaded(answer->at, std::exchange(m_text, {}));
                                           });
}

void NotesLoader::loadWhole()
{
    m_signalling.request<answer::Metadata>(request::GetMetadata{DefaultKey.toString(), {}, {}, m_sessionId},
                                           m_context,
                                           [this](const Expected<answer::Metadata, Failure>& answer) {
                                               if (answer)
                                                   m_loaded(answer->changeVersion, answer->data);
                                               else if (answer.error().kind == Failure::Kind::Refused)
                                                   m_refused(answer.error());
                                           });
}

} // namespace confab
