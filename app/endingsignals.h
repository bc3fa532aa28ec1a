#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace confab {

/// SIGINT, SIGTERM and SIGHUP, which would end the program at once, as something that can be answered in
/// order. A second signal ends the program as it always does. SIGHUP stays ignored where it was (nohup). One
/// object at a time.
class EndingSignals : public QObject
{
    Q_OBJECT

public:
    /// From now on a signal waits for an object of this. To be called before there is an event loop, where
    /// nothing may be ended without order from here on.
    static void await();

    explicit EndingSignals(QObject* parent = nullptr);
    ~EndingSignals() override;

Q_SIGNALS:
    void received(int signal);

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace confab
