// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/draft.h"
#include "core/medical/report/measured_nodule.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

enum class ImpressionLines {
    PutIn, ///< As the command line does.
    LeftToTheReader, ///< Proposed beside the report and accepted one by one; their place is empty.
};

/// The steps of a whole report: study card, measurement cards, sections in the template's order.
QList<drafting::BlockStep> reportSteps(const PreparedReport &report, const TermFinder &finder,
                                       ImpressionLines lines);

/// The impression's lines and the recommendation alone, a block each: what is put in line by line.
QList<drafting::BlockStep> impressionSteps(const PreparedReport &report, const TermFinder &finder);

} // namespace lectern::medical
