// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/block.h"

#include <algorithm>

namespace lectern::document {

QString Field::text() const
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString Block::text() const
{
    QStringList lines;
    for (const Field &field : fields)
        lines.append(field.text());
    return lines.join(u'\n');
}

AssetId assetOf(const Block &block)
{
    return AssetId(block.payload ? block.payload->value.value(kAssetKey).toInteger() : 0);
}

bool isNumberedList(const Block &block)
{
    const QString key = QStringLiteral("numbered");
    if (block.payload && block.payload->value.contains(key))
        return block.payload->value.value(key).toBool();
    return block.role == u"objective";
}

const Field *Block::field(const QString &key) const
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(),
                                    [&](const Field &field) { return field.key == key; });
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace lectern::document
