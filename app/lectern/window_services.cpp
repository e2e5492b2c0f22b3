// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/window_services.h"

#include "app/lectern/job_store.h"
#include "ui/settings/preferences.h"

#include <QDir>
#include <QFileInfo>

namespace lectern {

WindowServices::WindowServices(ui::Preferences &preferences, const WindowFolders &folders) :
    m_preferences(preferences),
    m_library(QDir(folders.data).filePath(QStringLiteral("library.db"))),
    m_models(m_composition, m_jobs, preferences.settings()),
    m_files(m_composition, m_jobs, m_library, folders),
    m_series(m_composition.series()),
    m_exports(m_composition, m_jobs),
    m_spelling(
        spelling::dictionaryFolders(),
        QFileInfo(preferences.settings().fileName()).dir().filePath(QStringLiteral("words.txt")))
{
    openJobStore(QDir(folders.data).filePath(QStringLiteral("jobs.db")));
}

void WindowServices::openJobStore(const QString &path)
{
    m_pool.start([this, path] {
        auto opened = std::make_shared<storage::Connection>(lectern::openJobStore(path));
        // From here on it is the GUI thread's.
        QMetaObject::invokeMethod(&m_jobs, [this, opened] {
            m_jobStore.emplace(std::move(*opened));
            m_jobs.keepIn(*m_jobStore);
            if (const Status offered = m_jobs.offerInterrupted(); !offered)
                qWarning("Interrupted jobs are lost: %s", qPrintable(offered.error().detail));
        });
    });
}

ui::Services WindowServices::services()
{
    return {m_library, m_files, m_series, m_exports, m_preferences, m_models, m_jobs, &m_spelling};
}

} // namespace lectern
