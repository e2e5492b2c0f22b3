// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/block_painter.h"

namespace lectern::ui {

/// Paints the picture or formula of a block, what is wrong with it, and the grip of a figure.
void paintMedia(QPainter &painter, const BlockLayout &layout, const BlockPaint &paint);

/// Where a figure's width is dragged; null where it has none.
QRectF gripOf(const BlockLayout &layout);

} // namespace lectern::ui
