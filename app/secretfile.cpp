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

Expected<QByteArray, QString> readManagementToken(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(u"the management token cannot be read: %1: %2"_s.arg(path, file.errorString()));
    // Of the file that is open, not of the one that may have this name by now.
    struct stat status = {};
    if (fstat(file.handle(), &status) != 0 || !S_ISREG(status.st_mode))
        return Unexpected(u"the management token is no file: %1"_s.arg(path));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Unexpected(u"others may read or change the management token: chmod 600 %1"_s.arg(path));
    }
    const QByteArray token = file.read(MostBytes + 1).trimmed();
    if (token.size() < FewestCharacters || token.size() > MostBytes || !isOneWord(token)) {
        return Unexpected(u"the management token in %1 must be one word of %2 to %3 characters"_s.arg(path)
                              .arg(FewestCharacters)
                              .arg(MostBytes));
    }
    return token;
}

} // namespace confab
