// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/stop_flag.h"
#include "core/document/source.h"
#include "core/medical/dicom/found_series.h"
#include "core/medical/report/study.h"

namespace lectern::medical {

/// The files of a series with their SHA-256, a file once. Of a ZIP file the ZIP itself.
///
/// Reads in pieces of a megabyte and tells of each; blocks. @param place folder, ZIP file or file
/// that was opened
/// @return Cancelled, or Io that names the file which went away meanwhile
Result<QList<LinkedFile>> linkedFiles(const SeriesList &list, const FoundSeries &found,
                                      const QString &place, const StopFlag &stop,
                                      const ProgressSink &progress);

/// The name of a file below the place that was opened; empty for the place itself.
QString nameBelow(const QString &place, const QString &path);

/// What a report keeps of a series; without its files and source.
ReportStudy studyFrom(const FoundSeries &found, const QString &place);

/// A word of an image's header as a report may print it: short, without line breaks and marks.
QString headerWord(const QString &word);

/// The series as a source of the report, of kind "series": its text is a line for each thing that
/// the headers state ("Kernel: B40f") and holds nothing of the person. Its SHA-256 is that of its
/// files' digests in the order of their names.
document::Source seriesSource(const ReportStudy &study, Language language);

/// The line of a series' text that states a thing, e.g. "Kernel"; nothing where none does.
std::optional<document::TextSupport> headerLine(const document::Source &series,
                                                const QString &thing);

} // namespace lectern::medical
