// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/found_series.h"
#include "core/medical/volume/hounsfield.h"

#include <QJsonArray>
#include <QJsonObject>

#include <variant>

namespace lectern::medical {

// What the reader answers for: the names of its tasks.
constexpr QLatin1StringView kListTask("dicom-list");
constexpr QLatin1StringView kVoxelsTask("dicom-voxels");

/// The reader will now open a file; where it ends, that one is to blame.
struct NextFile {
    ImageFile file;
    int number = 0; ///< Counted from 0 over all files; a new reader goes on from there.
    int total = 0;
};

/// The images of the file that was opened last.
struct FileImages {
    QString studyUid;
    SeriesFacts facts;
    QJsonObject identity; ///< For Identity::fromWire.
    QList<Slice> slices;
};

/// The file that was opened last holds no image, or could not be read.
struct FileLeftOut {
    std::optional<ImageProblem> problem; ///< None: it is something else.
};

/// A slice was put in its place.
struct SliceDone {
    int number = 0;
};

struct LastWord {
    std::optional<ImageProblem> problem; ///< None: all is done.
};

using SeriesMessage = std::variant<NextFile, FileImages, FileLeftOut, SliceDone, LastWord>;

QByteArray toMessage(const SeriesMessage &message);

/// Anything the reader says; nothing where it makes no sense. It has read files that nobody trusts.
std::optional<SeriesMessage> seriesMessageFrom(const QByteArray &bytes);

/// Which pixels to put into the shared memory, slice after slice.
struct VoxelOrder {
    VoxelType type = VoxelType::Int16;
    QList<ImageFile> files;
    QList<FoundSlice> slices; ///< All of one size; `file` is a number in `files`.

    qint64 bytes() const;
};

QJsonObject toJson(const VoxelOrder &order);
std::optional<VoxelOrder> voxelOrderFrom(const QJsonObject &json);

} // namespace lectern::medical
