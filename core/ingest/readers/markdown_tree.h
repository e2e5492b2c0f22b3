// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/text_lines.h"

#include <QString>

#include <cmark-gfm.h>

#include <memory>

namespace lectern::ingest {

/// The blocks of a Markdown text with their places in it.
class MarkdownTree
{
public:
    explicit MarkdownTree(const QString &text);

    cmark_node *root() const { return m_root.get(); }
    /// Where a block stands, in UTF-16 units of the text; an empty span at its end if unknown.
    Utf16Span spanOf(cmark_node *node) const;
    /// The `title:` of the YAML at the top; empty where there is none.
    QString statedTitle() const { return m_statedTitle; }

    static bool isTable(cmark_node *node);
    static QString plainTextOf(cmark_node *node); ///< Without markup.

private:
    struct NodeDeleter {
        void operator()(cmark_node *node) const { cmark_node_free(node); }
    };

    qsizetype positionOf(int line, int byteColumn) const;
    qsizetype skipFrontMatter();

    QString m_text;
    QList<Utf16Span> m_lines;
    QString m_statedTitle;
    std::unique_ptr<cmark_node, NodeDeleter> m_root;
};

} // namespace lectern::ingest
