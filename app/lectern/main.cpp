// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: lectern [FILE.lectern]
#include "app/composition.h"
#include "app/environment.h"
#include "app/lectern/export_formats.h"
#include "app/lectern/lesson_files.h"
#include "app/lectern/recent_library.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/window_host.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

namespace {

/// Beside an installed program, else where `./dev` put it.
QString fontFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &place : {QStringLiteral("../share/lectern/fonts"),
                                 QStringLiteral("../../../.deps/source-serif")}) {
        if (program.exists(place))
            return program.filePath(place);
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    lectern::prepareEnvironment(lectern::Screen::Wanted);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("lectern"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lectern"));
    QApplication::setOrganizationName(QStringLiteral("lectern"));

    lectern::ui::Preferences preferences;
    const lectern::ui::Appearance appearance(preferences, fontFolder());
    lectern::Composition composition;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    lectern::RecentLibrary library(QDir(data).filePath(QStringLiteral("library.db")));
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    lectern::LessonFiles files(composition, library, documents.filePath(QStringLiteral("Lectern")));
    lectern::ExportFormats exports(composition.exporters());

    lectern::ui::WindowHost host({library, files, exports, preferences});
    host.show();
    if (application.arguments().size() > 1)
        host.open(application.arguments().at(1));
    return QApplication::exec();
}
