// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/prepared_report.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// The bundled concepts, loaded once for the program; any thread.
/// @return what Terminology::bundled returns
Result<std::shared_ptr<const TermFinder>> reportTerms();

/// Findings that something beside the template speaks of: a marked nodule, the name of what was
/// measured, the clinical text, the prior report. Asked about or known from earlier counts as
/// there: the reader has to say that it is not.
QSet<TermIndex> raisedFindings(const PreparedReport &report, const TermFinder &finder);

/// The findings that a sentence says are not there: as its template lists them, else as its words
/// say it.
QSet<TermIndex> deniedBy(const NormalSentence &normal, const TermFinder &finder);

/// Whether a standing sentence may stand beside these findings: it denies none of them, nor what
/// they are a kind of or shown by.
bool mayStand(const NormalSentence &normal, const QSet<TermIndex> &raised,
              const TermFinder &finder);

} // namespace lectern::medical
