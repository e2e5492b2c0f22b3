// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/reader/dcmtk_headers.h"
#include "core/medical/volume/vector3.h"

#include <QString>

#include <optional>

namespace lectern::medical {

/// Reads attributes of one frame: from the functional groups of an enhanced image where it has
/// them (its own before the shared ones), else from the top of the data set.
///
/// @source DICOM PS3.3, section C.7.6.16 "Multi-frame Functional Groups Module"
class HeaderFields
{
public:
    /// @param frame counted from 0
    HeaderFields(DcmItem &dataset, unsigned long frame);

    bool hasOwnGroup() const { return m_own != nullptr; }

    std::optional<double> number(const DcmTagKey &group, const DcmTagKey &tag,
                                 unsigned long index = 0) const;
    /// Three numbers from an index on; NaN where they are not there.
    Vector3 vector(const DcmTagKey &group, const DcmTagKey &tag, unsigned long index = 0) const;
    /// At most 64 characters, none of them a control character.
    QString text(const DcmTagKey &group, const DcmTagKey &tag) const;

private:
    /// The item that holds the attribute.
    DcmItem *holder(const DcmTagKey &group, const DcmTagKey &tag) const;

    DcmItem &m_dataset;
    DcmItem *m_own = nullptr;
    DcmItem *m_shared = nullptr;
};

/// A short text of the data set, as HeaderFields::text.
QString textIn(DcmItem &dataset, const DcmTagKey &tag);
/// A UID; empty where what stands there is none.
QString uidIn(DcmItem &dataset, const DcmTagKey &tag);
/// A whole number; nothing where there is none.
std::optional<int> wholeIn(DcmItem &dataset, const DcmTagKey &tag);

} // namespace lectern::medical
