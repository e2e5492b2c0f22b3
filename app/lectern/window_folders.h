// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lectern {

/// Where the window's program keeps what it keeps.
struct WindowFolders {
    QString data; ///< Library, jobs and samples.
    QString documents; ///< New documents.
};

} // namespace lectern
