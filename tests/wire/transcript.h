#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace confab::test {

/// One line of a transcript: who, how, and what.
struct TranscriptStep
{
    /// `>` asks, `!` tells without wanting an answer, `<` hears exactly this next, `:` does this.
    enum Kind : char { Asks = '>', Tells = '!', Hears = '<', Does = ':' };

    int line = 0;
    QByteArray actor;
    Kind kind = Does;
    QByteArray text; ///< lines that were continued are joined by a line break
};

/// One row of a table: steps that are played against a server of their own.
struct Transcript
{
    QByteArray name;
    QList<TranscriptStep> steps;
};

/// Reads the transcripts of a file; how they are written says README.md here. Ends the program where the text
/// is none: the test is wrong.
[[nodiscard]] QList<Transcript> readTranscripts(const QByteArray& text, const QString& file);
/// The same of the blocks of a Markdown page that say they are `wire`.
[[nodiscard]] QList<Transcript> readTranscriptsOfPage(const QString& path);
/// All of a folder's `*.wire`, by the name of their file.
[[nodiscard]] QList<std::pair<QString, QList<Transcript>>> readTranscriptFolder(const QString& folder);

} // namespace confab::test
