// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/view/window_level.h"

#include <QString>

namespace lectern::ui {

/// An acquired image that somebody marked as one to show, in the window in which it was seen.
struct KeyImage {
    QString instance; ///< SOP Instance UID.
    int frame = 1; ///< Counted from 1.
    medical::WindowLevel window{};
    friend bool operator==(const KeyImage &, const KeyImage &) = default;
};

} // namespace lectern::ui
