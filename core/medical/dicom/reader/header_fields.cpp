// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/header_fields.h"

#include <algorithm>
#include <limits>

namespace lectern::medical {
namespace {

constexpr qsizetype kMaxText = 64; ///< Of a long string, DICOM PS3.5, section 6.2.

QString tidy(const OFString &found)
{
    QString text;
    for (const QChar c : QString::fromLatin1(
             found.c_str(), std::min<qsizetype>(qsizetype(found.length()), kMaxText)))
        if (c.isPrint())
            text.append(c);
    return text.trimmed();
}

} // namespace

HeaderFields::HeaderFields(DcmItem &dataset, unsigned long frame) : m_dataset(dataset)
{
    dataset.findAndGetSequenceItem(DCM_PerFrameFunctionalGroupsSequence, m_own, long(frame));
    dataset.findAndGetSequenceItem(DCM_SharedFunctionalGroupsSequence, m_shared, 0);
}

DcmItem *HeaderFields::holder(const DcmTagKey &group, const DcmTagKey &tag) const
{
    for (DcmItem *groups : {m_own, m_shared}) {
        DcmItem *item = nullptr;
        if (groups && groups->findAndGetSequenceItem(group, item, 0).good() && item
            && item->tagExists(tag))
            return item;
    }
    return &m_dataset;
}

std::optional<double> HeaderFields::number(const DcmTagKey &group, const DcmTagKey &tag,
                                           unsigned long index) const
{
    Float64 value = 0;
    if (holder(group, tag)->findAndGetFloat64(tag, value, index).good() && std::isfinite(value))
        return value;
    return std::nullopt;
}

Vector3 HeaderFields::vector(const DcmTagKey &group, const DcmTagKey &tag,
                             unsigned long index) const
{
    const auto at = [&](unsigned long i) {
        return number(group, tag, index + i).value_or(std::numeric_limits<double>::quiet_NaN());
    };
    return {at(0), at(1), at(2)};
}

QString HeaderFields::text(const DcmTagKey &group, const DcmTagKey &tag) const
{
    return textIn(*holder(group, tag), tag);
}

QString textIn(DcmItem &dataset, const DcmTagKey &tag)
{
    OFString found;
    return dataset.findAndGetOFString(tag, found).good() ? tidy(found) : QString();
}

QString uidIn(DcmItem &dataset, const DcmTagKey &tag)
{
    const QString text = textIn(dataset, tag);
    return std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; })
        ? text
        : QString();
}

std::optional<int> wholeIn(DcmItem &dataset, const DcmTagKey &tag)
{
    if (Uint16 small = 0; dataset.findAndGetUint16(tag, small).good())
        return small;
    if (Sint32 value = 0; dataset.findAndGetSint32(tag, value).good()) // Integer strings.
        return value;
    return std::nullopt;
}

} // namespace lectern::medical
