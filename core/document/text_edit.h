// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"

#include <functional>

namespace lectern::document {

/// Text with its look, as an editor gives it.
struct MarkedText {
    QString text;
    Marks marks;
    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

/// A change of one field's text. Positions are UTF-16 units, as QTextDocument counts.
struct TextEdit {
    int position = 0;
    int removed = 0;
    QList<MarkedText> inserted; ///< Typed by the person.
};

/// The smallest edit that makes `after` out of `before`; it never cuts a surrogate pair. The
/// inserted text carries the marks that it has in `after`.
TextEdit editBetween(const QString &before, const QList<MarkedText> &after);

/// Half surrogate pairs, as some programs put on the clipboard, become U+FFFD: no file can hold
/// them.
QString withoutHalfCharacters(const QString &text);

/// Runs without empty ones, equal neighbours joined.
QList<Run> joinedRuns(const QList<Run> &runs);

/// The runs of a stretch of a field.
QList<Run> slicedRuns(const QList<Run> &runs, int position, int length);

/// The same text and provenance with other marks; `look` must have the same text.
QList<Run> withMarks(const QList<Run> &runs, const QList<MarkedText> &look);

/// What the functions below need to know of a document.
struct ProvenanceBook {
    std::function<const Provenance &(ProvenanceId)> read;
    std::function<ProvenanceId(const Provenance &)> intern;
    Language language = Language::English; ///< Of the sentences.
};

/// The runs of a field after an edit, each with the right provenance.
///
/// Typed text is authored; inside or beside the words of a sentence it is authored *over* that
/// sentence's origin. And no sentence keeps a claim that its words no longer bear: one that is not
/// what it was (a word was cut out, two grew together) has at least one authored character beside
/// the place of the edit. Sentences that the edit did not touch, or that it removed or moved as a
/// whole, stay what they were; so do extracted ones that still are a whole sentence of their quote.
QList<Run> editedRuns(const QList<Run> &runs, const TextEdit &edit, const ProvenanceBook &book);

/// The same for runs that bring their provenance with them (copied inside the document, or joined
/// from another field). Whole sentences among them keep it.
QList<Run> runsWithInsertion(const QList<Run> &runs, int position, int removed,
                             const QList<Run> &inserted, const ProvenanceBook &book);

/// A stretch for the clipboard: sentences that the stretch cuts are no longer the source's words.
QList<Run> copiedRuns(const QList<Run> &runs, int position, int length, const ProvenanceBook &book);

} // namespace lectern::document
