// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/content.h"

#include <QFuture>

namespace lectern::ui {

/// A format a document can be written in.
struct ExportFormat {
    QString id; ///< "pdf"
    QString name; ///< Translated: "PDF document".
    QString suffix; ///< "pdf"
    bool hasParts = true; ///< Plan, worksheet and key can be written each on their own.
};

/// Writes documents to files.
class Exports
{
public:
    virtual ~Exports() = default;

    virtual QList<ExportFormat> formats() const = 0;
    /// @param part  "plan", "worksheet" or "key".
    virtual QFuture<Status> write(const document::Content &content, const QString &format,
                                  const QString &part, const QString &path) = 0;
};

} // namespace lectern::ui
