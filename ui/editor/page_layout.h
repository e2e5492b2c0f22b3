// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "ui/editor/block_layout.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lectern::ui {

/// Where the blocks of a document stand, one under another.
///
/// Only blocks that somebody looked at are laid out; the height of the others is a guess, so that a
/// document of any length opens at once. Coordinates begin at the top of the first block.
class PageLayout
{
public:
    PageLayout(const document::Document &document, PageStyle style);

    void setMetrics(const PageMetrics &metrics);
    const PageMetrics &metrics() const { return m_metrics; }

    /// Everything anew: another text size, another document order than the signals told.
    void reset();
    void insert(int first, int count);
    void remove(int first, int count);
    void move(int from, int to);
    void change(document::BlockId id);
    /// The block with the row of chips under it. @param isWritten  The caret is in it.
    void setCurrent(std::optional<document::BlockId> id, bool isWritten = false);
    /// Room for a panel under a block. @return whether anything moved
    bool setPanel(std::optional<document::BlockId> id, int height);
    /// A field's text changed in the live editor; only its block is placed again.
    void placeAgain(int index);

    /// Blocks that show pictures, or formulas, are placed again: there are more of them now.
    void placeFigures();
    void placeFormulas();
    /// A figure whose edge is dragged; 0: the document's width again.
    void setDraggedWidth(int index, double width);
    const PageStyle &style() const { return m_style; }

    int count() const { return int(m_slots.size()); }
    double top(int index) const { return m_slots[size_t(index)].top; }
    double height(int index) const { return m_slots[size_t(index)].height; }
    double bottom() const;
    /// The nearest block that stands on the page, from an index in a direction (1 or -1); -1 where
    /// there is none.
    int shownFrom(int index, int direction) const;
    bool isShown(int index) const { return m_slots[size_t(index)].isShown; }
    /// The block at a height; the first or last one outside; -1 without blocks.
    int indexAt(double y) const;

    BlockLayout &layout(int index);
    const BlockLayout *laidOut(int index) const { return m_slots[size_t(index)].layout.get(); }
    /// Lays out what lies between two heights. @return whether any height changed
    bool layOut(double from, double to);
    /// Frees the texts of blocks far from what is seen. `kept` is spared.
    void releaseOutside(double from, double to, int kept);

private:
    struct Slot {
        double top = 0;
        double height = 0; ///< 0 of a block that is not shown.
        bool isShown = true;
        BlockContext context;
        std::unique_ptr<BlockLayout> layout;
    };

    void takeHeight(Slot &slot) const;
    void placeThose(const std::function<bool(const BlockLayout &)> &isMeant);
    QString sectionOf(const document::Block &block) const;
    void updateContexts();
    void updateTops();
    void estimate(Slot &slot, const document::Block &block) const; ///< Also whether it is shown.
    const document::Block &block(int index) const;

    const document::Document &m_document;
    PageStyle m_style;
    PageMetrics m_metrics;
    std::optional<document::BlockId> m_current;
    bool m_isWritten = false;
    std::optional<document::BlockId> m_panelBlock;
    int m_panelHeight = 0;
    std::vector<Slot> m_slots;
};

} // namespace lectern::ui
