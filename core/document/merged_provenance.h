// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/provenance.h"

namespace lectern::document {

/// What is authored over words of the given origin: authored, with the origin kept in editedFrom.
/// Words that were authored already stay what they are.
Provenance authoredOver(const Provenance &before);

/// The one origin of a sentence made of several parts.
///
/// Authored as soon as one part is; the other parts, and what the authored ones stood over, are
/// then in editedFrom. Otherwise the weakest claim among the kinds (generated, then computed, then
/// extracted) with the supports of all parts, none twice.
Provenance mergedProvenance(const QList<const Provenance *> &parts);

/// What words copied from another document become: authored, with a rule support "copy.document"
/// that says from where, for the sources there are not here.
Provenance copiedFromElsewhere(const Provenance &there, const QString &documentTitle);

} // namespace lectern::document
