#include "app/secretfile.h"

#include <QFile>

#include <sys/stat.h>

#include <algorithm>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype FewestCharacters = 16;
constexpr qsizetype MostBytes = 1024;

/// It is sent in a header, as one word.
bool isOneWord(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

Expected<QByteArray, QString> readSecretFile(const QString& path, const QString& what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(u"the %1 cannot be read: %2: %3"_s.arg(what, path, file.errorString()));
    // Of the file that is open, not of the one that may have this name by now.
    struct stat status = {};
    if (fstat(file.handle(), &status) != 0 || !S_ISREG(status.st_mode))
        return Unexpected(u"the %1 is no file: %2"_s.arg(what, path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Unexpected(u"others may read or change the %1: chmod 600 %2"_s.arg(what, path));
    }
    const QByteArray token = file.read(MostBytes + 1).trimmed();
    if (token.size() < FewestCharacters || token.size() > MostBytes || !isOneWord(token)) {
        return Unexpected(u"the %1 in %2 must be one word of %3 to %4 characters"_s.arg(what, path)
                              .arg(FewestCharacters)
                              .arg(MostBytes));
    }
    return token;
}

} // namespace confab
