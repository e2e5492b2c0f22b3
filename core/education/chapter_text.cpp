// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/chapter_text.h"

#include <QRegularExpression>

namespace lectern::education {
namespace {

using document::PassageKind;

/// A passage without markup that knows where each character came from.
struct PlainText {
    QString text;
    QList<int> origin; ///< Code point in the passage, for each UTF-16 unit of `text`.
    QList<std::pair<int, int>> bold; ///< Ranges of `text`.
};

/// Takes Markdown's inline marks off; plain text passes unchanged but for white space.
class MarkupRemover
{
public:
    MarkupRemover(const QString &raw, bool isMarkdown) : m_raw(raw), m_isMarkdown(isMarkdown) { }

    PlainText plain()
    {
        for (m_next = 0; m_next < m_raw.size();) {
            if (m_isMarkdown && (skipMark() || skipLink()))
                continue;
            take();
        }
        while (m_plain.text.endsWith(u' ')) {
            m_plain.text.chop(1);
            m_plain.origin.removeLast();
        }
        return m_plain;
    }

private:
    bool has(QStringView token) const
    {
        return QStringView(m_raw).sliced(m_next).startsWith(token);
    }

    void skip(qsizetype units)
    {
        for (qsizetype end = m_next + units; m_next < end; ++m_next)
            if (!m_raw.at(m_next).isHighSurrogate())
                ++m_codePoint;
    }

    bool skipMark()
    {
        if (has(u"**") || has(u"__")) {
            const int here = static_cast<int>(m_plain.text.size());
            if (m_boldStart >= 0)
                m_plain.bold.append({m_boldStart, here});
            m_boldStart = m_boldStart >= 0 ? -1 : here;
            skip(2);
            return true;
        }
        const QChar c = m_raw.at(m_next);
        const QChar before = m_next > 0 ? m_raw.at(m_next - 1) : QChar(u' ');
        const QChar after = m_next + 1 < m_raw.size() ? m_raw.at(m_next + 1) : QChar(u' ');
        if (c == u'\\' && after.isPunct()) {
            skip(1);
            take();
            return true;
        }
        // An underscore inside a word is a subscript or a name; a lone star is a product.
        const bool isEmphasis = (c == u'*' && !(before.isSpace() && after.isSpace()))
            || (c == u'_' && !(before.isLetterOrNumber() && after.isLetterOrNumber()));
        if (!isEmphasis && c != u'`')
            return false;
        skip(1);
        return true;
    }

    bool skipLink()
    {
        if (m_inLink && has(u"](")) {
            const qsizetype end = m_raw.indexOf(u')', m_next);
            m_inLink = false;
            skip(end - m_next + 1);
            return true;
        }
        static const QRegularExpression link(QStringLiteral("\\G!?\\[[^\\]]+\\]\\([^)]*\\)"));
        const auto match = link.match(m_raw, m_next);
        if (!match.hasMatch())
            return false;
        m_inLink = true;
        skip(m_raw.at(m_next) == u'!' ? 2 : 1);
        return true;
    }

    void take()
    {
        const QChar c = m_raw.at(m_next);
        if (!c.isSpace() || c == QChar(QChar::Nbsp)) {
            m_plain.text += c;
            m_plain.origin.append(m_codePoint);
        } else if (!m_plain.text.isEmpty() && !m_plain.text.endsWith(u' ')) {
            m_plain.text += u' ';
            m_plain.origin.append(m_codePoint);
        }
        skip(1);
    }

    const QString m_raw;
    const bool m_isMarkdown;
    PlainText m_plain;
    qsizetype m_next = 0;
    int m_codePoint = 0;
    int m_boldStart = -1;
    bool m_inLink = false;
};

bool isRead(PassageKind kind)
{
    return kind != PassageKind::Formula && kind != PassageKind::Code;
}

/// The span with the marks that hug it, so that a quote of "**Force** is ..." keeps its stars.
CodePointSpan withMarks(const std::u32string &text, CodePointSpan span, CodePointSpan limit)
{
    const auto isMark = [](char32_t c) { return c == U'*' || c == U'_' || c == U'`'; };
    while (span.start > limit.start && isMark(text[span.start - 1]))
        --span.start;
    while (span.end < limit.end && isMark(text[span.end]))
        ++span.end;
    return span;
}

/// Adds the sentences of one source.
class SourceReader
{
public:
    SourceReader(const document::Source &source, int index, QList<ChapterSentence> &sentences) :
        m_source(source),
        m_index(index),
        m_sentences(sentences),
        m_text(source.text.toStdU32String()),
        m_isMarkdown(source.kind == QStringLiteral("markdown"))
    {
    }

    /// @return the number of the last section
    int read(int section)
    {
        for (int i = 0; i < m_source.passages.size(); ++i) {
            const document::Passage &passage = m_source.passages.at(i);
            if (passage.kind == PassageKind::Heading)
                ++section;
            const bool isInside = passage.span.start >= 0 && passage.span.start < passage.span.end
                && passage.span.end <= static_cast<int>(m_text.size());
            if (isInside && isRead(passage.kind))
                readPassage(passage, i, section);
        }
        return section;
    }

private:
    void readPassage(const document::Passage &passage, int number, int section)
    {
        const QString raw = QString::fromStdU32String(
            m_text.substr(passage.span.start, passage.span.end - passage.span.start));
        if (m_isMarkdown && raw.startsWith(QStringLiteral("![")))
            return;
        const PlainText plain = MarkupRemover(raw, m_isMarkdown).plain();
        const auto spans = passage.kind == PassageKind::Heading
            ? QList<CodePointSpan>{{0, codePointCount(plain.text)}}
            : splitSentences(plain.text, m_source.language, LineBreaks::AreSpaces);
        for (const CodePointSpan &span : spans) {
            const int start = static_cast<int>(utf16Index(plain.text, span.start));
            const int end = static_cast<int>(utf16Index(plain.text, span.end));
            if (start >= end)
                continue;
            ChapterSentence sentence{plain.text.sliced(start, end - start),
                                     m_index,
                                     number,
                                     section,
                                     passage.kind,
                                     {},
                                     {}};
            sentence.span = withMarks(m_text,
                                      {passage.span.start + plain.origin.at(start),
                                       passage.span.start + plain.origin.at(end - 1) + 1},
                                      passage.span);
            for (const auto &[from, to] : plain.bold)
                if (from >= start && to <= end && from < to)
                    sentence.emphasised.append(plain.text.sliced(from, to - from));
            m_sentences.append(sentence);
        }
    }

    const document::Source &m_source;
    const int m_index;
    QList<ChapterSentence> &m_sentences;
    const std::u32string m_text;
    const bool m_isMarkdown;
};

} // namespace

ChapterText ChapterText::of(const QList<document::Source> &sources)
{
    ChapterText chapter;
    int section = 0;
    for (int i = 0; i < sources.size(); ++i)
        section = SourceReader(sources.at(i), i, chapter.sentences).read(section);
    return chapter;
}

document::TextSupport supportOf(const document::Source &source, CodePointSpan span)
{
    return {source.id, span, textOf(source.text, span)};
}

QString withoutMarkup(const QString &quote)
{
    return MarkupRemover(quote, true).plain().text;
}

} // namespace lectern::education
