// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/source.h"

#include <QList>
#include <QString>

namespace lectern::education {

/// A sentence of a source as a reader sees it: without markup, with single spaces.
struct ChapterSentence {
    QString text;
    int source = 0; ///< Index into the list the chapter was made of.
    int passage = 0; ///< Index into the source's passages.
    int section = 0; ///< Number of headings before it, over all sources.
    document::PassageKind kind = document::PassageKind::Paragraph;
    CodePointSpan span; ///< In the source's canonical text, markup at its ends included.
    QStringList emphasised; ///< What stands in bold in it, in order.
};

/// The sentences of one or several sources in reading order; formulas, code and pictures are left
/// out.
struct ChapterText {
    QList<ChapterSentence> sentences;

    static ChapterText of(const QList<document::Source> &sources);
};

/// The exact text of the span of a source.
document::TextSupport supportOf(const document::Source &source, CodePointSpan span);

/// A quote from a Markdown source without its inline markup, as a reader sees it.
QString withoutMarkup(const QString &quote);

} // namespace lectern::education
