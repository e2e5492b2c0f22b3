// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

namespace lectern::document {

/// The deepest level of an item of a list; they count from 0.
inline constexpr int kDeepestItem = 3;

/// How deep each item of a list stands: 0 to kDeepestItem, the first at 0, none more than one
/// deeper than the item before it. One for each field.
QList<int> itemLevels(const Block &list);

/// Keeps the levels in the payload of the list, made as itemLevels promises them.
void setItemLevels(Block &list, const QList<int> &levels);

/// The number of each item among those of its level under one item; from 1.
QList<int> itemNumbers(const QList<int> &levels);

/// What stands before each item: "1." "a." "i." or bullets, by its level; numbers begin anew under
/// each item of the level above.
QStringList itemMarks(bool isNumbered, const QList<int> &levels);

} // namespace lectern::document
