// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
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

/// Opens and makes documents. Never blocks.
class DocumentFiles
{
public:
    virtual ~DocumentFiles() = default;

    using Opened = Result<std::shared_ptr<DocumentSession>>;

    virtual QFuture<Opened> open(const QString &path) = 0;

    /// A new document whose draft has started.
    virtual QFuture<Opened> newLesson(const LessonRequest &request) = 0;

    /// Reads a chapter for a document that is open.
    virtual QFuture<Result<ReadChapter>> readChapter(const QString &path) = 0;

    /// Endings of the chapters that are read, e.g. "md", "pdf".
    virtual QStringList chapterSuffixes() const = 0;
};

} // namespace lectern::ui
