// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "core/medical/layout/page_words.h"

namespace lectern::medical {

/// A block of a section, or a heading inside of it.
struct SectionPart {
    const document::Block *block = nullptr; ///< Never null; lives as long as the content.
    int headingLevel = 0; ///< 2 or 3 for a heading; 0: what is said.
};

/// What stands under one of a report's main headings.
struct ReportSection {
    QString role; ///< "finding"; of the first block that has one.
    QString name; ///< Its heading block, else the name of the role; may be empty.
    QList<SectionPart> parts; ///< Not empty, and it ends with something said.
};

/// A report without its cards (study, measurements) and without headings that nothing stands under.
/// A block of another role begins a section even where no heading says so.
QList<ReportSection> sectionsOf(const document::Content &report, const PageWords &words);

/// The guidelines that a report's sentences follow, as literature.
QStringList guidelinesOf(const document::Content &report);

/// The lines said in all sections of a role, in order.
QStringList linesOfRole(const document::Content &report, const QString &role);

} // namespace lectern::medical
