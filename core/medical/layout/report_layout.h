// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/layouts.h"

namespace lectern::medical {

/// The pages of a report: who was examined, the sections in order, the measurements as a table, the
/// guideline, and on every page that it is an unsigned draft. Register it for documents of kind
/// "report", which have one part.
///
/// Findings stand one paragraph each, the impression is numbered, empty sections are left out.
/// It names the person: use it for pages that the person at the desk asked for.
publish::Flow layOutReport(const document::Content &report, publish::Part part);

} // namespace lectern::medical
