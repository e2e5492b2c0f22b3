// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/payload_types.h"

namespace lectern {

/// How `show --json` prints a block that holds a scene: as the film it is rendered to on export.
document::PayloadType scenePayloadType();

} // namespace lectern
