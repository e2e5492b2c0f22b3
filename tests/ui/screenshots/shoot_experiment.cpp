// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "tests/ui/support/sample_experiment.h"
#include "ui/document/inspector.h"
#include "ui/document/source_panel.h"
#include "ui/editor/block_view.h"
#include "ui/lesson/properties_panel.h"
#include "ui/lesson/scene_fields.h"
#include "ui/player/experiment_player.h"
#include "ui/player/experiment_window.h"
#include "ui/shell/document_flow.h"

#include <QDoubleSpinBox>
#include <QSignalSpy>

#include <algorithm>

namespace lectern::test {
namespace {

/// The inspector's fields of a scene, once with sentences that state other values.
void shootParameters(ui::MainWindow &window, const Shooter &shooter, FakeSession &session)
{
    // The lessons of the pictures before may still be closing.
    const auto inspectors = window.findChildren<ui::Inspector *>();
    auto *inspector = *std::ranges::find_if(inspectors, &ui::Inspector::isVisible);
    inspector->showTab(inspector->findChild<ui::PropertiesPanel *>());
    shooter.shoot(window, QStringLiteral("player-parameters"));
    const auto boxes = inspector->findChild<ui::SceneFields *>()->findChildren<QDoubleSpinBox *>();
    boxes.at(1)->setValue(1.5);
    shooter.shoot(window, QStringLiteral("player-parameters-changed"));
    session.document().undoStack().undo();
    inspector->showTab(inspector->findChild<ui::SourcePanel *>());
}

} // namespace

void shootExperiment(ui::MainWindow &window, const Shooter &shooter, Language language)
{
    const auto session = std::make_shared<FakeSession>(experimentLesson(language));
    window.documents().setSession(session);
    auto *view = window.findChild<ui::BlockView *>();
    const int index = experimentIndex(session->document().content());
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

} // namespace lectern::test
