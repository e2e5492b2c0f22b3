// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/proposal/sentence_place.h"

namespace lectern::ui {

std::optional<SentencePlace> placeOfSentence(const document::Content &content, document::BlockId id,
                                             int sentence, const QString &text)
{
    const document::Block *block = content.block(id);
    const auto sentences
        = block ? document::sentencesOf(content, *block) : QList<document::Sentence>();
    if (sentence < 0 || sentence >= sentences.size())
        return {};
    const int begin = sentences.at(sentence).span.start;
    const CodePointSpan span{begin, begin + codePointCount(text)};
    if (textOf(block->text(), span) != text)
        return {};
    int start = 0; // A sentence never leaves its field, as each field is a line.
    for (const document::Field &field : block->fields) {
        const QString line = field.text();
        const int size = codePointCount(line);
        if (span.start >= start && span.end <= start + size) {
            const int from = int(utf16Index(line, span.start - start));
            return SentencePlace{field.key, from, int(utf16Index(line, span.end - start)) - from,
                                 sentences.at(sentence).provenance};
        }
        start += size + 1;
    }
    return {};
}

} // namespace lectern::ui
