#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace confab {

/// The standard input, read without waiting for it: a file, a pipe, or somebody's keyboard.
class StandardInput : public QObject
{
    Q_OBJECT

public:
    explicit StandardInput(QObject* parent = nullptr);
    ~StandardInput() override;

    void start();
    /// While it rests nothing is read, and who writes into the pipe waits.
    void rest(bool resting);

Q_SIGNALS:
    void received(const QByteArray& bytes);
    void ended();

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace confab
