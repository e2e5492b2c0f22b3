// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/medical/exchange/sr/sr_item.h"
#include "core/medical/report/study.h"

namespace lectern::medical {

/// A report as the content tree of an imaging measurement report. A group of measurements for each
/// nodule (TID 1501) with its tracking identifier, each value with unit, method, uncertainty and
/// the outline it was taken from; the text of the sections as qualitative evaluations. What was not
/// computed stands there as a comment with the reason: readers stumble over numbers without a
/// value.
/// @source DICOM PS3.16, TID 1500 "Measurement Report", TID 1501 "Measurement and Qualitative
/// Evaluation Group", TID 300 "Measurement", TID 1001 "Observation Context", TID 1204 "Language of
/// Content Item and Descendants"
SrItem srTreeOf(const document::Content &report, const ReportStudy &study);

/// The images that a tree points into, each once, in order.
QList<SrImage> imagesOf(const SrItem &tree);

} // namespace lectern::medical
