// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/xml_tree.h"

#include <QHash>

namespace lectern::ingest {

/// What a paragraph style makes of a paragraph.
struct DocxStyle {
    document::PassageKind kind = document::PassageKind::Paragraph;
    int level = 0; ///< Of a heading, from 1.
    bool isList = false;
    bool isContents = false; ///< A line of a table of contents.
};

/// The styles of a document by their ids, inheritance resolved.
///
/// @source ECMA-376 part 1, sections 17.7.4 (styles) and 17.3.1.20 (outline level)
class DocxStyles
{
public:
    DocxStyles() = default;
    explicit DocxStyles(const xmlNode *root);

    DocxStyle style(const QString &id) const;

private:
    struct Entry {
        QString name; ///< In lower case, as "heading 1".
        QString basedOn;
        int outlineLevel = -1; ///< From 0.
        bool isList = false;
    };

    QHash<QString, Entry> m_entries;
};

} // namespace lectern::ingest
