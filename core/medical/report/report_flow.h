// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingest_service.h"
#include "core/medical/dicom/series_service.h"
#include "core/medical/report/identity_questions.h"
#include "core/medical/report/mark_order.h"
#include "core/medical/report/prepared_report.h"
#include "core/medical/report/reader_normals.h"

namespace lectern::medical {

/// What a radiologist asks for.
struct ReportOrder {
    QList<Vector3> nodules; ///< A point in each, mm (LPS).
    QList<MarkOrder> marks; ///< Lines and regions that the reader names.
    ReportFacts facts; ///< What the reader entered.
    QString textFile; ///< The clinical text; empty: none. So are the next two.
    QString typedText; ///< The same, typed in; used where there is no file.
    QString priorFile; ///< The report of an earlier examination ...
    QString priorText; ///< ... or its text, used where there is no file.
    QString templateId; ///< Empty: the one that fits the series.
    QString readerNormals; ///< The reader's own normal sentences; see takeReaderNormals.
    KeptNormals keptNormals; ///< Those of all templates, used where readerNormals is empty.
    std::optional<Language> language; ///< Unset: that of the clinical text, else English.
    bool samePatient = false; ///< The reader has answered all questions about who this is.
};

/// The series of a report: where it was found, and its voxels once they are read.
struct SeriesAtHand {
    QString place; ///< Folder, ZIP file or file.
    SeriesList list;
    FoundSeries found;
    std::optional<Volume> volume; ///< Unset: read when it is measured.
};

/// What reading needs.
struct ReportServices {
    const SeriesService &series;
    const ingest::IngestService &ingest;
};

/// The texts that lie beside a series.
struct ReportTexts {
    std::optional<document::Source> clinical; ///< Titled by what it is, never by its file's name.
    std::optional<document::Source> prior;
};

/// Reads the clinical text and the prior report.
/// @return what ingest returns, with the file's name
Result<ReportTexts> readTexts(const ReportOrder &order, const ingest::IngestService &ingest,
                              const StopFlag &stop);

/// Everything to ask before drafting; none: all of it is of one patient as far as it says.
QList<IdentityQuestion> identityQuestions(const FoundSeries &series, const ReportTexts &texts);

/// Reads the texts, asks who they are about, reads and measures the series, and takes its
/// checksums. Blocks; for a job's thread or the command line.
///
/// @return RefusedByCheck where a question is open and `samePatient` is not set; what reading the
///         series and the texts returns
Result<PreparedReport> prepareReport(const ReportOrder &order, const SeriesAtHand &series,
                                     const ReportServices &services, const ProgressSink &progress,
                                     const StopFlag &stop);

/// Measures what a report is about: each nodule as a group "N1", "N2" .., then the lungs. Names
/// count up from `firstName`.
QList<MeasuredValue> measureForReport(const Volume &volume, const QList<Vector3> &nodules,
                                      bool lungs, const StopFlag &stop = {}, int firstName = 1);

} // namespace lectern::medical
