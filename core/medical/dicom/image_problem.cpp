// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/image_problem.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace lectern::medical {
namespace {

using enum ImageProblem;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Medical)
};

constexpr std::array kWords{
    std::pair{NotFound, "not_found"},
    std::pair{NotReadable, "not_readable"},
    std::pair{NotDicom, "not_dicom"},
    std::pair{Damaged, "damaged"},
    std::pair{BadArchive, "bad_archive"},
    std::pair{Colour, "colour"},
    std::pair{PixelFormat, "pixel_format"},
    std::pair{Compression, "compression"},
    std::pair{FramesWithoutPlace, "frames_without_place"},
    std::pair{TooLarge, "too_large"},
    std::pair{TimeLimit, "time_limit"},
    std::pair{Crashed, "crashed"},
    std::pair{OutOfMemory, "out_of_memory"},
    std::pair{ReaderMissing, "reader_missing"},
};

QString messageAboutPlace(ImageProblem problem)
{
    switch (problem) {
    case NotFound:
        return Words::tr("%1 was not found. Check its name and folder.");
    case NotReadable:
        return Words::tr("%1 cannot be opened. Choose a folder or file that you may read.");
    case NotDicom:
        return Words::tr("%1 holds no DICOM images. Choose the folder, ZIP or file of a series.");
    case BadArchive:
        return Words::tr("The ZIP file %1 is damaged or locked. Unpack it and choose the folder.");
    case ReaderMissing:
        return Words::tr("%1 was not read, as the program lectern-reader is missing. Install "
                         "Lectern again.");
    default:
        return {};
    }
}

QString messageAboutImage(ImageProblem problem)
{
    switch (problem) {
    case Colour:
        return Words::tr("%1 is a colour picture, which cannot be measured. Choose the original "
                         "series.");
    case PixelFormat:
        return Words::tr("The pixels of %1 are of a kind that is not read here. Choose the "
                         "original series.");
    case Compression:
        return Words::tr("%1 is compressed in a way that is not read here. Export the series "
                         "uncompressed.");
    case FramesWithoutPlace:
        return Words::tr("%1 has several frames and does not say where each lies. Choose the "
                         "cross-sections.");
    case TooLarge:
        return Words::tr("%1 is larger than can be held in memory. Choose a smaller series.");
    case TimeLimit:
        return Words::tr("%1 took too long to read and was left out. Export it again.");
    case OutOfMemory:
        return Words::tr("%1 needs more memory than reading may take. Choose a smaller series.");
    default:
        return Words::tr("%1 could not be read; it may be damaged. Export it again from the "
                         "archive.");
    }
}

ErrorCode codeOf(ImageProblem problem)
{
    if (problem == NotFound)
        return ErrorCode::NotFound;
    return problem == ReaderMissing ? ErrorCode::Internal : ErrorCode::InvalidInput;
}

} // namespace

QString wordOf(ImageProblem problem)
{
    for (const auto &[known, word] : kWords)
        if (known == problem)
            return QString::fromLatin1(word);
    return {};
}

std::optional<ImageProblem> imageProblemFromWord(const QString &word)
{
    for (const auto &[known, knownWord] : kWords)
        if (word == QLatin1StringView(knownWord))
            return known;
    return std::nullopt;
}

Error errorFor(ImageProblem problem, const QString &fileName, const QString &detail)
{
    QString message = messageAboutPlace(problem);
    if (message.isEmpty())
        message = messageAboutImage(problem);
    return {codeOf(problem), message.arg(fileName), wordOf(problem) + u' ' + detail};
}

} // namespace lectern::medical
