// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/exporter.h"

#include <memory>

namespace lectern::medical {

/// Reports as plain text, UTF-8 ("txt").
std::unique_ptr<publish::Exporter> makeReportTextExporter();
/// Reports as a FHIR R4B bundle in JSON ("fhir").
std::unique_ptr<publish::Exporter> makeFhirExporter();

} // namespace lectern::medical
