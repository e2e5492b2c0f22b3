// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/zip_archive.h"
#include "core/medical/dicom/found_series.h"

#include <expected>
#include <memory>

class DcmFileFormat;

namespace lectern::medical {

enum class Depth {
    Header, ///< Up to the pixels.
    Whole, ///< Pixels too, though they may stay in the file until asked for.
};

/// A data set, or why there is none: a problem, or nothing where the file is no DICOM file.
using DataSet = std::expected<std::unique_ptr<DcmFileFormat>, std::optional<ImageProblem>>;

/// What was dropped: a folder with all below it, a ZIP file, or a single file.
class DicomInput
{
public:
    static std::expected<DicomInput, ImageProblem> open(const QString &path);

    const QList<ImageFile> &files() const { return m_files; } ///< Sorted; the same every time.
    DataSet read(const ImageFile &file, Depth depth);

private:
    DicomInput() = default;
    DataSet readEntry(const ImageFile &file);

    QList<ImageFile> m_files;
    QByteArray m_archiveBytes; ///< What m_archive reads from.
    std::optional<ingest::ZipArchive> m_archive;
};

} // namespace lectern::medical
