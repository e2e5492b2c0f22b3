// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/html_reader.h"
#include "core/ingest/readers/xml_tree.h"

namespace lectern::ingest {

/// Walks the elements of one page and hands passages to a builder.
class HtmlWalker
{
public:
    HtmlWalker(SourceBuilder &builder, const PictureSource &pictures);

    /// @return TooDeep where elements are nested beyond kMaxDepth
    Reading<void> walk(const xmlNode *root);

private:
    /// What the words that are being gathered belong to.
    struct Context {
        document::PassageKind kind = document::PassageKind::Paragraph;
        int level = 0;
        int listDepth = -1;
    };

    void walkChildren(const xmlNode *node, Context context, int depth);
    void take(const xmlNode *node, Context context, int depth);
    bool takeInline(const xmlNode *node, const QByteArray &name, Context context, int depth);
    void takeBlock(const xmlNode *node, const QByteArray &name, Context context, int depth);
    void takeTable(const xmlNode *table, Context context, int depth);
    void takeFormula(const xmlNode *node);
    void takePicture(const xmlNode *image);
    QString wordsOf(const xmlNode *node, int depth); ///< Of a cell or a caption: a line of text.
    void flush(Context context);

    SourceBuilder &m_builder;
    const PictureSource &m_pictures;
    QString m_words; ///< Gathered since the last block began or ended.
    bool m_isTooDeep = false;
};

} // namespace lectern::ingest
