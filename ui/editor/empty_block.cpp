// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/empty_block.h"

namespace lectern::ui {
namespace {

using document::BlockType;

document::DraftedField emptyField(const QString &key)
{
    return {key, {}};
}

} // namespace

document::DraftedBlock emptyBlock(BlockType type)
{
    document::DraftedBlock drafted;
    drafted.block.type = type;
    drafted.block.level = type == BlockType::Heading ? 2 : 0;
    if (type == BlockType::List) {
        drafted.fields.append(emptyField(QStringLiteral("item.0")));
    } else if (type == BlockType::Table) {
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column)
                drafted.fields.append(
                    emptyField(QStringLiteral("cell.%1.%2").arg(row).arg(column)));
        }
    } else {
        drafted.fields.append(emptyField(QStringLiteral("text")));
    }
    return drafted;
}

} // namespace lectern::ui
