// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/report/reader_normals.h"
#include "core/medical/report/report_facts.h"
#include "core/medical/volume/vector3.h"
#include "ui/services/document_drafter.h"
#include "ui/services/document_session.h"

#include <QFuture>

#include <memory>

namespace lectern::ui {

/// A chapter with the knowledge points that a lesson on it would use.
struct ReadChapter {
    document::Source source;
    QList<document::KnowledgePoint> points;
};

/// What the person asked for in "New report".
struct ReportRequest {
    QString place{}; ///< Folder, ZIP file or file with the images.
    QString series{}; ///< Series Instance UID; empty: the only one.
    QString text{}; ///< Clinical text, typed or pasted; may be empty ...
    QString textFile{}; ///< ... or a file with it.
    QString prior{}; ///< File with the report before; may be empty ...
    QString priorText{}; ///< ... or its text.
    QList<medical::Vector3> nodules{}; ///< A point in each, mm (LPS).
    medical::ReportFacts facts{}; ///< What the reader has entered.
    QString templateId{}; ///< "ct-chest"; empty: the one that fits the series.
    medical::KeptNormals normals{}; ///< The reader's own normal sentences.
    Language language = Language::English;
    bool isSamePatient = false; ///< The person has said so where names, ids or dates differ.
};

/// A template of reports, as it is offered.
struct ReportTemplateItem {
    QString id;
    QString title; ///< In the language it is asked for.
};

/// Opens and makes documents. Never blocks.
class DocumentFiles
{
public:
    virtual ~DocumentFiles() = default;

    using Opened = Result<std::shared_ptr<DocumentSession>>;

    virtual QFuture<Opened> open(const QString &path) = 0;

    /// A new document whose draft has started.
    virtual QFuture<Opened> newLesson(const LessonRequest &request) = 0;

    /// A new report whose draft has started.
    /// @return RefusedByCheck, with the question, where names, ids or dates differ
    virtual QFuture<Opened> newReport(const ReportRequest &request) = 0;

    /// The request of a report on the sample study, whose images are made the first time.
    virtual QFuture<Result<ReportRequest>> sampleReport(Language language) = 0;

    virtual QList<ReportTemplateItem> reportTemplates(Language language) const = 0;

    /// Reads a chapter for a document that is open.
    virtual QFuture<Result<ReadChapter>> readChapter(const QString &path) = 0;

    /// Endings of the chapters that are read, e.g. "md", "pdf".
    virtual QStringList chapterSuffixes() const = 0;
};

} // namespace lectern::ui
