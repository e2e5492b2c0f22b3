// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/medical/report/reader_normals.h"

#include <optional>

namespace lectern::medical {

/// A standing sentence that the reader worded anew in a report.
struct EditedStanding {
    QString templateId;
    QString organ;
    int number = 1; ///< Of the sentence in its organ, as it was when the report was drafted.
    QString before; ///< The reader's own normal sentence that stood there; empty: the template's.
    QString text; ///< As it stands.
};

/// @return nothing for any other sentence, and for one that reads as before
std::optional<EditedStanding> editedStanding(const document::Content &report,
                                             document::BlockId block, int index);

/// What keeping a sentence came to.
struct KeptNormal {
    QString organ; ///< Its title.
    QString replaced; ///< The normal sentence whose place it took; empty: it was added.
};

/// Makes the sentence a normal one, in the place of the one that it was made from.
/// @param report  The template as Lectern brings it.
/// @return RefusedByCheck, with the reason, for what no report should begin with; NotFound where
///         the template has no such organ
Result<KeptNormal> keepAsNormal(const EditedStanding &edited, const ReportTemplate &report,
                                Language language, ReaderNormals &normals);

} // namespace lectern::medical
