// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/docx_styles.h"
#include "core/ingest/readers/html_reader.h"

namespace lectern::ingest {

/// Walks the body of a Word document and hands passages to a builder.
class DocxWalker
{
public:
    /// @param pictures is asked by relationship id
    DocxWalker(const DocxStyles &styles, const PictureSource &pictures, SourceBuilder &builder);

    /// @return TooDeep where elements are nested beyond kMaxDepth
    Reading<void> walk(const xmlNode *body);

private:
    void walkBlocks(const xmlNode *parent, int depth);
    void takeParagraph(const xmlNode *paragraph, int depth);
    void takeTable(const xmlNode *table, int depth);
    QString cellText(const xmlNode *cell, int depth);
    void takeInline(const xmlNode *parent, QString &words, int depth);
    void takeRun(const xmlNode *run, QString &words, int depth);
    void takeDrawing(const xmlNode *drawing);

    const DocxStyles &m_styles;
    const PictureSource &m_pictures;
    SourceBuilder &m_builder;
    QList<const xmlNode *> m_drawings; ///< Of the paragraph being read; they follow its words.
    QList<const xmlNode *> m_textBoxes;
    bool m_isTooDeep = false;
};

} // namespace lectern::ingest
