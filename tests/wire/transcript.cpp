#include "tests/wire/transcript.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace confab::test {

namespace {

// step := actor kind " " text, and further lines that begin with a space
std::optional<TranscriptStep> readStep(const QByteArray& line)
{
    const auto isPartOfName = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    const auto end = std::find_if_not(line.begin(), line.end(), isPartOfName);
    if (end == line.begin() || end == line.end() || !QByteArrayView(">!<:").contains(*end))
        return std::nullopt;
    const qsizetype length = end - line.begin();
    return TranscriptStep{0, line.first(length), static_cast<TranscriptStep::Kind>(*end),
                          line.mid(length + 1).trimmed()};
}

} // namespace

QList<Transcript> readTranscripts(const QByteArray& text, const QString& file)
{
    QList<Transcript> transcripts;
    int number = 0;
    for (const QByteArray& line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith("== ")) {
            transcripts.append({line.mid(3).trimmed(), {}});
            continue;
        }
        QList<TranscriptStep>* steps = transcripts.isEmpty() ? nullptr : &transcripts.last().steps;
        if (line.startsWith(' ') && steps && !steps->isEmpty()) {
            steps->last().text += '\n' + line.trimmed();
            continue;
        }
        auto step = readStep(line);
        if (!step || !steps)
            qFatal("%s:%d: no step of a transcript", qPrintable(file), number);
        step->line = number;
        steps->append(*std::move(step));
    }
    return transcripts;
}

QList<Transcript> readTranscriptsOfPage(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QByteArrayList lines = file.readAll().split('\n');
    bool isInside = false;
    for (QByteArray& line : lines) {
        const bool isBorder = line.startsWith("```");
        if (isBorder)
            isInside = line == "```wire";
        if (isBorder || !isInside)
            line.clear(); // lines keep their numbers
    }
    return readTranscripts(lines.join('\n'), path);
}

QList<std::pair<QString, QList<Transcript>>> readTranscriptFolder(const QString& folder)
{
    QList<std::pair<QString, QList<Transcript>>> all;
    const QDir directory(folder);
    for (const QString& name : directory.entryList({QStringLiteral("*.wire")}, QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        all.append({name, readTranscripts(file.readAll(), name)});
    }
    return all;
}

} // namespace confab::test
