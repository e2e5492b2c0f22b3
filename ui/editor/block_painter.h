// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/block_layout.h"
#include "ui/editor/origin.h"

class QPainter;

namespace lectern::ui {

/// How a block is to be shown this time.
struct BlockPaint {
    ThemeKind theme = ThemeKind::Light;
    OriginCounts origins;
    QString liveField; ///< Key of the field that the editor shows; empty for none.
    bool isSelected = false;
    bool isWindowActive = true;
    bool showsHandle = false; ///< Pointer on it, caret in it, or selected.
    bool isLocked = false;
    bool isExhibitLive = false; ///< It stands over its place and paints itself.
    const document::Content *content = nullptr; ///< Of an exhibit at rest, with its block.
    const document::Block *block = nullptr;
};

/// Paints a block at the painter's origin.
void paintBlock(QPainter &painter, const BlockLayout &layout, const PageMetrics &metrics,
                const BlockPaint &paint);

/// Paints a field's text in a colour.
void paintFieldText(QPainter &painter, const FieldBox &box, const QColor &ink);

} // namespace lectern::ui
