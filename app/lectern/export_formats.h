// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/exporter.h"
#include "ui/services/exports.h"

namespace lectern {

/// The program's exporters, as the window asks for them; each export runs in a pool thread.
class ExportFormats : public ui::Exports
{
public:
    /// @param exporters  Outlive this.
    explicit ExportFormats(const publish::Exporters &exporters) : m_exporters(exporters) { }

    QList<ui::ExportFormat> formats() const override;
    QFuture<Status> write(const document::Content &content, const QString &format,
                          const QString &part, const QString &path) override;

private:
    const publish::Exporters &m_exporters;
};

} // namespace lectern
