// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/markdown_tree.h"

#include <cmark-gfm-core-extensions.h>

#include <QByteArray>

namespace lectern::ingest {
namespace {

struct ParserDeleter {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

struct IteratorDeleter {
    void operator()(cmark_iter *iterator) const { cmark_iter_free(iterator); }
};

int utf8Length(QStringView text, qsizetype i)
{
    const char16_t c = text.at(i).unicode();
    if (c < 0x80)
        return 1;
    if (c < 0x800)
        return 2;
    const bool isPair
        = QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
    return isPair ? 4 : 3;
}

} // namespace

MarkdownTree::MarkdownTree(const QString &text) : m_text(text), m_lines(linesOf(text))
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, ParserDeleter> parser(
        cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES));
    if (auto *tables = cmark_find_syntax_extension("table"))
        cmark_parser_attach_syntax_extension(parser.get(), tables);

    // Empty lines instead of the YAML, so that the line numbers stay.
    const qsizetype skipped = skipFrontMatter();
    const QByteArray padding(skipped, '\n');
    cmark_parser_feed(parser.get(), padding.constData(), static_cast<size_t>(padding.size()));
    const qsizetype start = skipped < m_lines.size() ? m_lines.at(skipped).start : m_text.size();
    const QByteArray bytes = QStringView(m_text).sliced(start).toUtf8();
    cmark_parser_feed(parser.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    m_root.reset(cmark_parser_finish(parser.get()));
}

qsizetype MarkdownTree::skipFrontMatter()
{
    constexpr qsizetype kMaxLines = 200;
    const auto line = [this](qsizetype i) {
        return QStringView(m_text).sliced(m_lines.at(i).start, m_lines.at(i).size());
    };
    if (m_lines.size() < 3 || line(0).trimmed() != u"---" || !line(1).contains(u':'))
        return 0;
    for (qsizetype i = 1; i < std::min(m_lines.size(), kMaxLines); ++i) {
        if (line(i).startsWith(u"title:"))
            m_statedTitle = line(i).sliced(6).trimmed().toString().remove(u'"').remove(u'\'');
        if (line(i).trimmed() == u"---" || line(i).trimmed() == u"...")
            return i + 1;
    }
    m_statedTitle.clear();
    return 0;
}

Utf16Span MarkdownTree::spanOf(cmark_node *node) const
{
    const Utf16Span span{
        positionOf(cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1),
        positionOf(cmark_node_get_end_line(node), cmark_node_get_end_column(node))};
    return span.start <= span.end ? span : Utf16Span{span.end, span.end};
}

/// UTF-16 position after `byteColumn` bytes of UTF-8 of a line counted from 1.
qsizetype MarkdownTree::positionOf(int line, int byteColumn) const
{
    if (line < 1 || line > m_lines.size())
        return m_text.size();
    const Utf16Span span = m_lines.at(line - 1);
    qsizetype i = span.start;
    for (int bytes = 0; i < span.end && bytes < byteColumn;) {
        const int length = utf8Length(m_text, i);
        bytes += length;
        i += length == 4 ? 2 : 1;
    }
    return i;
}

bool MarkdownTree::isTable(cmark_node *node)
{
    return QByteArrayView(cmark_node_get_type_string(node)) == "table";
}

QString MarkdownTree::plainTextOf(cmark_node *node)
{
    QString text;
    const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(node));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node *current = cmark_iter_get_node(iterator.get());
        const auto type = cmark_node_get_type(current);
        if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE))
            text += QString::fromUtf8(cmark_node_get_literal(current));
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            text += u' ';
    }
    return text;
}

} // namespace lectern::ingest
