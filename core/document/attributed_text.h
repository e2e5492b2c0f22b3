// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

#include <vector>

namespace lectern::document {

/// A stretch of a QString, end exclusive.
struct Utf16Span {
    int start = 0;
    int end = 0;
    friend bool operator==(const Utf16Span &, const Utf16Span &) = default;
};

/// A field's text with marks and provenance at every UTF-16 unit: runs taken apart, to be edited.
class AttributedText
{
public:
    AttributedText() = default;
    explicit AttributedText(const QList<Run> &runs);

    const QString &text() const { return m_text; }
    int size() const { return int(m_text.size()); }
    ProvenanceId provenance(int index) const { return m_provenances[std::size_t(index)]; }
    /// Put together again: no empty runs, equal neighbours joined.
    QList<Run> runs() const;

    AttributedText sliced(int position, int length) const;
    QList<Utf16Span> sentences(Language language) const;
    /// The whole code point that the unit belongs to.
    Utf16Span characterAt(int index) const;

    void append(const QString &text, Marks marks, ProvenanceId provenance);
    void replace(int position, int removed, const AttributedText &inserted);
    void setProvenance(Utf16Span span, ProvenanceId provenance);
    void setMarks(Utf16Span span, Marks marks);

private:
    QString m_text;
    std::vector<Marks> m_marks;
    std::vector<ProvenanceId> m_provenances;
};

} // namespace lectern::document
