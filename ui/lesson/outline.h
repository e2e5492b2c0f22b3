// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/content.h"
#include "ui/editor/origin.h"

#include <QList>
#include <QString>

namespace lectern::ui {

/// A line of the outline.
struct OutlineEntry {
    QString title;
    document::BlockId block; ///< Where it begins.
    int minutes = 0; ///< Of the activities under it.
    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

/// Something a finished lesson has, or has not.
struct LessonCheck {
    QString text; ///< "45 of 45 minutes"
    bool isMet = false;
    friend bool operator==(const LessonCheck &, const LessonCheck &) = default;
};

/// Headings, and groups of blocks of one role that no heading stands over.
QList<OutlineEntry> outlineOf(const document::Content &content);

/// Minutes, assessment of objectives, safety, keys of exercises.
QList<LessonCheck> checksOf(const document::Content &content);

/// Sentences of the whole document by origin.
OriginCounts originsOf(const document::Content &content);

/// Index of the entry that `block` stands under; -1 before the first.
int entryOf(const QList<OutlineEntry> &entries, const document::Content &content,
            document::BlockId block);

} // namespace lectern::ui
