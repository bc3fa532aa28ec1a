#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace confab {

/// SIGINT and SIGTERM, which would end the program at once, as something that can be answered in order. Make
/// it before any other thread; a second signal ends the program as it always does.
class EndingSignals : public QObject
{
    Q_OBJECT

public:
    /// To be called before any thread begins, where one may before an object of this is there: a signal goes
    /// to whichever thread does not hold it back, and ends the program there.
    static void hold();

    explicit EndingSignals(QObject* parent = nullptr);
    ~EndingSignals() override;

Q_SIGNALS:
    void received(int signal);

private:
    void read();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace confab
