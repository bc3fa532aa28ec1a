#include "ui/sessiondocument.h"

#include "ui/texttools.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace confab {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(confab::SessionDocument)
};

QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

/// A point of a list; what is written in several lines stays inside it.
QString lineOf(const Message& message)
{
    QString text = message.text;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\n  "_s);
    const QString sender = texttools::oneLine(message.sender.name);
    const QString audience =
        message.isPrivate() || !message.roles.isEmpty() ? Tr::tr(" (not to everyone)") : QString();
    return u"- %1 **%2**%3: %4\n"_s.arg(timeText(message.timestamp), sender, audience, text);
}

QString chapter(const QString& title, const QString& text)
{
    return u"## %1\n\n%2\n\n"_s.arg(title, text.trimmed());
}

} // namespace

QString SessionDocument::toText() const
{
    QString text = u"# %1\n\n"_s.arg(texttools::oneLine(roomName));
    if (startedAt > 0)
        text += Tr::tr("Session of %1").arg(timeText(startedAt)) + u"\n\n"_s;
    if (!people.isEmpty()) {
        QStringList names;
        for (const QString& name : people)
            names += texttools::oneLine(name);
        text += Tr::tr("People: %1").arg(names.join(u", "_s)) + u"\n\n"_s;
    }
    if (!notes.trimmed().isEmpty())
        text += chapter(Tr::tr("Notes"), notes);
    if (!draft.trimmed().isEmpty())
        text += chapter(Tr::tr("Draft"), draft);
    if (!messages.empty()) {
        QString lines;
        for (const Message& message : messages)
            lines += lineOf(message);
        text += chapter(Tr::tr("Chat"), lines);
    }
    return text.trimmed() + u'\n';
}

} // namespace confab
