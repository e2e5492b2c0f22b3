// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/stable_ids.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lectern::medical {

QUuid stableUuid(const QByteArray &name)
{
    QByteArray bytes = QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(16);
    bytes[6] = char((uchar(bytes[6]) & 0x0F) | 0x80);
    bytes[8] = char((uchar(bytes[8]) & 0x3F) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QString stableUid(const QByteArray &name)
{
    QByteArray number = stableUuid(name).toRfc4122();
    QString digits; // From the last one on: long division by ten.
    do {
        int rest = 0;
        for (char &byte : number) {
            const int part = rest * 256 + uchar(byte);
            byte = char(part / 10);
            rest = part % 10;
        }
        digits.prepend(QChar(u'0' + rest));
    } while (std::ranges::any_of(number, [](char byte) { return byte != 0; }));
    return QStringLiteral("2.25.") + digits;
}

} // namespace lectern::medical
