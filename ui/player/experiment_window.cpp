// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/experiment_window.h"

#include "ui/theme/type.h"

#include <QVBoxLayout>

namespace lectern::ui {

ExperimentWindow::ExperimentWindow(const media::Experiment &experiment, PlayerTools tools,
                                   const ExperimentPlayer &from, QWidget *parent) :
    QDialog(parent, Qt::Window), m_player(new ExperimentPlayer(std::move(tools), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(experiment.scene.title(experiment.words.language()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_player);
    m_player->setFullSizeVisible(false);
    m_player->setBackgroundRole(QPalette::Base);
    m_player->setAutoFillBackground(true);
    m_player->setExperiment(experiment);
    m_player->takeOver(from);
    connect(m_player, &ExperimentPlayer::closeRequested, this, &QDialog::close);
    setMinimumSize(scaled(560), scaled(320));
    resize(scaled(1120), scaled(600));
    m_player->setFocus();
}

} // namespace lectern::ui
