// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/facts.h"

namespace lectern::drafting {

/// The provenance of a realised sentence: one rule with the facts as inputs, then the support of
/// each fact.
///
/// Several values of a slot stand a line each. Where two facts share a sentence the rule is
/// "a.1+b.2" and the slots are "1.point", "2.point".
document::Provenance provenanceOf(const QList<Facts> &facts, const Candidate &candidate,
                                  const Choice &choice);

/// The facts that such a provenance records, with their supports on the first; none for a
/// provenance that no realiser made.
QList<Facts> factsOf(const document::Provenance &provenance);

} // namespace lectern::drafting
