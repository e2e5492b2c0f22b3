// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/xml_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace lectern::ingest {
namespace {

struct ContextDeleter {
    void operator()(xmlParserCtxt *context) const
    {
        if (context->myDoc)
            xmlFreeDoc(std::exchange(context->myDoc, nullptr));
        xmlFreeParserCtxt(context);
    }
};

using Context = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

/// No honest DOCX or EPUB declares an entity; a hostile one bursts by them or reads files.
void refuseEntity(void *context, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *)
{
    auto *parser = static_cast<xmlParserCtxt *>(context);
    *static_cast<bool *>(parser->_private) = true;
    xmlStopParser(parser);
}

xmlParserInput *loadNothing(const char *, const char *, xmlParserCtxt *)
{
    return nullptr;
}

QByteArray utf8(const xmlChar *text)
{
    return QByteArray(reinterpret_cast<const char *>(text));
}

/// libxml2 stops beyond some hundred levels, and what follows would be lost without a word.
bool isTooDeep(const xmlParserCtxt *parser)
{
    return parser->lastError.code == XML_ERR_INTERNAL_ERROR && parser->disableSAX != 0;
}

/// The node after `node` in document order below `top`; no recursion, as trees may be deep.
const xmlNode *nextBelow(const xmlNode *node, const xmlNode *top)
{
    if (node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? nullptr : node->next;
}

} // namespace

Reading<XmlTree> XmlTree::fromXml(const QByteArray &bytes)
{
    xmlSetExternalEntityLoader(loadNothing);
    const Context parser(
        xmlCreateMemoryParserCtxt(bytes.constData(), static_cast<int>(bytes.size())));
    if (!parser)
        return unreadable(ReadProblem::Damaged, QStringLiteral("empty XML part"));
    bool declaresEntities = false;
    parser->_private = &declaresEntities;
    parser->sax->entityDecl = refuseEntity;
    xmlCtxtUseOptions(parser.get(),
                      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA
                          | XML_PARSE_COMPACT);
    xmlParseDocument(parser.get());
    if (declaresEntities)
        return unreadable(ReadProblem::Bomb, QStringLiteral("XML declares entities"));
    if (parser->lastError.code == XML_ERR_NO_MEMORY)
        return unreadable(ReadProblem::OutOfMemory, QStringLiteral("XML"));
    if (isTooDeep(parser.get()))
        return unreadable(ReadProblem::TooDeep, QStringLiteral("XML elements"));
    if (!parser->wellFormed || !parser->myDoc)
        return unreadable(ReadProblem::Damaged,
                          QStringLiteral("XML error %1").arg(parser->lastError.code));
    return XmlTree(std::exchange(parser->myDoc, nullptr));
}

Reading<XmlTree> XmlTree::fromHtml(const QString &text)
{
    xmlSetExternalEntityLoader(loadNothing);
    const QByteArray bytes = text.toUtf8();
    constexpr int kOptions = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
        | HTML_PARSE_RECOVER | HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
    const Context parser(
        htmlCreateMemoryParserCtxt(bytes.constData(), static_cast<int>(bytes.size())));
    if (!parser)
        return unreadable(ReadProblem::Damaged, QStringLiteral("no HTML"));
    XmlTree tree(htmlCtxtReadMemory(parser.get(), bytes.constData(), static_cast<int>(bytes.size()),
                                    nullptr, "UTF-8", kOptions));
    if (isTooDeep(parser.get()))
        return unreadable(ReadProblem::TooDeep, QStringLiteral("HTML elements"));
    if (!tree.m_document || !tree.root())
        return unreadable(ReadProblem::Damaged, QStringLiteral("no HTML element"));
    return tree;
}

QByteArray nameOf(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE)
        return {};
    const QByteArray name = utf8(node->name); // The HTML parser leaves prefixes in it.
    return name.mid(name.lastIndexOf(':') + 1);
}

bool isElement(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && nameOf(node) == name;
}

QString attributeOf(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return {};
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        const QByteArray found = utf8(attribute->name);
        if (found.mid(found.lastIndexOf(':') + 1) != name || !attribute->children)
            continue;
        const xmlNode *value = attribute->children;
        return value->content ? QString::fromUtf8(utf8(value->content)) : QString();
    }
    return {};
}

const xmlNode *childOf(const xmlNode *node, const char *name)
{
    for (const xmlNode *child = node ? node->children : nullptr; child; child = child->next)
        if (isElement(child, name))
            return child;
    return nullptr;
}

const xmlNode *descendantOf(const xmlNode *node, const char *name)
{
    for (const xmlNode *below = node; below; below = nextBelow(below, node))
        if (below != node && isElement(below, name))
            return below;
    return nullptr;
}

QString charactersOf(const xmlNode *node)
{
    QString text;
    for (const xmlNode *below = node; below; below = nextBelow(below, node))
        if ((below->type == XML_TEXT_NODE || below->type == XML_CDATA_SECTION_NODE)
            && below->content)
            text += QString::fromUtf8(utf8(below->content));
    return text;
}

} // namespace lectern::ingest
