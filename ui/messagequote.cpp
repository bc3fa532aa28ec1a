#include "ui/messagequote.h"

#include "ui/texttools.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace confab::messagequote {

namespace {

constexpr qsizetype QuotedUnits = 280;
constexpr qsizetype QuotedLines = 4;

} // namespace

bool isQuote(QStringView line)
{
    return line.startsWith(u"> "_s) || line == u">"_s;
}

QString unquoted(const QString& text)
{
    QStringList own;
    for (const QString& line : text.split(u'\n')) {
        if (!isQuote(line))
            own += line;
    }
    const QString words = own.join(u'\n').trimmed();
    return words.isEmpty() ? text.trimmed() : words;
}

QString quoted(const QString& who, const QString& text)
{
    const QString whole = texttools::drawable(unquoted(text));
    QString words = texttools::start(whole, QuotedUnits, QuotedLines).toString().trimmed();
    if (words.size() < whole.size())
        words += u'…';
    const QString head = who.isEmpty() ? QString() : texttools::oneLine(who) + u": "_s;
    return u"> "_s + head + words.replace(u'\n', u"\n> "_s);
}

} // namespace confab::messagequote
