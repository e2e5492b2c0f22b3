// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QFuture>
#include <QImage>

namespace lectern::ui {

/// A format a document can be written in.
struct ExportFormat {
    QString id; ///< "pdf"
    QString name; ///< Translated: "PDF document".
    QString suffix; ///< "pdf"
    bool hasParts = true; ///< Plan, worksheet and key can be written each on their own.
    bool hasPages = true; ///< It shows what a page shows.
};

/// A page of a document as it will be printed.
struct PagePicture {
    int page = 0; ///< From 0.
    int count = 0; ///< Of the whole part.
    QImage image;
};

/// What is printed, where and how.
struct PrintOrder {
    QString part; ///< "plan", "worksheet" or "key".
    QString printer; ///< Name, one of printers().
    int copies = 1;
    int firstPage = 1; ///< From 1.
    int lastPage = 0; ///< 0: the last one.
    bool isTwoSided = false;
};

/// Writes documents to files and to printers, and shows how they will look.
class Exports
{
public:
    virtual ~Exports() = default;

    /// In which a kind of document ("lesson", "report") can be written.
    virtual QList<ExportFormat> formats(const QString &kind) const = 0;
    /// @param part  "plan", "worksheet" or "key".
    virtual QFuture<Status> write(const document::Content &content, const QString &format,
                                  const QString &part, const QString &path)
        = 0;

    /// The first pages, one result each, in order; an Error ends them. Cancel the future to stop.
    /// @param width  Of a picture, in pixels. @param most  0: all pages.
    virtual QFuture<Result<PagePicture>> pages(const document::Content &content,
                                               const QString &part, int width, int most)
        = 0;

    /// Their names, the default one first; may be empty. Asking the system may take seconds.
    virtual QFuture<QStringList> printers() = 0;
    virtual QFuture<Status> print(const document::Content &content, const PrintOrder &order) = 0;
};

} // namespace lectern::ui
