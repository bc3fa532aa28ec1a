#include "tests/sdk/confab-client/linereader.h"

#include <array>

#include <unistd.h>

namespace confab::test {

LineReader::LineReader(int descriptor, QObject* parent)
    : QObject(parent),
      m_descriptor(descriptor),
      m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineReader::read);
}

void LineReader::read()
{
    std::array<char, 64 * 1024> buffer{};
    const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count <= 0) {
        m_notifier.setEnabled(false);
        Q_EMIT ended();
        return;
    }
    m_unfinished.append(buffer.data(), count);
    for (qsizetype end = m_unfinished.indexOf('\n'); end >= 0; end = m_unfinished.indexOf('\n')) {
        const QByteArray line = m_unfinished.first(end);
        m_unfinished.remove(0, end + 1);
        Q_EMIT lineRead(line);
    }
}

} // namespace confab::test
