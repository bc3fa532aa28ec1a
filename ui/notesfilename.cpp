#include "ui/notesfilename.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

constexpr qsizetype LongestName = 60;

bool isHarmless(QChar c)
{
    return c.isLetterOrNumber() || c == u' ' || c == u'-' || c == u'_' || c == u',';
}

/// What Windows takes for a device: the notes may be carried there on a stick.
bool isDevice(const QString& name)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString lower = name.toLower();
    const bool port = lower.size() == 4 && (lower.startsWith("com"_L1) || lower.startsWith("lpt"_L1));
    return devices.contains(lower) || (port && lower.back().isDigit());
}

} // namespace

QString notesFileName(const QString& roomName)
{
    QString name = roomName;
    std::ranges::replace_if(
        name, [](QChar c) { return !isHarmless(c); }, u' ');
    // In front a dash begins an option.
    while (name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    name = name.simplified().left(LongestName).trimmed();
    if (name.isEmpty() || isDevice(name))
        return QCoreApplication::translate("confab::SaveNotesDialog", "Session notes");
    return name;
}

} // namespace confab
