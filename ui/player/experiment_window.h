// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/experiment_player.h"

#include <QDialog>

namespace lectern::ui {

/// A player in a window of its own, for a projector or a closer look. Esc closes it; closed it is
/// gone.
class ExperimentWindow : public QDialog
{
    Q_OBJECT

public:
    /// @param from  The player of the document, where the window's own begins.
    ExperimentWindow(const media::Experiment &experiment, PlayerTools tools,
                     const ExperimentPlayer &from, QWidget *parent = nullptr);

    ExperimentPlayer &player() const { return *m_player; }

private:
    ExperimentPlayer *m_player; // Owned by this window.
};

} // namespace lectern::ui
