// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/layouts.h"

#include "core/publish/block_pieces.h"

namespace lectern::publish {

Flow layOutGenerically(const document::Content &content, Part)
{
    Flow flow;
    flow.language = content.header.language;
    flow.title = content.header.title;
    flow.runningHead = content.header.title;
    QStringList facts;
    for (const QString &fact : {content.header.subject, content.header.className}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    flow.subtitle = facts.join(QStringLiteral(" · "));
    for (const document::Block &block : content.blocks)
        flow.pieces += piecesOf(content, block);
    flow.pieces += originPieces(content);
    return flow;
}

Flow Layouts::layOut(const document::Content &content, Part part) const
{
    const auto found = m_layouts.constFind(content.header.kind);
    return found == m_layouts.cend() ? layOutGenerically(content, part) : (*found)(content, part);
}

} // namespace lectern::publish
