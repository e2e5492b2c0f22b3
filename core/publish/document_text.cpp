// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/document_json.h"

#include <QCoreApplication>

#include <array>

namespace lectern::publish {
namespace {

using document::Block;
using document::Content;
using document::ProvenanceKind;

QString originName(ProvenanceKind kind)
{
    switch (kind) {
    case ProvenanceKind::Extracted:
        return QCoreApplication::translate("DocumentText", "extracted");
    case ProvenanceKind::Computed:
        return QCoreApplication::translate("DocumentText", "computed");
    case ProvenanceKind::Generated:
        return QCoreApplication::translate("DocumentText", "generated");
    case ProvenanceKind::Authored:
        return QCoreApplication::translate("DocumentText", "authored");
    }
    Q_UNREACHABLE();
}

/// "computed", or "computed 2, extracted 1" where the sentences differ.
QString originsOf(const Content &content, const Block &block)
{
    std::array<int, 4> counts{};
    for (const auto &sentence : document::sentencesOf(content, block))
        ++counts[static_cast<size_t>(sentence.provenance.kind)];
    QStringList names;
    QStringList counted;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        names.append(originName(static_cast<ProvenanceKind>(i)));
        counted.append(names.last() + u' ' + QString::number(counts[i]));
    }
    return names.size() == 1 ? names.first() : counted.join(QStringLiteral(", "));
}

QString headOf(const Content &content)
{
    const document::Header &header = content.header;
    QStringList facts;
    for (const QString &fact : {header.subject, header.className, header.plan}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    if (header.minutes > 0)
        facts.append(QCoreApplication::translate("DocumentText", "%1 min").arg(header.minutes));
    facts.append(header.isComplete ? QCoreApplication::translate("DocumentText", "complete")
                                   : QCoreApplication::translate("DocumentText", "drafting"));
    QString text = header.title + u'\n' + facts.join(QStringLiteral(" · ")) + u'\n';
    if (!content.sources.isEmpty())
        text += u'\n' + QCoreApplication::translate("DocumentText", "Sources") + u'\n';
    for (const document::Source &source : content.sources)
        text += QStringLiteral("  %1  %2 (%3)\n")
                    .arg(sourceIdText(source.id), source.title, source.kind);
    if (!header.points.isEmpty())
        text += u'\n' + QCoreApplication::translate("DocumentText", "Knowledge points") + u'\n';
    for (const document::KnowledgePoint &point : header.points)
        text += QStringLiteral("  %1: %2\n").arg(point.term, point.definition);
    return text;
}

QString blockText(const Content &content, const Block &block)
{
    QStringList head{blockIdText(block.id)};
    if (!block.role.isEmpty())
        head.append(block.role);
    if (block.minutes)
        head.append(QCoreApplication::translate("DocumentText", "%1 min").arg(*block.minutes));
    const QString origins = originsOf(content, block);
    QString text = QStringLiteral("\n[") + head.join(QStringLiteral(" · "))
        + (origins.isEmpty() ? QString() : QStringLiteral(" · ") + origins) + QStringLiteral("]\n");
    const QStringList lines = block.text().split(u'\n');
    for (const QString &line : lines)
        text += QStringLiteral("  ") + line + u'\n';
    return text;
}

} // namespace

QString documentText(const Content &content)
{
    QString text = headOf(content);
    for (const Block &block : content.blocks)
        text += blockText(content, block);
    return text;
}

} // namespace lectern::publish
