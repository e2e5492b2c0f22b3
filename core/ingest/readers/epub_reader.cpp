// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/epub_reader.h"

#include "core/ingest/readers/html_reader.h"
#include "core/ingest/readers/picture_files.h"
#include "core/ingest/readers/xml_tree.h"

#include <QSet>

namespace lectern::ingest {
namespace {

const QString kEncryption = QStringLiteral("META-INF/encryption.xml");
const QString kContainer = QStringLiteral("META-INF/container.xml");

/// A page or picture of the manifest.
struct Item {
    QString name; ///< In the archive.
    QString mediaType;
    bool isNavigation = false;
};

/// The package document: what the book consists of and in which order.
struct Package {
    QString title;
    QStringList pages; ///< Names in the archive, in reading order.
};

/// Fonts are often scrambled; a book whose pages are is locked.
bool hasLockedPages(ZipArchive &archive)
{
    if (!archive.contains(kEncryption))
        return false;
    const auto bytes = archive.read(kEncryption);
    if (!bytes)
        return true;
    const QByteArray lower = bytes->toLower();
    return lower.contains(".xhtml\"") || lower.contains(".html\"") || lower.contains(".htm\"")
        || lower.contains(".opf\"");
}

Reading<QString> packageName(ZipArchive &archive)
{
    const auto bytes = archive.read(kContainer);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::fromXml(*bytes);
    if (!tree)
        return std::unexpected(tree.error());
    const xmlNode *root = descendantOf(tree->root(), "rootfile");
    const auto name = root ? resolvedName({}, attributeOf(root, "full-path")) : std::nullopt;
    if (!name || name->isEmpty())
        return unreadable(ReadProblem::Damaged, QStringLiteral("no package document"));
    return *name;
}

QHash<QString, Item> manifestOf(const xmlNode *manifest, const QString &base)
{
    QHash<QString, Item> items;
    for (const xmlNode *node = manifest ? manifest->children : nullptr; node; node = node->next) {
        const auto name = isElement(node, "item") ? resolvedName(base, attributeOf(node, "href"))
                                                  : std::nullopt;
        if (name)
            items.insert(attributeOf(node, "id"),
                         {*name, attributeOf(node, "media-type"),
                          attributeOf(node, "properties").split(u' ').contains(u"nav")});
    }
    return items;
}

Reading<Package> readPackage(ZipArchive &archive)
{
    const auto name = packageName(archive);
    if (!name)
        return std::unexpected(name.error());
    const auto bytes = archive.read(*name);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = XmlTree::fromXml(*bytes);
    if (!tree)
        return std::unexpected(tree.error());

    Package package;
    if (const xmlNode *title = descendantOf(tree->root(), "title"))
        package.title = charactersOf(title).simplified();
    const auto items = manifestOf(childOf(tree->root(), "manifest"), *name);
    const xmlNode *spine = childOf(tree->root(), "spine");
    QSet<QString> seen;
    for (const xmlNode *node = spine ? spine->children : nullptr; node; node = node->next) {
        const Item item = items.value(attributeOf(node, "idref"));
        const bool isPage = item.mediaType.contains(u"html") && !item.isNavigation;
        if (isElement(node, "itemref") && isPage && !seen.contains(item.name)) {
            seen.insert(item.name);
            package.pages.append(item.name);
        }
    }
    if (package.pages.isEmpty())
        return unreadable(ReadProblem::Damaged, QStringLiteral("no page in the spine"));
    return package;
}

Reading<void> appendPage(ZipArchive &archive, const QString &name, SourceBuilder &builder)
{
    const auto bytes = archive.read(name);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto page = decodeHtml(*bytes);
    if (!page)
        return std::unexpected(page.error());
    const auto pictures = [&](const QString &address) -> std::optional<document::Asset> {
        if (address.startsWith(u"data:"))
            return pictureFromDataUrl(address);
        const auto picture = resolvedName(name, address);
        const auto data = picture && archive.contains(*picture) ? archive.read(*picture)
                                                                : Reading<QByteArray>(QByteArray());
        return data ? pictureFromBytes(nameOfAddress(address), *data) : std::nullopt;
    };
    return appendHtml(*page, pictures, builder);
}

} // namespace

Reading<IngestedSource> readEpub(const InputFile &file, ZipArchive archive,
                                 const ReadProgressSink &progress)
{
    if (hasLockedPages(archive))
        return unreadable(ReadProblem::RightsProtected);
    const auto package = readPackage(archive);
    if (!package)
        return std::unexpected(package.error());
    SourceBuilder builder(QStringLiteral("epub"));
    builder.setStatedTitle(package->title, true);
    const int total = static_cast<int>(package->pages.size());
    for (int i = 0; i < total && !builder.isFull(); ++i) {
        progress({i + 1, total, false});
        if (auto appended = appendPage(archive, package->pages.at(i), builder); !appended)
            return std::unexpected(appended.error());
    }
    return builder.finish(file);
}

} // namespace lectern::ingest
