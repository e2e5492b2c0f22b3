// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/markdown_reader.h"

#include "core/ingest/readers/line_kinds.h"
#include "core/ingest/readers/markdown_tree.h"
#include "core/ingest/readers/passage_collector.h"
#include "core/ingest/readers/picture_files.h"

#include "core/ingest/readers/matching.h"

#include <algorithm>

namespace lectern::ingest {
namespace {

using document::PassageKind;

/// Where in the tree of blocks the walk is.
struct Place {
    int listDepth = -1; ///< 0 in a list that is in no other list.
    bool isInQuote = false;
};

/// A picture whose caption may stand in the next paragraph.
struct PendingFigure {
    document::SourceFigure figure;
    std::optional<document::Asset> asset;
    Utf16Span altText;
};

class MarkdownScanner
{
public:
    MarkdownScanner(const QString &text, const MarkdownTree &tree, const InputFile &file) :
        m_passages(text), m_tree(tree), m_file(file)
    {
    }

    Reading<IngestedSource> scan()
    {
        const bool isWhole = walk(m_tree.root(), {}, 0);
        flushFigure({});
        if (!isWhole)
            return unreadable(ReadProblem::TooDeep, QStringLiteral("Markdown blocks"));
        m_passages.setTitle(m_tree.statedTitle());
        return m_passages.finish(QStringLiteral("markdown"), m_file);
    }

private:
    QStringView view(Utf16Span span) const
    {
        return QStringView(m_passages.text()).sliced(span.start, span.size());
    }

    /// @return false where the blocks are nested too deeply
    bool walk(cmark_node *parent, Place place, int depth)
    {
        if (depth > kMaxDepth)
            return false;
        for (cmark_node *node = cmark_node_first_child(parent); node; node = cmark_node_next(node))
            if (!take(node, place, depth))
                return false;
        return true;
    }

    bool take(cmark_node *node, Place place, int depth)
    {
        const Utf16Span span = trimmed(m_passages.text(), m_tree.spanOf(node));
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_HEADING:
            flushFigure({});
            m_passages.add(PassageKind::Heading, withoutHeadingMarks(span),
                           cmark_node_get_heading_level(node));
            return true;
        case CMARK_NODE_PARAGRAPH:
            takeParagraph(node, span, place);
            return true;
        case CMARK_NODE_CODE_BLOCK:
            takeCode(node, span);
            return true;
        case CMARK_NODE_BLOCK_QUOTE:
            place.isInQuote = true;
            break;
        case CMARK_NODE_LIST:
            ++place.listDepth;
            break;
        default:
            if (MarkdownTree::isTable(node)) {
                takeTable(node);
                return true;
            }
        }
        return walk(node, place, depth + 1);
    }

    Utf16Span withoutHeadingMarks(Utf16Span span) const
    {
        static const QRegularExpression opening(QStringLiteral("^#{1,6}(?:[ \\t]+|$)"));
        static const QRegularExpression closing(QStringLiteral("(?:^|[ \\t]+)#+[ \\t]*$"));
        // The first such line: cmark lets a heading reach into a list right below it.
        static const QRegularExpression underline(
            QStringLiteral("[\\r\\n][ \\t>]*(?:=+|-+)[ \\t]*(?=[\\r\\n]|$)"));
        const auto opened = matchIn(view(span), opening);
        if (!opened.hasMatch()) {
            const auto under = matchIn(view(span), underline);
            return under.hasMatch() ? Utf16Span{span.start, span.start + under.capturedStart()}
                                    : span;
        }
        const Utf16Span inner{span.start + opened.capturedLength(), span.end};
        const auto closed = matchIn(view(inner), closing);
        return closed.hasMatch() ? Utf16Span{inner.start, inner.start + closed.capturedStart()}
                                 : inner;
    }

    void takeParagraph(cmark_node *node, Utf16Span span, Place place)
    {
        span = withoutDefinitions(span);
        if (takeLonePicture(node, span))
            return;
        collectPictures(node);
        const QStringView text = view(span);
        if (place.listDepth >= 0) {
            m_passages.add(PassageKind::ListItem, withoutTaskBox(span), place.listDepth);
        } else if (isMarkedCaption(text)) {
            flushFigure(m_passages.add(PassageKind::Caption, withoutEmphasis(span)));
            return;
        } else if (text.size() > 4 && text.startsWith(u"$$") && text.endsWith(u"$$")) {
            m_passages.add(PassageKind::Formula, {span.start + 2, span.end - 2});
        } else {
            m_passages.add(place.isInQuote ? PassageKind::Quote : PassageKind::Paragraph, span);
        }
        flushFigure({});
    }

    /// Reference definitions before a paragraph are no words of it, though its position holds them.
    Utf16Span withoutDefinitions(Utf16Span span) const
    {
        static const QRegularExpression definition(
            QStringLiteral("^\\[[^\\]\\n]+\\]:[ \\t]*\\S+[^\\n\\r]*(?:\\r\\n|\\n|\\r)"));
        for (auto match = matchIn(view(span), definition); match.hasMatch();
             match = matchIn(view(span), definition))
            span = trimmed(m_passages.text(), {span.start + match.capturedLength(), span.end});
        return span;
    }

    Utf16Span withoutTaskBox(Utf16Span span) const
    {
        const QStringView text = view(span);
        const bool hasBox
            = text.startsWith(u"[ ] ") || text.startsWith(u"[x] ") || text.startsWith(u"[X] ");
        return hasBox ? Utf16Span{span.start + 4, span.end} : span;
    }

    Utf16Span withoutEmphasis(Utf16Span span) const
    {
        while (span.size() > 2 && (view(span).front() == u'*' || view(span).front() == u'_')
               && view(span).front() == view(span).back())
            span = {span.start + 1, span.end - 1};
        return span;
    }

    bool isMarkedCaption(QStringView text) const
    {
        while (!text.isEmpty() && (text.front() == u'*' || text.front() == u'_'))
            text = text.sliced(1);
        return isCaption(text);
    }

    bool takeLonePicture(cmark_node *paragraph, Utf16Span span)
    {
        cmark_node *only = cmark_node_first_child(paragraph);
        if (!only || cmark_node_next(only) || cmark_node_get_type(only) != CMARK_NODE_IMAGE)
            return false;
        flushFigure({});
        m_pending = pictureOf(only);
        const qsizetype close = view(span).indexOf(u"](");
        if (view(span).startsWith(u"![") && close > 2)
            m_pending->altText = {span.start + 2, span.start + close};
        return true;
    }

    void collectPictures(cmark_node *paragraph)
    {
        for (cmark_node *node = cmark_node_first_child(paragraph); node;
             node = cmark_node_next(node)) {
            if (cmark_node_get_type(node) != CMARK_NODE_IMAGE)
                continue;
            flushFigure({});
            PendingFigure picture = pictureOf(node);
            m_passages.addFigure(std::move(picture.figure), std::move(picture.asset));
        }
    }

    PendingFigure pictureOf(cmark_node *image) const
    {
        const QString address = QString::fromUtf8(cmark_node_get_url(image));
        PendingFigure picture;
        picture.figure.name = nameOfAddress(address);
        picture.figure.altText = MarkdownTree::plainTextOf(image);
        picture.asset = address.startsWith(u"data:") ? pictureFromDataUrl(address)
                                                     : pictureFromFolder(m_file.folder, address);
        return picture;
    }

    /// The picture's caption is `caption`, or else the text that stands for the picture.
    void flushFigure(CodePointSpan caption)
    {
        if (!m_pending)
            return;
        PendingFigure picture = *std::exchange(m_pending, std::nullopt);
        if (caption.start == caption.end && picture.altText.size() > 0)
            caption = m_passages.add(PassageKind::Caption, picture.altText);
        picture.figure.caption = caption;
        m_passages.addFigure(std::move(picture.figure), std::move(picture.asset));
    }

    void takeCode(cmark_node *node, Utf16Span span)
    {
        flushFigure({});
        const bool isMaths = QByteArrayView(cmark_node_get_fence_info(node)) == "math";
        m_passages.add(isMaths ? PassageKind::Formula : PassageKind::Code, withoutFences(span));
    }

    Utf16Span withoutFences(Utf16Span span) const
    {
        static const QRegularExpression fence(QStringLiteral("^(?:`{3,}|~{3,})[^\\r\\n]*"));
        static const QRegularExpression closing(
            QStringLiteral("[\\r\\n][ \\t>]*(?:`{3,}|~{3,})[ \\t]*$"));
        const auto opened = matchIn(view(span), fence);
        if (!opened.hasMatch())
            return span;
        Utf16Span inner{span.start + opened.capturedLength(), span.end};
        const auto closed = matchIn(view(inner), closing);
        if (closed.hasMatch())
            inner.end = inner.start + closed.capturedStart();
        return inner;
    }

    void takeTable(cmark_node *table)
    {
        flushFigure({});
        document::SourceTable found;
        for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
            const Utf16Span line = m_tree.spanOf(row);
            QList<CodePointSpan> cells;
            Utf16Span words{line.end, line.start};
            for (const Utf16Span cell : cellsOf(line)) {
                cells.append(m_passages.codePoints(cell));
                words = {std::min(words.start, cell.start), cell.end};
            }
            if (words.start < words.end)
                m_passages.add(PassageKind::TableRow, words);
            found.rows.append(cells);
        }
        m_passages.addTable(std::move(found));
    }

    /// The cells of "| a | b |". A bar ends a cell unless a backslash stands before it.
    QList<Utf16Span> cellsOf(Utf16Span line) const
    {
        const QString &text = m_passages.text();
        line = trimmed(text, line);
        if (line.size() > 0 && text.at(line.start) == u'|')
            ++line.start;
        QList<Utf16Span> cells;
        qsizetype start = line.start;
        for (qsizetype i = line.start; i < line.end; ++i) {
            if (text.at(i) == u'\\') {
                ++i;
            } else if (text.at(i) == u'|') {
                cells.append(trimmed(text, {start, i}));
                start = i + 1;
            }
        }
        if (trimmed(text, {start, line.end}).size() > 0)
            cells.append(trimmed(text, {start, line.end}));
        return cells;
    }

    PassageCollector m_passages;
    const MarkdownTree &m_tree;
    const InputFile &m_file;
    std::optional<PendingFigure> m_pending;
};

} // namespace

Reading<IngestedSource> readMarkdown(const QString &text, const InputFile &file)
{
    const MarkdownTree tree(text);
    return MarkdownScanner(text, tree, file).scan();
}

bool looksLikeMarkdown(const QString &text)
{
    static const QRegularExpression markup(
        QStringLiteral("^(?:```|~~~|\\|?[ \\t]*:?-{3,}:?[ \\t]*\\|)|!\\[[^\\]\\n]*\\]\\([^)\\s]+\\)"
                       "|\\[[^\\]\\n]+\\]\\([^)\\s]+\\)|\\*\\*[^*\\n]+\\*\\*"),
        QRegularExpression::MultilineOption);
    return markup.match(text).hasMatch();
}

} // namespace lectern::ingest
