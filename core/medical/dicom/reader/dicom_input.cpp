// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/dicom_input.h"

#include "core/medical/dicom/reader/dcmtk_headers.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <dcmtk/dcmdata/dcistrmb.h>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr qsizetype kMaxFiles = 20000;
constexpr qsizetype kPrefixEnd = 132; ///< A preamble of 128 bytes and "DICM".
constexpr Uint32 kMaxKeptBytes = 4096; ///< Longer values stay in the file until asked for.

/// Whether a file begins as DICOM files do, with the preamble or, as old ones, without.
///
/// @source DICOM PS3.10, section 7.1
bool looksLikeDicom(const QByteArray &head)
{
    if (head.size() >= kPrefixEnd && head.sliced(kPrefixEnd - 4, 4) == "DICM")
        return true;
    for (const char *group : {"\x02\x00", "\x08\x00"}) {
        const QByteArray start(group, 2);
        if (head.size() >= kPrefixEnd && head.startsWith(start) && head.at(3) == 0)
            return true;
    }
    return false;
}

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kPrefixEnd) : QByteArray();
}

QList<ImageFile> filesBelow(const QString &folder)
{
    QList<ImageFile> files;
    // Links are not followed: a loop of folders would never end.
    QDirIterator found(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (found.hasNext() && files.size() < kMaxFiles)
        files.append({found.next(), {}});
    std::ranges::sort(files, {}, &ImageFile::path);
    return files;
}

std::unexpected<std::optional<ImageProblem>> problem(ImageProblem which)
{
    return std::unexpected(std::optional(which));
}

} // namespace

std::expected<DicomInput, ImageProblem> DicomInput::open(const QString &path)
{
    DicomInput input;
    if (QFileInfo(path).isDir()) {
        input.m_files = filesBelow(path);
        return input;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(ImageProblem::NotReadable);
    if (file.peek(4) != "PK\x03\x04") {
        input.m_files = {{path, {}}};
        return input;
    }
    input.m_archiveBytes = file.readAll();
    auto archive = ingest::ZipArchive::open(input.m_archiveBytes);
    if (!archive)
        return std::unexpected(ImageProblem::BadArchive);
    input.m_archive = *std::move(archive);
    for (const QString &name : input.m_archive->names())
        if (!name.endsWith(u'/'))
            input.m_files.append({path, name});
    std::ranges::sort(input.m_files, {}, &ImageFile::entry);
    return input;
}

DataSet DicomInput::read(const ImageFile &file, Depth depth)
{
    if (!file.entry.isEmpty())
        return readEntry(file);
    if (!looksLikeDicom(headOf(file.path)))
        return std::unexpected(std::nullopt);
    auto data = std::make_unique<DcmFileFormat>();
    const QByteArray path = QFile::encodeName(file.path);
    const OFFilename name(path.constData());
    const OFCondition status = depth == Depth::Header
        ? data->loadFileUntilTag(name, EXS_Unknown, EGL_noChange, kMaxKeptBytes, ERM_autoDetect,
                                 DCM_PixelData)
        : data->loadFile(name, EXS_Unknown, EGL_noChange, kMaxKeptBytes);
    if (status.bad())
        return problem(ImageProblem::Damaged);
    return data;
}

DataSet DicomInput::readEntry(const ImageFile &file)
{
    if (!m_archive)
        return problem(ImageProblem::BadArchive);
    const auto bytes = m_archive->read(file.entry);
    if (!bytes)
        return problem(bytes.error().problem == ingest::ReadProblem::Damaged
                           ? ImageProblem::Damaged
                           : ImageProblem::BadArchive);
    if (!looksLikeDicom(*bytes))
        return std::unexpected(std::nullopt);
    DcmInputBufferStream stream;
    stream.setBuffer(bytes->constData(), bytes->size());
    stream.setEos();
    auto data = std::make_unique<DcmFileFormat>();
    data->transferInit();
    const OFCondition status = data->read(stream, EXS_Unknown);
    data->transferEnd();
    if (status.bad())
        return problem(ImageProblem::Damaged);
    data->loadAllDataIntoMemory(); // The bytes of the entry go.
    return data;
}

} // namespace lectern::medical
