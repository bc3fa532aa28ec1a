#pragma once

#include "ui/exitquestion.h"
#include "ui/sessiondocument.h"

#include <QObject>

class QWidget;

namespace confab {

/// Asks before something ends, where there is something to say, and saves notes, chat and who was there first
/// where that is wished.
class ExitFlow : public QObject
{
    Q_OBJECT

public:
    ExitFlow(ExitFacts facts, SessionDocument session, QWidget& window, QObject* parent = nullptr);

    void start();
    [[nodiscard]] ExitFacts::Kind kind() const { return m_facts.kind; }

Q_SIGNALS:
    void confirmed(confab::ExitFacts::Kind kind);
    void cancelled();

private:
    void onChosen(ExitQuestion::Choice choice);
    void saveFirst();
    void tellTrouble(const QString& words);

    ExitFacts m_facts;
    SessionDocument m_session;
    QWidget& m_window;
};

} // namespace confab
