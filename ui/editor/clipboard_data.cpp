// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/clipboard_data.h"

namespace lectern::ui {
namespace {

QString textOf(const QList<document::DraftedRun> &runs)
{
    QString text;
    for (const document::DraftedRun &run : runs)
        text += run.text;
    return text;
}

} // namespace

ClipboardData::ClipboardData(const document::Fragment &text) : fragment(text)
{
    setText(textOf(text.runs));
}

ClipboardData::ClipboardData(const document::BlockFragment &copied) : blocks(copied)
{
    QStringList lines;
    for (const document::DraftedBlock &block : copied.blocks) {
        for (const document::DraftedField &field : block.fields)
            lines.append(textOf(field.runs));
    }
    setText(lines.join(u'\n'));
}

} // namespace lectern::ui
