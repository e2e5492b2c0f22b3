// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/readers/reading.h"

#include <libxml/tree.h>

#include <memory>

namespace lectern::ingest {

/// A parsed XML or HTML document. Nothing outside it is ever fetched, and no entity is expanded but
/// the characters that HTML names.
class XmlTree
{
public:
    /// @return Bomb where the document declares entities, Damaged where it is not well-formed
    static Reading<XmlTree> fromXml(const QByteArray &bytes);
    /// Takes any tag soup. @return Damaged only where there is no element at all
    static Reading<XmlTree> fromHtml(const QString &text);

    const xmlNode *root() const { return xmlDocGetRootElement(m_document.get()); }

private:
    struct Deleter {
        void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
    };
    explicit XmlTree(xmlDoc *document) : m_document(document) { }

    std::unique_ptr<xmlDoc, Deleter> m_document;
};

/// Name without its prefix, in lower case as HTML has it; empty for what is no element.
QByteArray nameOf(const xmlNode *node);
bool isElement(const xmlNode *node, const char *name);
/// By its name without prefix; empty where there is none.
QString attributeOf(const xmlNode *node, const char *name);
/// The first child element of that name, or null.
const xmlNode *childOf(const xmlNode *node, const char *name);
/// The first element of that name below `node` in document order, or null.
const xmlNode *descendantOf(const xmlNode *node, const char *name);
/// All characters below `node`, as they stand.
QString charactersOf(const xmlNode *node);

} // namespace lectern::ingest
