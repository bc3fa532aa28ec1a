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
