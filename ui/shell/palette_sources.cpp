// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette_sources.h"

#include "core/base/when_finished.h"
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

/// Opens a document and shows the first block that has what was typed.
void openAt(const QString &path, const QString &typed, DocumentFlow &documents,
            const std::function<void(document::BlockId)> &goTo)
{
    QObject::connect(
        &documents, &DocumentFlow::sessionChanged, &documents,
        [path, typed, &documents, goTo] {
            const auto &session = documents.session();
            if (!session || session->filePath() != path)
                return; // It could not be opened.
            const auto blocks = blocksFor(typed, session->document().content(), goTo);
            if (!blocks.isEmpty())
                blocks.first().run();
        },
        Qt::SingleShotConnection);
    documents.open(path);
}

/// Documents whose text has what was typed, but for the open one: its blocks are found already.
QList<PaletteItem> textsFor(const QString &typed, const QList<LibraryHit> &hits,
                            DocumentFlow &documents,
                            const std::function<void(document::BlockId)> &goTo)
{
    const QString open = documents.session() ? documents.session()->filePath() : QString();
    QList<PaletteItem> items;
    for (const LibraryHit &hit : hits) {
        if (hit.path == open)
            continue;
        PaletteItem item;
        item.glyph = Glyph::Document;
        item.name = hit.excerpt;
        item.place = hit.title;
        item.run
            = [path = hit.path, typed, &documents, goTo] { openAt(path, typed, documents, goTo); };
        items.append(item);
    }
    return items;
}

} // namespace

void addPaletteSources(CommandPalette &palette, Library &library, DocumentFlow &documents,
                       const std::function<void(document::BlockId)> &goTo)
{
    palette.addSource([&documents, goTo](const QString &typed) {
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
    palette.addLateSource([&palette, &library, &documents, goTo](const QString &typed,
                                                                 CommandPalette::Answer answer) {
        whenFinished(library.search(typed), &palette,
                     [typed = typed.trimmed(), &documents, goTo,
                      answer = std::move(answer)](const QList<LibraryHit> &hits) {
                         answer(textsFor(typed, hits, documents, goTo));
                     });
    });
}

} // namespace lectern::ui
