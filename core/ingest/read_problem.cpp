// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/read_problem.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace lectern::ingest {
namespace {

using enum ReadProblem;

constexpr std::array kWords{
    std::pair{NotFound, "not_found"},
    std::pair{NotReadable, "not_readable"},
    std::pair{Empty, "empty"},
    std::pair{UnknownFormat, "unknown_format"},
    std::pair{OldWordFormat, "old_word_format"},
    std::pair{OtherOfficeFormat, "other_office_format"},
    std::pair{Encoding, "encoding"},
    std::pair{PasswordProtected, "password_protected"},
    std::pair{RightsProtected, "rights_protected"},
    std::pair{NoText, "no_text"},
    std::pair{Damaged, "damaged"},
    std::pair{TooLarge, "too_large"},
    std::pair{Bomb, "bomb"},
    std::pair{TooDeep, "too_deep"},
    std::pair{OutOfMemory, "out_of_memory"},
    std::pair{TimeLimit, "time_limit"},
    std::pair{Crashed, "crashed"},
    std::pair{ReaderMissing, "reader_missing"},
};

ErrorCode codeOf(ReadProblem problem)
{
    switch (problem) {
    case NotFound:
        return ErrorCode::NotFound;
    case NotReadable:
        return ErrorCode::Io;
    case ReaderMissing:
        return ErrorCode::Internal;
    default:
        return ErrorCode::InvalidInput;
    }
}

/// What is wrong with the place or the format of a file.
QString messageAboutFormat(ReadProblem problem)
{
    switch (problem) {
    case NotFound:
        return QCoreApplication::translate("Ingest",
                                           "%1 was not found. Check its name and folder.");
    case NotReadable:
        return QCoreApplication::translate(
            "Ingest",
            "%1 cannot be opened. Choose a file, not a folder, that you are allowed to read.");
    case Empty:
        return QCoreApplication::translate("Ingest", "%1 holds no text. Choose a file with text.");
    case UnknownFormat:
        return QCoreApplication::translate(
            "Ingest",
            "%1 is not text, Markdown, HTML, DOCX, EPUB or PDF. Save it as one of these.");
    case OldWordFormat:
        return QCoreApplication::translate(
            "Ingest", "%1 is in an Office format of before 2007. Save it as DOCX.");
    case OtherOfficeFormat:
        return QCoreApplication::translate(
            "Ingest", "%1 is a document of a kind that is not read here. Save it as DOCX or PDF.");
    case Encoding:
        return QCoreApplication::translate(
            "Ingest",
            "The characters of %1 are not in UTF-8, UTF-16 or GB18030. Save it as UTF-8.");
    case PasswordProtected:
        return QCoreApplication::translate(
            "Ingest", "%1 is protected by a password. Save a copy without the password.");
    case RightsProtected:
        return QCoreApplication::translate(
            "Ingest", "%1 is locked by its publisher. Choose a copy without copy protection.");
    case NoText:
        return QCoreApplication::translate(
            "Ingest",
            "%1: This PDF has no text. Scan it with text recognition first, or type the topic.");
    default:
        return {};
    }
}

/// What is wrong with the content of a file, or happened while it was read.
QString messageAboutContent(ReadProblem problem)
{
    switch (problem) {
    case TooLarge:
        return QCoreApplication::translate(
            "Ingest", "%1 is too large to be read at once. Split it, by chapter for example.");
    case Bomb:
        return QCoreApplication::translate("Ingest",
                                           "%1 unpacks to far more than a document holds, and was "
                                           "not read. Get it anew from where it came.");
    case TooDeep:
        return QCoreApplication::translate(
            "Ingest",
            "%1 is nested too deeply to be read. Save it anew in the program that made it.");
    case OutOfMemory:
        return QCoreApplication::translate(
            "Ingest",
            "%1 needs more memory than reading may take. Split it, by chapter for example.");
    case TimeLimit:
        return QCoreApplication::translate(
            "Ingest", "%1 took too long to read. Split it, by chapter for example.");
    case ReaderMissing:
        return QCoreApplication::translate(
            "Ingest",
            "%1 was not read, as the program lectern-reader is missing. Install Lectern again.");
    default:
        return QCoreApplication::translate("Ingest",
                                           "%1 could not be read; it may be damaged. Open it in "
                                           "the program that made it and save it again.");
    }
}

} // namespace

QString wordOf(ReadProblem problem)
{
    for (const auto &[known, word] : kWords)
        if (known == problem)
            return QString::fromLatin1(word);
    return {};
}

std::optional<ReadProblem> problemFromWord(const QString &word)
{
    for (const auto &[known, knownWord] : kWords)
        if (word == QLatin1StringView(knownWord))
            return known;
    return std::nullopt;
}

Error errorFor(ReadProblem problem, const QString &fileName, QString detail)
{
    QString message = messageAboutFormat(problem);
    if (message.isEmpty())
        message = messageAboutContent(problem);
    return {codeOf(problem), message.arg(fileName),
            wordOf(problem) + QStringLiteral(": ") + detail};
}

} // namespace lectern::ingest
