// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"
#include "core/medical/dicom/identity.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// A sentence of the clinical text and the section of the report where it is quoted.
struct ClinicalQuote {
    QString role; ///< "indication", "finding" ...
    document::TextSupport support;
};

/// What a report quotes of a clinical text, in order.
///
/// Headings of the text decide where; without them all of it is the indication. Nothing is quoted
/// that names the person, an id or a date of the head: a sentence that begins with such goes on
/// behind it, one that cannot be cut is left out.
QList<ClinicalQuote> clinicalQuotes(const document::Source &source, const Identity &identity,
                                    const TermFinder &finder);

} // namespace lectern::medical
