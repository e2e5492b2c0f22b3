// SPDX-License-Identifier: GPL-3.0-or-later
// lectern-cli: both journeys without a screen. Parses, runs one verb, turns its error into an exit
// code.
#include "app/cli/console.h"
#include "app/cli/exit_codes.h"
#include "app/cli/verb.h"
#include "app/composition.h"
#include "app/environment.h"

#include <QApplication>

#include <exception>

namespace {

using namespace lectern;

int finish(const Status &status)
{
    if (status)
        return static_cast<int>(cli::ExitCode::Done);
    const Error &error = status.error();
    cli::complain(error.message);
    if (error.code == ErrorCode::Internal && !error.detail.isEmpty())
        cli::complain(error.detail);
    return static_cast<int>(cli::exitCodeOf(error.code));
}

int runCli(int argc, char **argv)
{
    CLI::App app("Lectern: documents that have to be right, drafted on this computer",
                 "lectern-cli");
    app.set_version_flag("--version", "lectern-cli " LECTERN_VERSION);
    app.require_subcommand(1);
    cli::CommonOptions common;
    cli::Chosen chosen;
    cli::addLessonVerbs(app, common, chosen);
    cli::addReportVerbs(app, common, chosen);
    cli::addDocumentVerbs(app, common, chosen);
    cli::addEducationVerbs(app, common, chosen);
    cli::addEngineVerbs(app, common, chosen);
    cli::addWordingVerbs(app, common, chosen);
    cli::addModelVerbs(app, common, chosen);
    cli::addMedicalVerbs(app, common, chosen);
    cli::addClinicalTextVerbs(app, common, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(cli::ExitCode::Usage);
    }

    int qtArgc = 1; // The arguments are ours; Qt gets the program's name only.
    const QApplication application(qtArgc, argv);
    Composition composition;
    return finish((*chosen)(composition));
}

} // namespace

int main(int argc, char **argv)
{
    lectern::prepareEnvironment(lectern::Screen::None);
    try {
        return runCli(argc, argv);
    } catch (const std::exception &error) {
        lectern::cli::complain(
            QStringLiteral("A bug in Lectern: %1").arg(QString::fromLocal8Bit(error.what())));
        return static_cast<int>(lectern::cli::ExitCode::Bug);
    }
}
