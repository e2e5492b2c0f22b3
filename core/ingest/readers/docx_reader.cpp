// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/docx_reader.h"

#include "core/ingest/readers/docx_walker.h"
#include "core/ingest/readers/picture_files.h"

namespace lectern::ingest {
namespace {

/// Relationships of a part: id to target, only those inside the file.
QHash<QString, QString> relationshipsOf(ZipArchive &archive, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString name = part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1)
        + QStringLiteral(".rels");
    QHash<QString, QString> targets;
    if (!archive.contains(name))
        return targets;
    const auto bytes = archive.read(name);
    const auto tree
        = bytes ? XmlTree::fromXml(*bytes) : Reading<XmlTree>(std::unexpected(bytes.error()));
    if (!tree)
        return targets;
    for (const xmlNode *node = tree->root()->children; node; node = node->next) {
        if (!isElement(node, "Relationship") || attributeOf(node, "TargetMode") == u"External")
            continue;
        if (const auto target = resolvedName(part, attributeOf(node, "Target")))
            targets.insert(attributeOf(node, "Id"), *target);
    }
    return targets;
}

Reading<DocxStyles> stylesOf(ZipArchive &archive, const QString &part)
{
    const auto name = resolvedName(part, QStringLiteral("styles.xml"));
    if (!name || !archive.contains(*name))
        return DocxStyles();
    const auto bytes = archive.read(*name);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::fromXml(*bytes);
    if (!tree)
        return std::unexpected(tree.error());
    return DocxStyles(tree->root());
}

} // namespace

QString docxMainPart(ZipArchive &archive)
{
    const QString usual = QStringLiteral("word/document.xml");
    if (archive.contains(usual))
        return usual;
    const auto roots = relationshipsOf(archive, QString());
    for (const QString &target : roots)
        if (target.startsWith(u"word/") && target.endsWith(u".xml") && archive.contains(target))
            return target;
    return {};
}

Reading<IngestedSource> readDocx(const InputFile &file, ZipArchive archive)
{
    const QString part = docxMainPart(archive);
    const auto bytes = archive.read(part);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::fromXml(*bytes);
    if (!tree)
        return std::unexpected(tree.error());
    const xmlNode *body = childOf(tree->root(), "body");
    if (!body)
        return unreadable(ReadProblem::Damaged, QStringLiteral("no body"));
    const auto styles = stylesOf(archive, part);
    if (!styles)
        return std::unexpected(styles.error());

    const auto relationships = relationshipsOf(archive, part);
    const PictureSource pictures = [&](const QString &id) -> std::optional<document::Asset> {
        const QString name = relationships.value(id);
        const auto data
            = archive.contains(name) ? archive.read(name) : Reading<QByteArray>(QByteArray());
        return data ? pictureFromBytes(name.section(u'/', -1), *data) : std::nullopt;
    };
    SourceBuilder builder(QStringLiteral("docx"));
    if (auto walked = DocxWalker(*styles, pictures, builder).walk(body); !walked)
        return std::unexpected(walked.error());
    return builder.finish(file);
}

} // namespace lectern::ingest
