// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every page: screenshots FOLDER [--scale N]. Set QT_SCALE_FACTOR for other
// scales.
#include "core/document/commands.h"
#include "tests/ui/support/sample_experiment.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/graph/graph_page.h"
#include "ui/graph/graph_view.h"
#include "ui/lesson/export_dialog.h"
#include "ui/lesson/inspector.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/lesson/properties_panel.h"
#include "ui/lesson/scene_fields.h"
#include "ui/lesson/source_panel.h"
#include "ui/lesson/versions_panel.h"
#include "ui/models/import_model_dialog.h"
#include "ui/player/experiment_player.h"
#include "ui/player/experiment_window.h"
#include "ui/printing/print_dialog.h"
#include "ui/proposal/rephrase_panel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

/// The inspector's fields of a scene, once with sentences that state other values.
void shootParameters(ui::MainWindow &window, const Shooter &shooter, test::FakeSession &session)
{
    auto *inspector = window.findChild<ui::Inspector *>();
    inspector->showTab(window.findChild<ui::PropertiesPanel *>());
    shooter.shoot(window, QStringLiteral("player-parameters"));
    const auto boxes = window.findChild<ui::SceneFields *>()->findChildren<QDoubleSpinBox *>();
    boxes.at(1)->setValue(1.5);
    shooter.shoot(window, QStringLiteral("player-parameters-changed"));
    session.document().undoStack().undo();
    inspector->showTab(window.findChild<ui::SourcePanel *>());
}

/// The experiment at rest, at the strongest push, as numbers and as words.
void shootPlayer(ui::MainWindow &window, const Shooter &shooter, Language language)
{
    const auto session = std::make_shared<test::FakeSession>(test::experimentLesson(language));
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    const int index = test::experimentIndex(session->document().content());
    view->scrollTo(session->document().content().blocks.at(index - 1).id);
    shooter.shoot(window, QStringLiteral("player-poster"));
    view->selectBlock(session->document().content().blocks.at(index).id);
    view->openExhibit(index);
    auto *player = window.findChild<ui::ExperimentPlayer *>();
    QSignalSpy narrated(player, &ui::ExperimentPlayer::narrated);
    narrated.wait();
    const auto strongest = std::ranges::find_if(player->plan().shots, [](const auto &shot) {
        return shot.kind == media::ShotKind::Hold && shot.from > 0;
    });
    player->seek(strongest->start + 4);
    shooter.shoot(window, QStringLiteral("player"));
    shootParameters(window, shooter, *session);
    player->setView(ui::ExperimentPlayer::View::Table);
    shooter.shoot(window, QStringLiteral("player-table"));
    player->setView(ui::ExperimentPlayer::View::Transcript);
    shooter.shoot(window, QStringLiteral("player-transcript"));
    Q_EMIT player->fullSizeRequested();
    shooter.shoot(*window.findChild<ui::ExperimentWindow *>(), QStringLiteral("player-full"));
}

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
    addJob(queue,
           say(u"Export “Newton’s third law” to film.mp4", u"将“牛顿第三定律”导出为 film.mp4"),
           {0.31, say(u"Frame 410 of 1,320", u"第 410 帧，共 1320 帧")});
    addJob(queue, say(u"Draft “Newton’s third law”", u"起草“牛顿第三定律”"),
           {0.69, say(u"Explanation, sentence 3 of 5", u"讲解，第 3 句，共 5 句")});
    QTest::qWait(2200); // Until time left can be told.
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
    QString one(Language language, const char16_t *english, const char16_t *chinese)
    {
        return QString::fromUtf16(language == Language::Chinese ? chinese : english);
    }

    ui::SentenceWordings objectiveWordings(Language language, const QString &present)
    {
        ui::SentenceWordings wordings{0, present, {{present, {}, {}, true}}};
        const QStringList others{
            one(language,
                u"For a given contact, name the two forces and the body that feels each one.",
                u"能说清两个力各由哪个物体施加、各作用在哪个物体上。"),
            one(language, u"Identify the two forces of a pair, and say which body each acts on.",
                u"能指出一对相互作用力中每个力的受力物体。"),
            one(language, u"Point out both forces of a pair and the bodies they act on.",
                u"能找出一对力，并说出它们的受力物体。"),
            one(language,
                u"State, for each force of a pair, which body exerts it and which body feels it.",
                u"能逐一说出两个力的施力物体和受力物体。")};
        for (const QString &other : others)
            wordings.options.append({other, QStringLiteral("objective.pair_name.2"), {}, false});
        return wordings;
    }

    /// A proposal of two clauses; where it drifts, a number has come in.
    ui::ProposalEvent proposal(Language language, bool drifts)
    {
        ui::ProposalEvent event;
        event.isLast = true;
        const QString first = one(language, u"Name both forces of a pair,", u"能说出一对力，");
        const QString second = drifts
            ? one(language, u"and the three bodies they act on.", u"并指出三个受力物体。")
            : one(language, u"and the body each acts on.", u"并指出各自的受力物体。");
        const int start = codePointCount(first) + (language == Language::Chinese ? 0 : 1);
        event.text = language == Language::Chinese ? first + second : first + u' ' + second;
        event.clauses = {{0, codePointCount(first)}, {start, codePointCount(event.text)}};
        const QString number = one(language, u"three", u"三");
        const int at = codePointIndex(event.text, event.text.indexOf(number));
        if (drifts)
            event.findings = {{{at, at + codePointCount(number)},
                               one(language, u"The number “three” is not among the facts.",
                                   u"数字“三”不在事实之中。")}};
        return event;
    }

    void clickButton(QWidget & window, const QString &type)
    {
        for (auto *button :
             window.findChild<ui::RephrasePanel *>()->findChildren<QPushButton *>()) {
            if (button->objectName() == type && button->isVisible())
                return button->click();
        }
    }

    /// The other wordings of an objective, and a proposal on its way, refused and passed.
    void shootProposals(ui::MainWindow & window, test::FakeSession & session,
                        const Shooter &shooter, Language language)
    {
        auto *view = window.findChild<ui::BlockView *>();
        const document::Block &block = session.document().content().blocks.first();
        session.fakeDrafter.offered = objectiveWordings(language, block.text());
        view->selectBlock(block.id);
        window.registry().action(QStringLiteral("block.rephrase"))->trigger();
        QTest::qWait(50);
        shooter.shoot(window, QStringLiteral("rephrase"));
        clickButton(window, QStringLiteral("suggest"));
        ui::ProposalEvent growing;
        growing.text = proposal(language, true).text.left(language == Language::Chinese ? 8 : 35);
        session.fakeDrafter.tell(growing);
        shooter.shoot(window, QStringLiteral("proposal-stream"));
        session.fakeDrafter.tell(proposal(language, true));
        shooter.shoot(window, QStringLiteral("proposal-refused"));
        clickButton(window, QStringLiteral("again"));
        session.fakeDrafter.tell(proposal(language, false));
        shooter.shoot(window, QStringLiteral("proposal-passed"));
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
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
        shootProposals(window, *session, shooter, language);
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
        shootPlayer(window, shooter, language);
        window.registry().action(QStringLiteral("palette.open"))->trigger();
        shooter.shoot(window, QStringLiteral("palette"));
        window.findChild<ui::CommandPalette *>()->hide();
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
