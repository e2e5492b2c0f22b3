// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flags_flow.h"

#include "core/document/commands.h"
#include "core/medical/report/kept_flags.h"
#include "ui/editor/block_view.h"
#include "ui/editor/field_text.h"
#include "ui/editor/origin.h"
#include "ui/editor/text_marks.h"
#include "ui/report/flag_card.h"
#include "ui/report/flags_panel.h"

#include <QTextDocument>

#include <algorithm>

namespace lectern::ui {

using medical::BlockPlace;
using medical::DocumentFlag;

FlagsFlow::FlagsFlow(BlockView &view, QObject *parent) :
    QObject(parent), m_view(view), m_panel(new FlagsPanel)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0); // Within one turn of the event loop.
    connect(&m_turn, &QTimer::timeout, this, &FlagsFlow::look);
    const document::Document &document = view.document();
    const auto start = [this] { m_turn.start(); };
    connect(&document, &document::Document::blocksInserted, this, start);
    connect(&document, &document::Document::blocksRemoved, this, start);
    connect(&document, &document::Document::blockMoved, this, start);
    connect(&document, &document::Document::blockChanged, this, start);
    connect(&document, &document::Document::sourcesChanged, this, start);
    connect(&document, &document::Document::headerChanged, this, start);
    connect(&view, &BlockView::laidOut, this, &FlagsFlow::markWords);
    connect(&view, &BlockView::currentChanged, this, &FlagsFlow::showInline);
    m_turn.start();
}

FlagsFlow::~FlagsFlow()
{
    removeInline();
}

int FlagsFlow::openCount() const
{
    return int(
        std::ranges::count_if(m_items, [](const Item &item) { return item.reason.isEmpty(); }));
}

void FlagsFlow::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_turn.start();
}

void FlagsFlow::look()
{
    if (m_isPaused)
        return;
    const document::Content &content = m_view.document().content();
    const auto flags = medical::reportFlags(content);
    m_items.clear();
    if (!flags) {
        m_panel->showProblem(flags.error().message);
        markWords();
        Q_EMIT changed();
        return;
    }
    const QList<medical::KeptFlag> kept = medical::keptFlags(content);
    for (const DocumentFlag &flag : *flags) {
        const auto found = std::ranges::find_if(kept, [&](const medical::KeptFlag &one) {
            return one.isAbout(flag.rule, wordsOf(flag.place), wordsOf(flag.other));
        });
        m_items.append({flag, found == kept.end() ? QString() : found->reason});
    }
    QList<FlagCard *> cards;
    for (const Item &item : std::as_const(m_items))
        cards.append(newCard(item));
    m_panel->show(cards);
    markWords();
    removeInline();
    showInline();
    Q_EMIT changed();
}

QString FlagsFlow::wordsOf(const std::optional<BlockPlace> &place) const
{
    const document::Block *block = place ? m_view.document().block(place->block) : nullptr;
    return block ? textOf(block->text(), place->span) : QString();
}

void FlagsFlow::markWords()
{
    QTextCharFormat format;
    format.setBackground(color(Role::WarningTint, &m_view));
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(color(Role::Warning, &m_view));
    for (const ShownText &shown : m_view.shownTexts()) {
        const document::Block *block = m_view.document().block(shown.block);
        QList<QTextLayout::FormatRange> marks;
        for (const Item &item : std::as_const(m_items)) {
            if (!block || !item.reason.isEmpty() || item.flag.place.block != shown.block)
                continue;
            const auto stretch = stretchOf(*block, item.flag.place.span);
            if (stretch && stretch->key == shown.key)
                marks.append({stretch->position, stretch->length, format});
        }
        const FieldEditor &editor = m_view.editor();
        if (editor.document() == shown.text.get() && editor.isComposing())
            continue; // A composition is never disturbed.
        setTextMarks(*shown.text, MarkKind::Flag, marks);
    }
    m_view.viewport()->update();
}

void FlagsFlow::showInline()
{
    if (m_view.panel() && m_view.panel() != m_card)
        return; // Other wordings stand there.
    const auto current = m_view.currentBlock();
    const Item *shown = nullptr;
    for (const Item &item : std::as_const(m_items)) {
        if (!item.reason.isEmpty() || m_view.document().indexOf(item.flag.place.block) < 0)
            continue;
        if (!shown || (current == item.flag.place.block && shown->flag.place.block != *current))
            shown = &item;
    }
    if (!shown)
        return removeInline();
    if (m_card && m_card->flag().message == shown->flag.message)
        return;
    removeInline();
    m_card = newCard(*shown);
    m_view.showPanel(shown->flag.place.block, m_card, false);
}

void FlagsFlow::removeInline()
{
    if (!m_card)
        return;
    if (m_view.panel() == m_card)
        m_view.takePanel();
    m_card->deleteLater(); // It may be the sender.
    m_card = nullptr;
}

FlagCard *FlagsFlow::newCard(const Item &item)
{
    auto *card = new FlagCard(item.flag, item.reason);
    const DocumentFlag flag = item.flag;
    connect(card, &FlagCard::mendRequested, this, [this, flag] { mend(flag); });
    connect(card, &FlagCard::placesRequested, this, [this, flag] { showPlaces(flag); });
    connect(card, &FlagCard::keepRequested, this,
            [this, flag](const QString &reason) { keep(flag, reason); });
    connect(card, &FlagCard::reopenRequested, this, [this, flag] { keep(flag, {}); });
    return card;
}

void FlagsFlow::mend(const DocumentFlag &flag)
{
    const BlockPlace &place = flag.mend->place;
    const document::Block *block = m_view.document().block(place.block);
    const auto stretch = block ? stretchOf(*block, place.span) : std::nullopt;
    if (!stretch)
        return m_turn.start(); // It was changed meanwhile.
    document::Commands commands(m_view.document());
    const document::Marks marks = marksAt(*block->field(stretch->key), stretch->position);
    const Status done = flag.mend->provenance
        ? commands.putIn(place.block, stretch->key, stretch->position, stretch->length,
                         {{flag.mend->replacement, *flag.mend->provenance, marks}})
        : commands.editText(place.block, stretch->key,
                            {stretch->position, stretch->length, {{flag.mend->replacement, marks}}},
                            document::Origin::Edited);
    if (!done)
        Q_EMIT failed(done.error().message);
}

void FlagsFlow::keep(const DocumentFlag &flag, const QString &reason)
{
    const Status done = medical::keepFlag(
        m_view.document(), {flag.rule, wordsOf(flag.place), wordsOf(flag.other), reason});
    if (!done)
        Q_EMIT failed(done.error().message);
}

void FlagsFlow::showPlaces(const DocumentFlag &flag)
{
    const bool toOther = flag.other && std::exchange(m_showsOther, !m_showsOther);
    const BlockPlace &place = toOther ? *flag.other : flag.place;
    Q_EMIT placeChosen(place.block);
    const document::Block *block = m_view.document().block(place.block);
    const auto stretch = block ? stretchOf(*block, place.span) : std::nullopt;
    if (!stretch || !m_view.pageLayout().isShown(m_view.document().indexOf(place.block)))
        return;
    m_view.selectWords({place.block, stretch->key, stretch->position}, stretch->length);
}

void FlagsFlow::step(int direction)
{
    QList<document::BlockId> blocks;
    for (const Item &item : std::as_const(m_items)) {
        if (item.reason.isEmpty())
            blocks.append(item.flag.place.block);
    }
    if (blocks.isEmpty())
        return;
    const auto current = m_view.currentBlock();
    const qsizetype at = current ? blocks.indexOf(*current) : -1;
    const qsizetype next = at < 0 && direction < 0
        ? blocks.size() - 1
        : (at + direction + blocks.size()) % blocks.size();
    Q_EMIT placeChosen(blocks.at(next));
}

} // namespace lectern::ui
