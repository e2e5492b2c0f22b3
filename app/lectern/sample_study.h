// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/stop_flag.h"
#include "ui/services/document_files.h"

namespace lectern {

/// The sample study of the start page: a phantom of a chest with one nodule, its clinical text and
/// the report before, as the request of a report.
///
/// Its images are painted into a folder of their own the first time, which takes seconds; blocks.
/// @param folder  Where samples are kept.
/// @return Io where it cannot be written, Cancelled
Result<ui::ReportRequest> sampleStudy(const QString &folder, Language language,
                                      const ProgressSink &progress, const StopFlag &stop);

QString sampleStudyTitle(Language language);

} // namespace lectern
