// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/content.h"
#include "core/document/merged_provenance.h"

#include <algorithm>

namespace lectern::document {
namespace {

/// A run's place in the text of its block, in code points.
struct PlacedRun {
    CodePointSpan span;
    ProvenanceId provenance;
};

QList<PlacedRun> placedRuns(const Block &block)
{
    QList<PlacedRun> placed;
    int position = 0;
    for (const Field &field : block.fields) {
        for (const Run &run : field.runs) {
            const int end = position + codePointCount(run.text);
            placed.append({{position, end}, run.provenance});
            position = end;
        }
        ++position; // The line break between fields belongs to nobody.
    }
    return placed;
}

} // namespace

QList<Sentence> sentencesOf(const Content &content, const Block &block)
{
    const QList<PlacedRun> runs = placedRuns(block);
    QList<Sentence> sentences;
    auto first = runs.cbegin();
    for (const CodePointSpan span : splitSentences(block.text(), content.header.language)) {
        while (first != runs.cend() && first->span.end <= span.start)
            ++first;
        QList<const Provenance *> parts;
        for (auto run = first; run != runs.cend() && run->span.start < span.end; ++run) {
            const Provenance *provenance = &content.provenance(run->provenance);
            if (run->span.start < run->span.end && !parts.contains(provenance))
                parts.append(provenance);
        }
        sentences.append({span, mergedProvenance(parts)});
    }
    return sentences;
}

} // namespace lectern::document
