#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace confab::test {

/// Reads a pipe line by line without holding up the event loop.
class LineReader : public QObject
{
    Q_OBJECT

public:
    explicit LineReader(int descriptor, QObject* parent = nullptr);

Q_SIGNALS:
    void lineRead(const QByteArray& line);
    /// The other side has closed the pipe.
    void ended();

private:
    void read();

    int m_descriptor;
    QSocketNotifier m_notifier;
    QByteArray m_unfinished;
};

} // namespace confab::test
