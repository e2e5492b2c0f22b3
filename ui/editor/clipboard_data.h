// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"

#include <QMimeData>

#include <optional>

namespace lectern::ui {

/// What was copied here: plain text for everybody, with its origin for ourselves.
class ClipboardData : public QMimeData
{
    Q_OBJECT

public:
    explicit ClipboardData(const document::Fragment &text);
    explicit ClipboardData(const document::BlockFragment &copied);

    std::optional<document::Fragment> fragment;
    std::optional<document::BlockFragment> blocks;
};

} // namespace lectern::ui
