// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/attributed_text.h"

#include "core/document/text_edit.h"

#include <algorithm>

namespace lectern::document {

AttributedText::AttributedText(const QList<Run> &runs)
{
    for (const Run &run : runs)
        append(run.text, run.marks, run.provenance);
}

QList<Run> AttributedText::runs() const
{
    QList<Run> runs;
    for (int start = 0, end = 0; start < size(); start = end) {
        const auto at = std::size_t(start);
        while (end < size() && m_marks[std::size_t(end)] == m_marks[at]
               && m_provenances[std::size_t(end)] == m_provenances[at])
            ++end;
        runs.append({m_text.mid(start, end - start), m_marks[at], m_provenances[at]});
    }
    return runs;
}

AttributedText AttributedText::sliced(int position, int length) const
{
    AttributedText slice;
    slice.m_text = m_text.mid(position, length);
    const auto end = position + slice.size();
    slice.m_marks.assign(m_marks.begin() + position, m_marks.begin() + end);
    slice.m_provenances.assign(m_provenances.begin() + position, m_provenances.begin() + end);
    return slice;
}

QList<Utf16Span> AttributedText::sentences(Language language) const
{
    QList<Utf16Span> spans;
    int codePoint = 0;
    int unit = 0;
    const auto unitOf = [&](int target) {
        for (; codePoint < target; ++codePoint)
            unit = characterAt(unit).end;
        return unit;
    };
    for (const CodePointSpan span : splitSentences(m_text, language)) {
        const int start = unitOf(span.start);
        spans.append({start, unitOf(span.end)});
    }
    return spans;
}

Utf16Span AttributedText::characterAt(int index) const
{
    const auto isPair = [this](int high) {
        return high >= 0 && high + 1 < size() && m_text.at(high).isHighSurrogate()
            && m_text.at(high + 1).isLowSurrogate();
    };
    if (isPair(index))
        return {index, index + 2};
    if (isPair(index - 1))
        return {index - 1, index + 1};
    return {index, index + 1};
}

void AttributedText::append(const QString &text, Marks marks, ProvenanceId provenance)
{
    m_text += text;
    m_marks.insert(m_marks.end(), std::size_t(text.size()), marks);
    m_provenances.insert(m_provenances.end(), std::size_t(text.size()), provenance);
}

void AttributedText::replace(int position, int removed, const AttributedText &inserted)
{
    const auto exchange = [&](auto &values, const auto &other) {
        values.erase(values.begin() + position, values.begin() + position + removed);
        values.insert(values.begin() + position, other.begin(), other.end());
    };
    m_text.replace(position, removed, inserted.m_text);
    exchange(m_marks, inserted.m_marks);
    exchange(m_provenances, inserted.m_provenances);
}

void AttributedText::setProvenance(Utf16Span span, ProvenanceId provenance)
{
    std::fill(m_provenances.begin() + span.start, m_provenances.begin() + span.end, provenance);
}

void AttributedText::setMarks(Utf16Span span, Marks marks)
{
    std::fill(m_marks.begin() + span.start, m_marks.begin() + span.end, marks);
}

} // namespace lectern::document
