// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition.h"
#include "app/lectern/disk_files.h"
#include "app/lectern/disk_series.h"
#include "app/lectern/export_formats.h"
#include "app/lectern/model_library.h"
#include "app/lectern/recent_library.h"
#include "app/lectern/window_folders.h"
#include "core/jobs/job_queue.h"
#include "core/spelling/spelling_service.h"
#include "ui/services/services.h"

#include <QThreadPool>

#include <optional>

namespace lectern {

/// Everything the window stands on, as the program has it.
///
/// GUI thread. Cheap to make: no database is opened in this thread, and the engine is loaded with
/// the first draft.
class WindowServices
{
public:
    /// @param preferences  Outlive this.
    WindowServices(ui::Preferences &preferences, const WindowFolders &folders);
    WindowServices(const WindowServices &) = delete;
    WindowServices &operator=(const WindowServices &) = delete;

    ui::Services services();
    Composition &composition() { return m_composition; }
    jobs::JobQueue &jobs() { return m_jobs; }

private:
    void openJobStore(const QString &path);

    ui::Preferences &m_preferences;
    Composition m_composition{engine::behindTheWindow(engine::bundledRuntimeLoader())};
    RecentLibrary m_library;
    std::optional<storage::Connection> m_jobStore; ///< None until it is open.
    jobs::JobQueue m_jobs;
    ModelLibrary m_models;
    DiskFiles m_files;
    DiskSeries m_series;
    ExportFormats m_exports;
    spelling::SpellingService m_spelling;
    QThreadPool m_pool; ///< Last: waited for before anything else goes.
};

} // namespace lectern
