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

/// What means something in Markdown loses that: a message is plain text.
QString escaped(const QString& text)
{
    constexpr QStringView Anywhere = u"\\`*_[]<>~|";
    constexpr QStringView AtStart = u"#-+=>";
    QString result;
    bool starts = true; // only spaces stand before it on its line
    qsizetype digits = 0;
    for (const QChar c : text) {
        const bool ordinal = digits > 0 && (c == u'.' || c == u')');
        if (Anywhere.contains(c) || (starts && AtStart.contains(c)) || ordinal)
            result += u'\\';
        result += c;
        digits = c.isDigit() && (starts || digits > 0) ? digits + 1 : 0;
        starts = c == u'\n' || (starts && c.isSpace());
    }
    return result;
}

QString withoutReturns(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

QString audienceOf(const Message& message)
{
    return message.isPrivate() || !message.roles.isEmpty() ? Tr::tr(" (not to everyone)") : QString();
}

/// What became of it since it was sent; a deleted one has no words of its own.
QString wordsOf(const Message& message)
{
    if (message.isDeleted)
        return Tr::tr("(message deleted)");
    return withoutReturns(message.text);
}

QString markOf(const Message& message)
{
    return message.edit > 0 && !message.isDeleted ? u' ' + Tr::tr("(edited)") : QString();
}

/// A point of a list; what is written in several lines stays inside it.
QString lineOf(const Message& message)
{
    const QString text = escaped(wordsOf(message)).replace(u"\n"_s, u"\n  "_s);
    const QString sender = escaped(texttools::oneLine(message.sender.name));
    return u"- %1 **%2**%3: %4%5\n"_s.arg(timeText(message.timestamp), sender, audienceOf(message), text,
                                          markOf(message));
}

QString plainLineOf(const Message& message)
{
    const QString text = wordsOf(message).replace(u"\n"_s, u"\n    "_s);
    return u"%1 %2%3: %4%5\n"_s.arg(timeText(message.timestamp), texttools::oneLine(message.sender.name),
                                    audienceOf(message), text, markOf(message));
}

QString chapter(const QString& title, const QString& text)
{
    return u"## %1\n\n%2\n\n"_s.arg(title, text.trimmed());
}

QString plainChapter(const QString& title, const QString& text)
{
    return u"%1\n%2\n\n%3\n\n"_s.arg(title, QString(title.size(), u'-'), text.trimmed());
}

} // namespace

QString SessionDocument::asMarkdown(Parts parts) const
{
    QString text = u"# %1\n\n"_s.arg(escaped(texttools::oneLine(roomName)));
    if (startedAt > 0)
        text += Tr::tr("Session of %1").arg(timeText(startedAt)) + u"\n\n"_s;
    if (!people.isEmpty() && parts.people)
        text += Tr::tr("People: %1").arg(escaped(names())) + u"\n\n"_s;
    if (!notes.trimmed().isEmpty())
        text += chapter(Tr::tr("Notes"), notes);
    if (!draft.trimmed().isEmpty())
        text += chapter(Tr::tr("Draft"), draft);
    if (!messages.empty() && parts.chat) {
        QString lines;
        for (const Message& message : messages)
            lines += lineOf(message);
        text += chapter(Tr::tr("Chat"), lines);
    }
    if (!timeline.empty() && parts.timeline) {
        QString lines;
        for (const Happening& happening : timeline)
            lines += u"- %1 %2\n"_s.arg(timeText(happening.at), escaped(happening.sentence));
        text += chapter(Tr::tr("Timeline"), lines);
    }
    return text.trimmed() + u'\n';
}

QString SessionDocument::asPlainText(Parts parts) const
{
    const QString title = texttools::oneLine(roomName);
    QString text = u"%1\n%2\n\n"_s.arg(title, QString(title.size(), u'='));
    if (startedAt > 0)
        text += Tr::tr("Session of %1").arg(timeText(startedAt)) + u"\n\n"_s;
    if (!people.isEmpty() && parts.people)
        text += Tr::tr("People: %1").arg(names()) + u"\n\n"_s;
    if (!notes.trimmed().isEmpty())
        text += plainChapter(Tr::tr("Notes"), notes);
    if (!draft.trimmed().isEmpty())
        text += plainChapter(Tr::tr("Draft"), draft);
    if (!messages.empty() && parts.chat) {
        QString lines;
        for (const Message& message : messages)
            lines += plainLineOf(message);
        text += plainChapter(Tr::tr("Chat"), lines);
    }
    if (!timeline.empty() && parts.timeline) {
        QString lines;
        for (const Happening& happening : timeline)
            lines += u"%1 %2\n"_s.arg(timeText(happening.at), happening.sentence);
        text += plainChapter(Tr::tr("Timeline"), lines);
    }
    return text.trimmed() + u'\n';
}

QString SessionDocument::names() const
{
    QStringList shown;
    for (const QString& name : people)
        shown += texttools::oneLine(name);
    return shown.join(u", "_s);
}

} // namespace confab
