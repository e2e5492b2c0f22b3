// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/docx_styles.h"

namespace lectern::ingest {
namespace {

using document::PassageKind;

constexpr int kMaxInheritance = 12;
constexpr int kBodyLevel = 9; ///< "Body text" among the outline levels.

QString valueOf(const xmlNode *node)
{
    return node ? attributeOf(node, "val") : QString();
}

int headingLevelOfName(const QString &name)
{
    if (name == u"title")
        return 1;
    if (!name.startsWith(u"heading") && !name.startsWith(u"标题"))
        return 0;
    const int level = name.last(1).toInt();
    return level >= 1 && level <= 6 ? level : 0;
}

PassageKind kindOfName(const QString &name)
{
    if (name.contains(u"caption") || name == u"题注")
        return PassageKind::Caption;
    if (name.contains(u"quote") || name == u"block text" || name == u"引用")
        return PassageKind::Quote;
    if (name.contains(u"source code") || name.contains(u"preformatted") || name == u"plain text")
        return PassageKind::Code;
    return PassageKind::Paragraph;
}

} // namespace

DocxStyles::DocxStyles(const xmlNode *root)
{
    for (const xmlNode *node = root->children; node; node = node->next) {
        if (!isElement(node, "style") || attributeOf(node, "type") != u"paragraph")
            continue;
        Entry entry;
        entry.name = valueOf(childOf(node, "name")).toLower();
        entry.basedOn = valueOf(childOf(node, "basedOn"));
        const xmlNode *properties = childOf(node, "pPr");
        if (const xmlNode *outline = childOf(properties, "outlineLvl"))
            entry.outlineLevel = valueOf(outline).toInt();
        entry.isList = childOf(properties, "numPr") != nullptr;
        m_entries.insert(attributeOf(node, "styleId"), entry);
    }
}

DocxStyle DocxStyles::style(const QString &id) const
{
    DocxStyle style;
    QString current = id;
    bool hasOutline = false;
    for (int i = 0; i < kMaxInheritance && !current.isEmpty(); ++i) {
        const Entry entry = m_entries.value(current, Entry{current.toLower(), {}, -1, false});
        style.isContents = style.isContents || entry.name.startsWith(u"toc");
        style.isList = style.isList || entry.isList || entry.name.startsWith(u"list ");
        if (style.kind == PassageKind::Paragraph)
            style.kind = kindOfName(entry.name);
        if (style.level == 0)
            style.level = headingLevelOfName(entry.name);
        if (!hasOutline && entry.outlineLevel >= 0) {
            hasOutline = true;
            if (style.level == 0 && entry.outlineLevel < kBodyLevel)
                style.level = entry.outlineLevel + 1;
        }
        current = entry.basedOn;
    }
    if (style.level > 0 && style.kind == PassageKind::Paragraph)
        style.kind = PassageKind::Heading;
    return style;
}

} // namespace lectern::ingest
