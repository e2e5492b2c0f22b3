// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_sources.h"

#include "ui/actions/name_match.h"
#include "ui/services/library.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_flow.h"

namespace lectern::ui {
namespace {

constexpr int kMostBlocks = 12;

QList<PaletteItem> blocksFor(const QString &typed, const document::Content &content,
                             const std::function<void(document::BlockId)> &goTo)
{
    QList<PaletteItem> items;
    const QString wanted = normalisedForSearch(typed);
    for (const document::Block &block : content.blocks) {
        const QString text = block.text();
        if (items.size() >= kMostBlocks || !normalisedForSearch(text).contains(wanted))
            continue;
        PaletteItem item;
        item.glyph = Glyph::Rows;
        item.name = QString(text).replace(u'\n', u' ');
        item.place = CommandPalette::tr("Block");
        item.run = [goTo, id = block.id] { goTo(id); };
        items.append(item);
    }
    return items;
}

} // namespace

void addPaletteSources(CommandPalette &palette, Library &library, DocumentFlow &documents,
                       std::function<void(document::BlockId)> goTo)
{
    palette.addSource([&documents, goTo = std::move(goTo)](const QString &typed) {
        if (typed.trimmed().isEmpty() || !documents.session())
            return QList<PaletteItem>();
        return blocksFor(typed.trimmed(), documents.session()->document().content(), goTo);
    });
    palette.addSource([&library, &documents](const QString &typed) {
        QList<PaletteItem> items;
        for (const LibraryEntry &entry : library.recent()) {
            if (!matchScore(entry.title, typed))
                continue;
            PaletteItem item;
            item.glyph = Glyph::Document;
            item.name = entry.title;
            item.place = CommandPalette::tr("Document");
            item.run = [&documents, path = entry.path] { documents.open(path); };
            items.append(item);
        }
        return items;
    });
}

} // namespace lectern::ui
