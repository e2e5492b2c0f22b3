// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_marks.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace lectern::ui {
namespace {

using Range = QTextLayout::FormatRange;

constexpr int kMark = QTextFormat::UserProperty + 1; ///< The kind, in the formats that are ours.

void setFormats(QTextDocument &text, const QList<Range> &formats)
{
    const QTextBlock block = text.firstBlock();
    if (block.layout()->formats() == formats)
        return;
    block.layout()->setFormats(formats);
    text.markContentsDirty(block.position(), block.length()); // Or it is not painted anew.
}

} // namespace

void setTextMarks(QTextDocument &text, MarkKind kind, QList<Range> marks)
{
    QList<Range> formats = text.firstBlock().layout()->formats();
    formats.removeIf(
        [kind](const Range &range) { return range.format.intProperty(kMark) == int(kind); });
    for (Range &mark : marks)
        mark.format.setProperty(kMark, int(kind));
    setFormats(text, formats + marks);
}

QList<Range> textMarks(const QTextDocument &text, MarkKind kind)
{
    QList<Range> marks = text.firstBlock().layout()->formats();
    marks.removeIf(
        [kind](const Range &range) { return range.format.intProperty(kMark) != int(kind); });
    return marks;
}

void shiftTextMarks(QTextDocument &text, int position, int removed, int added)
{
    QTextLayout *layout = text.firstBlock().layout();
    const QList<Range> before = layout->formats();
    const auto isOurs = [](const Range &range) { return range.format.hasProperty(kMark); };
    if (!std::ranges::all_of(before, isOurs))
        return; // A composition has its own.
    QList<Range> after;
    for (Range range : before) {
        if (range.start > position + removed)
            range.start += added - removed;
        else if (range.start + range.length >= position)
            continue; // The words themselves were changed.
        after.append(range);
    }
    if (after != before)
        layout->setFormats(after);
}

} // namespace lectern::ui
