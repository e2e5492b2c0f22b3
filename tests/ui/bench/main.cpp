// SPDX-License-Identifier: GPL-3.0-or-later
// Prints a JSON line for each figure: time from making the window to its first paint, and time for
// a typed character in a document of 500 blocks. Command: lectern_ui_bench
#include "core/spelling/spelling_service.h"
#include "tests/ui/support/sample_services.h"
#include "ui/editor/block_view.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace lectern;

namespace {

void print(const QString &figure, QList<double> values)
{
    std::ranges::sort(values);
    QTextStream(stdout) << QStringLiteral("{\"figure\": \"%1\", \"median_ms\": %2, \"p95_ms\": %3, "
                                          "\"max_ms\": %4, \"n\": %5}\n")
                               .arg(figure)
                               .arg(values.at(values.size() / 2), 0, 'f', 2)
                               .arg(values.at(values.size() * 95 / 100), 0, 'f', 2)
                               .arg(values.last(), 0, 'f', 2)
                               .arg(values.size());
}

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTemporaryDir scratch;
    ui::Preferences preferences(scratch.filePath(QStringLiteral("settings.ini")));
    const ui::Appearance appearance(preferences, QStringLiteral(LECTERN_DEPS_DIR "/source-serif"));
    test::FakeLibrary library;
    test::FakeFiles files;
    test::FakeExports exports;
    test::FakeModels models;
    test::MemoryJobs jobs;
    spelling::SpellingService spelling(spelling::dictionaryFolders(),
                                       scratch.filePath(QStringLiteral("words.txt")));
    const ui::Services services{library, files,        exports,  preferences,
                                models,  jobs.queue(), &spelling};

    QList<double> starts;
    for (int i = 0; i < 11; ++i) {
        QElapsedTimer timer;
        timer.start();
        ui::MainWindow window(services);
        window.show();
        window.grab();
        starts.append(msSince(timer));
    }
    print(QStringLiteral("window.first_paint"), starts);

    ui::MainWindow window(services);
    window.show();
    window.documents().setSession(std::make_shared<test::FakeSession>(test::longLesson(500)));
    auto *view = window.findChild<ui::BlockView *>();
    view->enterBlock(250, true);
    QTest::qWait(500);
    QList<double> keys;
    for (int i = 0; i < 400; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&view->editor(), i % 7 == 6 ? Qt::Key_Space : Qt::Key_A);
        QApplication::processEvents(); // With the painting it causes.
        keys.append(msSince(timer));
    }
    print(QStringLiteral("typing.500_blocks"), keys);
    return 0;
}
