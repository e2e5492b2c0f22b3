// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: lectern [--sample] [FILE.lectern]
#include "app/composition.h"
#include "app/environment.h"
#include "app/lectern/export_formats.h"
#include "app/lectern/job_store.h"
#include "app/lectern/lesson_files.h"
#include "app/lectern/model_library.h"
#include "app/lectern/recent_library.h"
#include "core/spelling/spelling_service.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/window_host.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

QString fontFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath()
                           + QStringLiteral("/../share/lectern/fonts"));
}

} // namespace

int main(int argc, char **argv)
{
    lectern::prepareEnvironment(lectern::Screen::Wanted);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setOrganizationName(QStringLiteral("lectern"));

    QApplication::setApplicationVersion(QStringLiteral(LECTERN_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        QApplication::translate("main", "Draft the lesson on Newton's third law."));
    parser.addOption(sample);
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QApplication::translate("main", "A lesson to open."),
                                 QStringLiteral("[file]"));
    parser.process(application);

    lectern::ui::Preferences preferences;
    const lectern::ui::Appearance appearance(preferences, fontFolder());
    lectern::Composition composition;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    lectern::RecentLibrary library(QDir(data).filePath(QStringLiteral("library.db")));
    lectern::storage::Connection jobStore
        = lectern::openJobStore(QDir(data).filePath(QStringLiteral("jobs.db")));
    lectern::jobs::JobQueue jobs(jobStore);
    lectern::ModelLibrary models(composition, jobs, preferences.settings());
    if (const lectern::Status offered = jobs.offerInterrupted(); !offered)
        qWarning("Interrupted jobs are lost: %s", qPrintable(offered.error().detail));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    lectern::LessonFiles files(composition, jobs, library,
                               documents.filePath(QStringLiteral("Lectern")));
    lectern::ExportFormats exports(composition, jobs);

    lectern::spelling::SpellingService spelling(
        lectern::spelling::dictionaryFolders(),
        QFileInfo(preferences.settings().fileName()).dir().filePath(QStringLiteral("words.txt")));
    lectern::ui::WindowHost host({library, files, exports, preferences, models, jobs, &spelling});
    host.show();
    if (parser.isSet(sample))
        host.draft({.topic = QStringLiteral("Newton's third law"),
                    .files = {},
                    .plan = QStringLiteral("5e")});
    else if (!parser.positionalArguments().isEmpty())
        host.open(parser.positionalArguments().first());
    return QApplication::exec();
}
