// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/report_template.h"
#include "core/medical/terms/term_finder.h"

namespace lectern::medical {

/// Why a reader's own sentence may not be one that every report can begin with.
enum class NormalDoubt {
    StatesFinding, ///< It would be written into every report.
    OneSide, ///< It denies something on one side of two.
    Measurement, ///< A size that nobody measured for it.
    Contradiction, ///< With another standing sentence of the template.
    OtherLanguage,
    Twice,
    NoFullStop,
    DeniesNothing, ///< So nothing ever speaks against it.
};

/// Whether a sentence with this doubt says what no report should begin with; the others are hints.
bool isSerious(NormalDoubt doubt);

struct DoubtfulNormal {
    QString organ; ///< Its id.
    int number = 1; ///< Of the sentence in its organ, from 1.
    NormalDoubt doubt = NormalDoubt::StatesFinding;
    QString message; ///< Translated; one sentence.
};

/// What speaks against the reader's own sentences of a template, in its order. Code alone decides;
/// fast enough for every key that is pressed.
/// @return InvalidInput where there are more sentences than a report can hold
Result<QList<DoubtfulNormal>> doubtsAbout(const ReportTemplate &report, Language language,
                                          const TermFinder &finder);

/// The findings beside which the sentence is left out, as they are called: "pleural effusion".
QStringList findingsAgainst(const NormalSentence &normal, Language language,
                            const TermFinder &finder);

} // namespace lectern::medical
