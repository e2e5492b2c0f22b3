// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of every page: screenshots FOLDER [--scale N]. Set QT_SCALE_FACTOR for other
// scales.
#include "tests/ui/support/sample_experiment.h"
#include "tests/ui/support/sample_services.h"
#include "ui/actions/action_registry.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/inspector.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/new_lesson_dialog.h"
#include "ui/lesson/properties_panel.h"
#include "ui/lesson/scene_fields.h"
#include "ui/lesson/source_panel.h"
#include "ui/player/experiment_window.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
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
    shootPlayer(window, shooter, language);
    window.registry().action(QStringLiteral("palette.open"))->trigger();
    shooter.shoot(window, QStringLiteral("palette"));
    window.findChild<ui::CommandPalette *>()->hide();
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
            const QString suffix = QStringLiteral("-%1-%2").arg(
                languageCode(language),
                theme == ui::ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
            shootAll({library, files, exports, preferences}, Shooter(folder, suffix), language);
        }
    }
    return 0;
}
