// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/text_edit.h"

#include "core/document/attributed_text.h"
#include "core/document/merged_provenance.h"

#include <algorithm>

namespace lectern::document {
namespace {

QString plainText(const QList<MarkedText> &pieces)
{
    QString text;
    for (const MarkedText &piece : pieces)
        text += piece.text;
    return text;
}

QList<MarkedText> slicedMarks(const QList<MarkedText> &pieces, qsizetype from, qsizetype to)
{
    QList<MarkedText> sliced;
    qsizetype start = 0;
    for (const MarkedText &piece : pieces) {
        const qsizetype begin = std::max(from, start);
        const qsizetype end = std::min(to, start + piece.text.size());
        if (begin < end)
            sliced.append({piece.text.mid(begin - start, end - begin), piece.marks});
        start += piece.text.size();
    }
    return sliced;
}

/// What an edit did to the places of a text: old [position, position + removed) became
/// [position, position + inserted).
struct Replacement {
    int position = 0;
    int removed = 0;
    int inserted = 0;

    /// The old place of a stretch that the edit did not touch.
    std::optional<Utf16Span> before(Utf16Span span) const
    {
        if (span.end <= position)
            return span;
        if (span.start >= position + inserted)
            return Utf16Span{span.start - inserted + removed, span.end - inserted + removed};
        return std::nullopt;
    }
    bool covers(Utf16Span span) const
    {
        return span.start >= position && span.end <= position + inserted;
    }
    /// The character of the stretch next to the edit.
    int nearestIn(Utf16Span span) const
    {
        return std::clamp(position - 1, span.start, span.end - 1);
    }
};

/// True where the words are one sentence of what their source says, however they came to stand
/// alone.
bool isStillQuoted(const AttributedText &text, Utf16Span sentence, const ProvenanceBook &book)
{
    const ProvenanceId id = text.provenance(sentence.start);
    for (int i = sentence.start; i < sentence.end; ++i)
        if (text.provenance(i) != id)
            return false;
    const Provenance &provenance = book.read(id);
    if (provenance.kind != ProvenanceKind::Extracted)
        return false;
    const QString words = text.text().mid(sentence.start, sentence.end - sentence.start);
    for (const Support &support : provenance.supports)
        if (const auto *quoted = std::get_if<TextSupport>(&support))
            for (const CodePointSpan span : splitSentences(quoted->quote, book.language))
                if (textOf(quoted->quote, span) == words)
                    return true;
    return false;
}

/// Marks sentences whose words are no longer what their origin says.
void markChangedSentences(AttributedText &text, const QList<Utf16Span> &sentencesBefore,
                          const Replacement &replacement, const ProvenanceBook &book)
{
    for (const Utf16Span sentence : text.sentences(book.language)) {
        const auto before = replacement.before(sentence);
        if ((before && sentencesBefore.contains(*before)) || replacement.covers(sentence))
            continue;
        bool isAuthored = false;
        for (int i = sentence.start; i < sentence.end && !isAuthored; ++i)
            isAuthored = book.read(text.provenance(i)).kind == ProvenanceKind::Authored;
        if (isAuthored || isStillQuoted(text, sentence, book))
            continue;
        const Utf16Span place = text.characterAt(replacement.nearestIn(sentence));
        const Provenance authored = authoredOver(book.read(text.provenance(place.start)));
        text.setProvenance(place, book.intern(authored));
    }
}

/// The origin that typed text stands over: that of the words of its sentence next to it.
Provenance provenanceOfTyped(const AttributedText &text, Utf16Span piece, Utf16Span sentence,
                             const ProvenanceBook &book)
{
    if (piece.start > sentence.start)
        return authoredOver(book.read(text.provenance(piece.start - 1)));
    if (piece.end < sentence.end)
        return authoredOver(book.read(text.provenance(piece.end)));
    return {};
}

/// Gives the inserted stretch its authored provenance: over what it replaced, else sentence by
/// sentence over the words it stands beside.
void authorInserted(AttributedText &text, Utf16Span inserted, const Provenance &replaced,
                    const ProvenanceBook &book)
{
    const Provenance authored = authoredOver(replaced);
    text.setProvenance(inserted, book.intern(authored));
    if (authored.editedFrom)
        return;
    for (const Utf16Span sentence : text.sentences(book.language)) {
        const Utf16Span piece{std::max(sentence.start, inserted.start),
                              std::min(sentence.end, inserted.end)};
        if (piece.start < piece.end && piece != sentence)
            text.setProvenance(piece, book.intern(provenanceOfTyped(text, piece, sentence, book)));
    }
}

} // namespace

TextEdit editBetween(const QString &before, const QList<MarkedText> &after)
{
    const QString text = plainText(after);
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == text.at(head))
        ++head;
    if (head > 0 && before.at(head - 1).isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && before.at(before.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    if (tail > 0 && before.at(before.size() - tail).isLowSurrogate())
        --tail;
    return {int(head), int(before.size() - head - tail),
            slicedMarks(after, head, text.size() - tail)};
}

QString withoutHalfCharacters(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (!whole.at(i).isSurrogate())
            continue;
        if (whole.at(i).isHighSurrogate() && i + 1 < whole.size()
            && whole.at(i + 1).isLowSurrogate())
            ++i;
        else
            whole[i] = QChar(QChar::ReplacementCharacter);
    }
    return whole;
}

QList<Run> joinedRuns(const QList<Run> &runs)
{
    QList<Run> joined;
    for (const Run &run : runs) {
        if (run.text.isEmpty())
            continue;
        if (!joined.isEmpty() && joined.last().marks == run.marks
            && joined.last().provenance == run.provenance)
            joined.last().text += run.text;
        else
            joined.append(run);
    }
    return joined;
}

QList<Run> slicedRuns(const QList<Run> &runs, int position, int length)
{
    return AttributedText(runs).sliced(position, length).runs();
}

QList<Run> withMarks(const QList<Run> &runs, const QList<MarkedText> &look)
{
    AttributedText text(runs);
    Q_ASSERT(text.text() == plainText(look));
    int start = 0;
    for (const MarkedText &piece : look) {
        const int end = start + int(piece.text.size());
        text.setMarks({start, end}, piece.marks);
        start = end;
    }
    return text.runs();
}

QList<Run> editedRuns(const QList<Run> &runs, const TextEdit &edit, const ProvenanceBook &book)
{
    AttributedText text(runs);
    const QList<Utf16Span> sentencesBefore = text.sentences(book.language);
    const Provenance replaced
        = edit.removed > 0 ? book.read(text.provenance(edit.position)) : Provenance();
    AttributedText typed;
    const ProvenanceId plain = edit.inserted.isEmpty() ? ProvenanceId(0) : book.intern({});
    for (const MarkedText &piece : edit.inserted)
        typed.append(piece.text, piece.marks, plain);
    text.replace(edit.position, edit.removed, typed);
    if (typed.size() > 0)
        authorInserted(text, {edit.position, edit.position + typed.size()}, replaced, book);
    markChangedSentences(text, sentencesBefore, {edit.position, edit.removed, typed.size()}, book);
    return text.runs();
}

QList<Run> runsWithInsertion(const QList<Run> &runs, int position, int removed,
                             const QList<Run> &inserted, const ProvenanceBook &book)
{
    AttributedText text(runs);
    const QList<Utf16Span> sentencesBefore = text.sentences(book.language);
    const AttributedText addition(inserted);
    text.replace(position, removed, addition);
    markChangedSentences(text, sentencesBefore, {position, removed, addition.size()}, book);
    return text.runs();
}

QList<Run> copiedRuns(const QList<Run> &runs, int position, int length, const ProvenanceBook &book)
{
    AttributedText whole(runs);
    const QList<Utf16Span> sentencesBefore = whole.sentences(book.language);
    AttributedText copy = whole.sliced(position, length);
    // To copy is to cut away what stands after and before; each cut may break a sentence.
    AttributedText start = whole.sliced(0, position + length);
    markChangedSentences(start, sentencesBefore,
                         {position + length, whole.size() - position - length, 0}, book);
    const QList<Utf16Span> sentencesOfStart = start.sentences(book.language);
    copy = start.sliced(position, length);
    markChangedSentences(copy, sentencesOfStart, {0, position, 0}, book);
    return copy.runs();
}

} // namespace lectern::document
