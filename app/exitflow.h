#pragma once

#include "ui/exitquestion.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace confab {

/// Asks before something ends, where there is something to say, and saves the notes first where that is
/// wished.
class ExitFlow : public QObject
{
    Q_OBJECT

public:
    struct Notes
    {
        QString roomName;
        QString text;
    };

    ExitFlow(ExitFacts facts, Notes notes, QWidget& window, QObject* parent = nullptr);

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
    Notes m_notes;
    QWidget& m_window;
};

} // namespace confab
