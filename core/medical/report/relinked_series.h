// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/medical/dicom/found_series.h"
#include "core/medical/report/study.h"

#include <QSet>

namespace lectern::medical {

// A report looks at files that it does not hold. When they are found again, in another place or in
// the same one, their contents may be others than those that were measured.

/// How the files of a series are, against those that a report was made from.
struct FileComparison {
    int files = 0; ///< As they are now.
    int different = 0; ///< In the place of one that was measured, with other contents.
    int missing = 0; ///< Measured, and not there any more.
    int added = 0; ///< Not there when it was measured.
    bool isKnown = true; ///< False: a ZIP file on one side, whose entries have no checksums.
    QSet<QString> names; ///< Of the files now whose contents were not measured.

    bool isSame() const { return isKnown && different == 0 && missing == 0 && added == 0; }
    /// "12 of 64 images differ from those of this report."; empty where nothing differs.
    QString sentence() const;
};

/// By contents alone: a file may have another name. The same, where nothing is known of what was
/// measured.
FileComparison compareFiles(const QList<LinkedFile> &measured, const QList<LinkedFile> &now);

/// Which images of a series are those that were measured.
struct RelinkedSeries {
    QString place; ///< Folder, ZIP file or file.
    QList<LinkedFile> files;
    FileComparison comparison;
    QSet<QString> sameImages; ///< SOP Instance UIDs of those whose file is the one measured.
};
RelinkedSeries relinked(const ReportStudy &study, const SeriesList &list, const FoundSeries &found,
                        const QString &place, const QList<LinkedFile> &files);

/// Lets the report look at the series in its new place, as one step of undo. Measurements stay; a
/// line or a region whose own image is another one, and a nodule or the lungs where any image is,
/// are marked as of other images, until they are measured again. Nothing is pushed where nothing
/// changes.
/// @return as changeStudyCard
Status relink(document::Document &report, const RelinkedSeries &series);

} // namespace lectern::medical
