// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every page: screenshots FOLDER [--scale N]. Set QT_SCALE_FACTOR for other
// scales.
#include "core/document/commands.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/export_dialog.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/lesson/versions_panel.h"
#include "ui/models/import_model_dialog.h"
#include "ui/printing/print_dialog.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

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

class Shooter
{
public:
    Shooter(const QString &folder, const QString &suffix) : m_folder(folder), m_suffix(suffix) { }

    void shoot(QWidget &widget, const QString &name) const
    {
        QTest::qWait(250); // Panels follow the selection with a short delay.
        widget.grab().save(QDir(m_folder).filePath(name + m_suffix + QStringLiteral(".png")));
    }

private:
    QString m_folder;
    QString m_suffix;
};

std::shared_ptr<test::StepwiseJob::Hand> addJob(jobs::JobQueue &queue, const QString &title,
                                                const Progress &progress)
{
    auto hand = std::make_shared<test::StepwiseJob::Hand>();
    hand->progress = progress;
    queue.add(std::make_unique<test::StepwiseJob>(title, hand), jobs::Start::AtOnce);
    return hand;
}

void end(test::StepwiseJob::Hand &hand, Result<QJsonObject> result)
{
    hand.reported.acquire();
    {
        const std::lock_guard lock(hand.mutex);
        hand.progress.fraction = 1;
        hand.result = std::move(result);
    }
    hand.next.release();
}

/// A draft that runs, a film that is rendered, an export that is done and one that failed.
void shootJobs(ui::MainWindow &window, jobs::JobQueue &queue, const Shooter &shooter,
               Language language)
{
    const auto say = [language](const char16_t *english, const char16_t *chinese) {
        return QString::fromUtf16(language == Language::Chinese ? chinese : english);
    };
    window.registry().action(QStringLiteral("view.jobs"))->setChecked(true);
    shooter.shoot(window, QStringLiteral("jobs-empty"));
    const auto failed = addJob(
        queue,
        say(u"Export “Newton’s third law” to plan.docx", u"将“牛顿第三定律”导出为 plan.docx"), {});
    end(*failed,
        failure(ErrorCode::Io,
                say(u"The disk is full. Free 200 MB, then export again.",
                    u"磁盘已满。请腾出 200 MB 后重新导出。")));
    const auto done = addJob(queue,
                             say(u"Export “Newton’s third law” to worksheet.pdf",
                                 u"将“牛顿第三定律”导出为 worksheet.pdf"),
                             {});
    end(*done, QJsonObject{{QStringLiteral("path"), QStringLiteral("/tmp/worksheet.pdf")}});
    const auto film = addJob(
        queue, say(u"Export “Newton’s third law” to film.mp4", u"将“牛顿第三定律”导出为 film.mp4"),
        {0.31, say(u"Frame 410 of 1,320", u"第 410 帧，共 1320 帧")});
    const auto draft
        = addJob(queue, say(u"Draft “Newton’s third law”", u"起草“牛顿第三定律”"),
                 {0.69, say(u"Explanation, sentence 3 of 5", u"讲解，第 3 句，共 5 句")});
    QTest::qWait(2200); // Until time left can be told.
    for (const auto &running : {film, draft})
        running->next.release(); // It reports again.
    shooter.shoot(window, QStringLiteral("jobs"));
    window.registry().action(QStringLiteral("view.jobs"))->setChecked(false);
    QTest::qWait(200);
}

void shootVersions(ui::MainWindow &window, test::FakeSession &session, const Shooter &shooter,
                   Language language)
{
    const bool isChinese = language == Language::Chinese;
    document::Document &document = session.document();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    session.keep(isChinese ? QStringLiteral("初稿") : QStringLiteral("First draft"),
                 now.addDays(-2));
    const auto edit = [&document](int index, const QString &text) {
        const auto id = document.content().blocks.at(index).id;
        (void)document::Commands(document).setFieldText(id, QStringLiteral("text"), {{text, {}}});
    };
    edit(0,
         isChinese ? QStringLiteral("能说出每一对力的名称，以及它们分别作用在哪个物体上。")
                   : QStringLiteral("Name both forces of a pair and say on which body each acts."));
    session.keep(
        isChinese ? QStringLiteral("周一试讲前") : QStringLiteral("Before the trial lesson"), now);
    (void)document::Commands(document).removeBlocks({document.content().blocks.at(2).id});
    edit(1,
         isChinese ? QStringLiteral("能由一个力推出另一个力的大小、方向和作用点。")
                   : QStringLiteral("Predict size, direction and place of the second force."));
    auto *page = window.findChild<ui::LessonPage *>();
    page->showVersions();
    shooter.shoot(window, QStringLiteral("versions"));
    QTest::qWait(100);
    auto *panel = window.findChild<ui::VersionsPanel *>();
    const auto versions = session.versions().result();
    panel->open(versions->last().version);
    shooter.shoot(window, QStringLiteral("version"));
    page->showSource();
    while (document.undoStack().canUndo())
        document.undoStack().undo();
}

void shootDialogs(const ui::Services &services, const document::Content &content,
                  const Shooter &shooter)
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

void shootAll(const ui::Services &services, const Shooter &shooter, Language language)
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
    session->fakeDrafter.say(
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
    session->fakeDrafter.say(
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
    view->scrollTo(blocks.at(blocks.size() - 4).id);
    view->enterBlock(int(blocks.size()) - 4, false);
    shooter.shoot(window, QStringLiteral("draft"));
    session->fakeDrafter.stop();
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    shooter.shoot(window, QStringLiteral("palette"));
    window.findChild<ui::CommandPalette *>()->hide();
    shootVersions(window, *session, shooter, language);
    shootJobs(window, services.jobs, shooter, language);
    shootDialogs(services, session->document().content(), shooter);
    window.showPage(QStringLiteral("models"));
    shooter.shoot(window, QStringLiteral("models"));
    window.showPage(QStringLiteral("settings"));
    shooter.shoot(window, QStringLiteral("settings"));
    ui::LessonRequest request;
    request.topic = language == Language::Chinese ? QStringLiteral("牛顿第三定律")
                                                  : QStringLiteral("Newton’s third law");
    request.files = {QStringLiteral("forces.md")};
    ui::NewLessonDialog dialog(request, services.files.chapterSuffixes());
    dialog.show();
    shooter.shoot(dialog, QStringLiteral("new-lesson"));
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
            preferences.setLanguage(language);
            const ui::Appearance appearance(preferences,
                                            QStringLiteral(LECTERN_DEPS_DIR "/source-serif"));
            test::FakeLibrary library;
            fillRecent(library);
            test::FakeFiles files;
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
            shootAll({library, files, exports, preferences, models, jobs.queue()},
                     Shooter(folder, suffix), language);
        }
    }
    return 0;
}
