// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/exporter.h"

#include <memory>

namespace lectern::medical {

/// Reports as a DICOM structured report ("sr").
std::unique_ptr<publish::Exporter> makeSrExporter();

} // namespace lectern::medical
