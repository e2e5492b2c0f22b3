// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every page: screenshots FOLDER [viewer|normals|report]. With a word, of that
// part and the viewer alone.
// Set QT_SCALE_FACTOR for other scales.
#include "tests/ui/screenshots/shooter.h"

#include "core/spelling/spelling_service.h"
#include "ui/actions/action_registry.h"
#include "ui/document/export_dialog.h"
#include "ui/editor/block_view.h"
#include "ui/graph/graph_page.h"
#include "ui/graph/graph_view.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/models/import_model_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"

#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace lectern;

namespace {

void fillRecent(test::FakeLibrary &library)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime today(now.date(), QTime(0, 0));
    library.entries
        = {{QStringLiteral("/n3.lectern"), QStringLiteral("Newton’s third law"),
            QStringLiteral("lesson"), Language::English, 45, false, now, false},
           {QStringLiteral("/zh.lectern"), QStringLiteral("牛顿第三定律"), QStringLiteral("lesson"),
            Language::Chinese, 45, true, today.addSecs(60), false},
           {QStringLiteral("/slope.lectern"), QStringLiteral("Friction on a slope"),
            QStringLiteral("lesson"), Language::English, 40, true, today.addSecs(-3600), false},
           {QStringLiteral("/circuits.lectern"), QStringLiteral("Series circuits"),
            QStringLiteral("lesson"), Language::English, 45, true, today.addDays(-7), true}};
}

void shootDialogs(const ui::Services &services, const document::Content &content,
                  const test::Shooter &shooter)
{
    ui::PrintDialog print(services.exports, content);
    print.show();
    shooter.shoot(print, QStringLiteral("print"));
    ui::ExportDialog exporting(services.exports, content);
    exporting.show();
    shooter.shoot(exporting, QStringLiteral("export"));
    ui::ImportModelDialog import(services.models, QStringLiteral("/home/me/qwen2.5-1.5b.gguf"));
    import.show();
    shooter.shoot(import, QStringLiteral("import-model"));
}

/// A block whose sentences are coming.
void shootDraft(ui::BlockView &view, test::FakeSession &session, const test::Shooter &shooter,
                Language language)
{
    session.fakeDrafter.say(
        {document::BlockType::Paragraph,
         QStringLiteral("explanation"),
         {},
         language == Language::Chinese
             ? QStringLiteral("让每组学生把两只弹簧测力计钩在一起对拉，两只读数相同。")
             : QStringLiteral("Ask each pair to hold two spring balances hook to hook "
                              "and pull. Both balances read the same force."),
         true,
         1,
         3,
         4,
         6});
    session.fakeDrafter.say(
        {document::BlockType::Paragraph,
         QStringLiteral("explanation"),
         {},
         language == Language::Chinese
             ? QStringLiteral("无论谁用力更大，两个读数始终相等。")
             : QStringLiteral("However hard one of them pulls, the readings stay equal."),
         false,
         2,
         3,
         4,
         6});
    view.scrollTo(
        session.document().content().blocks.at(session.document().content().blocks.size() - 4).id);
    view.enterBlock(int(session.document().content().blocks.size()) - 4, false);
    shooter.shoot(*view.window(), QStringLiteral("draft"));
    session.fakeDrafter.stop();
}

void shootGraph(ui::MainWindow &window, const test::Shooter &shooter)
{
    window.registry().action(QStringLiteral("page.points"))->trigger();
    auto *graph = window.findChild<ui::GraphView *>();
    graph->setCurrent(5);
    shooter.shoot(window, QStringLiteral("graph"));
    graph->startEdge();
    shooter.shoot(window, QStringLiteral("graph-edge"));
    graph->cancelPick();
    window.registry().action(QStringLiteral("graph.asTable"))->setChecked(true);
    shooter.shoot(window, QStringLiteral("graph-table"));
    window.registry().action(QStringLiteral("graph.asGraph"))->setChecked(true);
}

void shootNewLesson(const ui::Services &services, const test::Shooter &shooter, Language language)
{
    ui::LessonRequest request;
    request.topic = language == Language::Chinese ? QStringLiteral("牛顿第三定律")
                                                  : QStringLiteral("Newton’s third law");
    request.files = {QStringLiteral("forces.md")};
    ui::NewLessonDialog dialog(request, services.files.chapterSuffixes());
    dialog.show();
    shooter.shoot(dialog, QStringLiteral("new-lesson"));
}

void shootAll(const ui::Services &services, const test::Shooter &shooter, Language language)
{
    ui::MainWindow window(services);
    window.show();
    shooter.shoot(window, QStringLiteral("start"));
    const auto session = std::make_shared<test::FakeSession>(test::sampleLesson(language));
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    const auto &blocks = session->document().content().blocks;
    for (const auto &block : blocks) {
        if (block.role == u"explanation")
            view->selectBlock(block.id);
    }
    shooter.shoot(window, QStringLiteral("editor"));
    const auto exercise
        = std::ranges::find(blocks, QStringLiteral("exercise"), &document::Block::role);
    view->scrollTo(exercise->id);
    view->selectBlock(exercise->id);
    shooter.shoot(window, QStringLiteral("exercise"));
    test::shootProposals(window, *session, shooter, language);
    shootDraft(*view, *session, shooter, language);
    test::shootWriting(window, *session, shooter, language);
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    shooter.shoot(window, QStringLiteral("palette"));
    window.findChild<ui::CommandPalette *>()->hide();
    shootGraph(window, shooter);
    window.showPage(QStringLiteral("lesson"));
    test::shootVersions(window, *session, shooter, language);
    test::shootJobs(window, services.jobs, shooter, language);
    shootDialogs(services, session->document().content(), shooter);
    test::shootExperiment(window, shooter, language);
    window.showPage(QStringLiteral("models"));
    shooter.shoot(window, QStringLiteral("models"));
    window.showPage(QStringLiteral("settings"));
    shooter.shoot(window, QStringLiteral("settings"));
    shootNewLesson(services, shooter, language);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    QTemporaryDir scratch;
    for (const Language language : {Language::English, Language::Chinese}) {
        for (const auto theme : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
            ui::Preferences preferences(scratch.filePath(QStringLiteral("settings.ini")));
            preferences.setTheme(theme);
            preferences.setReportTheme(ui::ThemeChoice::System); // Both are looked at.
            preferences.setLanguage(language);
            const ui::Appearance appearance(preferences,
                                            QStringLiteral(LECTERN_DEPS_DIR "/source-serif"));
            test::FakeLibrary library;
            fillRecent(library);
            test::FakeFiles files;
            test::FakeSeries series;
            test::FakeExports exports;
            test::FakeModels models;
            models.summary->name = QStringLiteral("Qwen2.5 1.5B Instruct");
            models.summary->architecture = QStringLiteral("llama");
            models.summary->parameters = 1'540'000'000;
            models.summary->fileBytes = 1'117'000'000;
            models.summary->weights = QStringLiteral("Q4_1 82 %, Q8_0 17 %, F32 1 %");
            models.summary->memoryBytesAuto = 3'400'000'000;
            models.summary->licence = QStringLiteral("apache-2.0");
            models.summary->languages = {QStringLiteral("en"), QStringLiteral("zh")};
            test::MemoryJobs jobs;
            const QString suffix = QStringLiteral("-%1-%2").arg(
                languageCode(language),
                theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
            spelling::SpellingService spelling(spelling::dictionaryFolders(),
                                               scratch.filePath(QStringLiteral("words.txt")));
            const test::Shooter shooter(folder, suffix);
            test::shootViewer(shooter, language);
            if (application.arguments().value(2) == u"viewer")
                continue;
            const ui::Services services{library,     files,  series,       exports,
                                        preferences, models, jobs.queue(), &spelling};
            test::shootNormals(services, series, shooter, language);
            if (application.arguments().value(2) == u"normals")
                continue;
            test::shootReport(services, series, shooter, language);
            if (application.arguments().value(2) == u"report")
                continue;
            shootAll(services, shooter, language);
        }
    }
    return 0;
}
