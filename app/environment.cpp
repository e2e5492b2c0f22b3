// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/environment.h"

#include <QtGlobal>

namespace lectern {

void prepareEnvironment(Screen screen)
{
    // Idle OpenMP threads that spin take the cores from the window: 200 small products took 5 s for
    // 0.2 s.
    if (!qEnvironmentVariableIsSet("OMP_WAIT_POLICY"))
        qputenv("OMP_WAIT_POLICY", "PASSIVE");
    // Qt 6.4's default back end of multimedia crashes where GStreamer's plug-ins are missing.
    qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (screen == Screen::None)
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace lectern
