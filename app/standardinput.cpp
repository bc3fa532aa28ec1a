#include "app/standardinput.h"

#include <QMetaObject>
#include <QSocketNotifier>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace confab {

namespace {

constexpr qsizetype Piece = 64 * 1024;

bool isThere()
{
    struct stat status
    {};
    return fstat(STDIN_FILENO, &status) == 0;
}

} // namespace

StandardInput::StandardInput(QObject* parent) : QObject(parent) {}

StandardInput::~StandardInput() = default;

void StandardInput::start()
{
    if (!isThere()) { // it was closed
        QMetaObject::invokeMethod(this, &StandardInput::ended, Qt::QueuedConnection);
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &StandardInput::read);
}

void StandardInput::rest(bool resting)
{
    if (m_notifier)
        m_notifier->setEnabled(!resting);
}

void StandardInput::read()
{
    QByteArray bytes(Piece, Qt::Uninitialized);
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (count > 0) {
        bytes.truncate(count);
        Q_EMIT received(bytes);
        return;
    }
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    m_notifier->setEnabled(false);
    Q_EMIT ended();
}

} // namespace confab
