// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/card_shape.h"

namespace lectern::ui {

/// How an activity ("lectern.activity") stands on the page: a card in a 5E plan, a row of the table
/// of a 教案.
CardShape activityShape(const document::Content &content, const document::Block &block, int number);

/// The words over a group of blocks, in the document's language, as exports have them.
QString sectionName(const document::Header &header, const document::Block &block);

/// What the outline calls the block's group: an activity stands for itself in a 5E plan.
QString outlineName(const document::Header &header, const document::Block &block);

} // namespace lectern::ui
