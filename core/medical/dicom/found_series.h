// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/identity.h"
#include "core/medical/dicom/image_problem.h"
#include "core/medical/volume/slice.h"

#include <QList>

namespace lectern::medical {

/// Where an image stands: a file, or an entry of a ZIP file.
struct ImageFile {
    QString path;
    QString entry; ///< Empty: the file itself.

    QString name() const; ///< The last part, for people.
    friend bool operator==(const ImageFile &, const ImageFile &) = default;
};

/// An image and where it stands.
struct FoundSlice {
    Slice slice;
    int file = 0; ///< Number in SeriesList::files.
};

/// A series as the headers of its images describe it. Nothing is copied: it is where it was.
struct FoundSeries {
    QString studyUid;
    SeriesFacts facts;
    Identity identity; ///< Of its first image.
    bool hasTwoPatients = false; ///< Images of one series that name different persons.
    QList<FoundSlice> slices;
};

/// A file that was left out, and why.
struct BrokenFile {
    ImageFile file;
    ImageProblem problem = ImageProblem::Damaged;
};

/// What was found in a folder, a ZIP file or a single file.
struct SeriesList {
    QList<ImageFile> files; ///< With images in them, in the order in which they were read.
    QList<FoundSeries> series;
    QList<BrokenFile> broken;
    int others = 0; ///< Files that are no DICOM images: reports, texts, DICOMDIR.
};

} // namespace lectern::medical
