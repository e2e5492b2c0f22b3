// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/page_layout.h"

#include "ui/editor/role_names.h"

#include <algorithm>

namespace lectern::ui {
namespace {

using document::Block;
using document::BlockType;

constexpr int kGap = 4;

bool isNumberedRole(const Block &block)
{
    return block.role == u"objective" && block.type == BlockType::Paragraph;
}

} // namespace

PageLayout::PageLayout(const document::Document &document, PageStyle style) :
    m_document(document), m_style(std::move(style))
{
    reset();
}

const Block &PageLayout::block(int index) const
{
    return m_document.content().blocks.at(index);
}

void PageLayout::setMetrics(const PageMetrics &metrics)
{
    if (metrics == m_metrics)
        return;
    m_metrics = metrics;
    reset();
}

void PageLayout::reset()
{
    m_slots.clear();
    m_slots.resize(size_t(m_document.content().blocks.size()));
    for (int i = 0; i < count(); ++i)
        estimate(m_slots[size_t(i)], block(i));
    updateContexts();
    updateTops();
}

void PageLayout::insert(int first, int number)
{
    std::vector<Slot> added(static_cast<size_t>(number));
    m_slots.insert(m_slots.begin() + first, std::make_move_iterator(added.begin()),
                   std::make_move_iterator(added.end()));
    for (int i = first; i < first + number; ++i)
        estimate(m_slots[size_t(i)], block(i));
    updateContexts();
    updateTops();
}

void PageLayout::remove(int first, int number)
{
    m_slots.erase(m_slots.begin() + first, m_slots.begin() + first + number);
    updateContexts();
    updateTops();
}

void PageLayout::move(int from, int to)
{
    const auto begin = m_slots.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    updateContexts();
    updateTops();
}

void PageLayout::change(document::BlockId id)
{
    const int index = m_document.indexOf(id);
    if (index < 0)
        return;
    updateContexts(); // Its role may have changed.
    Slot &slot = m_slots[size_t(index)];
    if (slot.layout) {
        slot.layout->update(m_document.content(), block(index), slot.context);
        takeHeight(slot);
    } else {
        estimate(slot, block(index));
    }
    updateTops();
}

void PageLayout::setCurrent(std::optional<document::BlockId> id, bool isWritten)
{
    if (id == m_current && isWritten == m_isWritten)
        return;
    m_current = id;
    m_isWritten = isWritten;
    updateContexts();
    updateTops();
}

bool PageLayout::setPanel(std::optional<document::BlockId> id, int height)
{
    if (id == m_panelBlock && height == m_panelHeight)
        return false;
    m_panelBlock = id;
    m_panelHeight = height;
    updateContexts();
    updateTops();
    return true;
}

void PageLayout::placeAgain(int index)
{
    Slot &slot = m_slots[size_t(index)];
    slot.layout->place();
    takeHeight(slot);
    updateTops();
}

void PageLayout::placeFigures()
{
    placeThose(
        [](const BlockLayout &layout) { return layout.type() == document::BlockType::Figure; });
}

void PageLayout::placeFormulas()
{
    placeThose([](const BlockLayout &layout) { return layout.showsFormulas(); });
}

void PageLayout::placeThose(const std::function<bool(const BlockLayout &)> &isMeant)
{
    for (int i = 0; i < count(); ++i) {
        Slot &slot = m_slots[size_t(i)];
        if (!slot.layout || !isMeant(*slot.layout))
            continue;
        slot.layout->place();
        takeHeight(slot);
    }
    updateTops();
}

void PageLayout::setDraggedWidth(int index, double width)
{
    layout(index).setDraggedWidth(width);
    placeAgain(index);
}

double PageLayout::bottom() const
{
    return m_slots.empty() ? 0 : m_slots.back().top + m_slots.back().height;
}

int PageLayout::indexAt(double y) const
{
    if (m_slots.empty())
        return -1;
    const auto after = std::ranges::upper_bound(m_slots, y, {}, &Slot::top);
    const int index = std::max(0, int(after - m_slots.begin()) - 1);
    const int shown = shownFrom(index, -1);
    return shown >= 0 ? shown : shownFrom(index, 1);
}

int PageLayout::shownFrom(int index, int direction) const
{
    for (int i = index; i >= 0 && i < count(); i += direction) {
        if (isShown(i))
            return i;
    }
    return -1;
}

void PageLayout::takeHeight(Slot &slot) const
{
    slot.height = slot.isShown ? slot.layout->height() : 0;
}

BlockLayout &PageLayout::layout(int index)
{
    Slot &slot = m_slots[size_t(index)];
    if (!slot.layout) {
        slot.layout = std::make_unique<BlockLayout>(m_document.content(), block(index),
                                                    slot.context, m_metrics, m_style);
        const double guess = slot.height;
        takeHeight(slot);
        if (slot.height != guess)
            updateTops();
    }
    return *slot.layout;
}

bool PageLayout::layOut(double from, double to)
{
    bool changed = false;
    for (int i = std::max(0, indexAt(from)); i < count() && top(i) < to; ++i) {
        if (!isShown(i))
            continue;
        const double before = height(i);
        layout(i);
        changed = changed || height(i) != before;
    }
    return changed;
}

void PageLayout::releaseOutside(double from, double to, int kept)
{
    for (int i = 0; i < count(); ++i) {
        Slot &slot = m_slots[size_t(i)];
        if (slot.layout && i != kept && (slot.top + slot.height < from || slot.top > to))
            slot.layout.reset(); // Its height stays, so nothing moves.
    }
}

void PageLayout::updateContexts()
{
    QHash<QString, int> exercises;
    int number = 0;
    bool hasHeadings = false;
    for (int i = shownFrom(0, 1); i >= 0; i = shownFrom(i + 1, 1)) {
        const Block &present = block(i);
        const int before = shownFrom(i - 1, -1);
        const Block *previous = before >= 0 ? &block(before) : nullptr;
        const bool continues = previous && previous->role == present.role;
        BlockContext context;
        number = continues ? number + 1 : 1;
        if (isNumberedRole(present))
            context.number = number;
        if (present.payload && present.type != BlockType::List)
            context.number = ++exercises[present.payload->schema];
        hasHeadings = hasHeadings || present.type == BlockType::Heading;
        const QString section = sectionOf(present);
        if (!hasHeadings && (!previous || sectionOf(*previous) != section))
            context.sectionTitle = section;
        context.hasChipRow = m_current == present.id;
        context.isWritten = context.hasChipRow && m_isWritten;
        context.panelHeight = m_panelBlock == present.id ? m_panelHeight : 0;
        Slot &slot = m_slots[size_t(i)];
        if (context == slot.context)
            continue;
        slot.context = context;
        if (slot.layout) {
            slot.layout->update(m_document.content(), present, context);
            takeHeight(slot);
        }
    }
}

QString PageLayout::sectionOf(const Block &block) const
{
    return m_style.sectionName ? m_style.sectionName(block) : roleGroupName(block.role);
}

void PageLayout::updateTops()
{
    double y = 0;
    for (Slot &slot : m_slots) {
        slot.top = y;
        y += slot.isShown ? slot.height + scaled(kGap) : 0;
    }
}

void PageLayout::estimate(Slot &slot, const Block &block) const
{
    slot.isShown = !m_style.isShown || m_style.isShown(block);
    slot.height = slot.isShown ? estimatedHeight(block, m_metrics) : 0;
}

} // namespace lectern::ui
