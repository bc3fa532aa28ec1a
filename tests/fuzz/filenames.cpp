#include "tests/fuzz/entries.h"
#include "ui/notesfilename.h"

#include <algorithm>

namespace confab::fuzz {

void filenames(const QByteArray& input)
{
    const QString name = notesFileName(QString::fromUtf8(input));
    require(!name.isEmpty(), "a file has a name");
    require(name.toUtf8().size() + 8 <= 255, "short enough for a file system");
    require(name == name.trimmed() && !name.startsWith(u'.') && !name.startsWith(u'-'), "an ordinary one");
    require(std::none_of(name.begin(), name.end(),
                         [](QChar c) {
                             return c < u' ' || c == u'\x7f' || c.isSurrogate() || c.isNonCharacter() ||
                                    c.category() == QChar::Other_Format ||
                                    QStringLiteral("/\\:*?\"<>|$`!&;").contains(c);
                         }),
            "without a character that means something else");
}

} // namespace confab::fuzz
