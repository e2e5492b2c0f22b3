// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: lectern [--sample] [FILE]
#include "app/environment.h"
#include "app/lectern/first_expose.h"
#include "app/lectern/window_services.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_host.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
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
    QCommandLineOption firstExpose(QStringLiteral("report-first-expose"));
    firstExpose.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(firstExpose);
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QApplication::translate("main",
                                "A document to open, a folder of images to report on, "
                                "or a chapter to teach."),
        QStringLiteral("[file]"));
    parser.process(application);

    lectern::ui::Preferences preferences;
    const lectern::ui::Appearance appearance(preferences, fontFolder());
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    lectern::WindowServices services(
        preferences,
        {.data = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
         .documents = documents.filePath(QStringLiteral("Lectern"))});
    lectern::ui::WindowHost host(services.services());
    if (parser.isSet(firstExpose))
        lectern::reportFirstExpose(host.window());
    host.show();
    if (parser.isSet(sample))
        host.draft({.topic = QStringLiteral("Newton's third law"),
                    .files = {},
                    .plan = QStringLiteral("5e")});
    else if (!parser.positionalArguments().isEmpty())
        host.start(parser.positionalArguments().first());
    return QApplication::exec();
}
