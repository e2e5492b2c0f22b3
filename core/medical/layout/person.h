// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/medical/dicom/identity.h"

#include <QDate>

namespace lectern::medical {

/// Who was examined, for a file that the person at the desk exports. The only place that discloses
/// an identity for that purpose.
Identity::Revealed revealedForExport(const Identity &identity);

/// A DICOM name as people write it: "Dr Ada M Lovelace", "王小东". Chinese takes the ideographic
/// group where there is one, English the alphabetic one.
/// @source DICOM PS3.5, section 6.2.1.1 "Examples of PN VR and Notes"
QString writtenName(const QString &dicomName, Language language);

/// A component group of a DICOM name taken apart; `group` 0 is alphabetic, 1 ideographic.
struct NameParts {
    QString family;
    QString given;
    QString middle;
    QString prefix;
    QString suffix;
    bool isEmpty() const { return family.isEmpty() && given.isEmpty() && middle.isEmpty(); }
};
NameParts namePartsOf(const QString &dicomName, int group);

/// YYYYMMDD; invalid where it is none.
QDate dicomDate(const QString &text);

/// "5 January 2026", "2026年1月5日"; a date that cannot be read stays as it is.
QString writtenDate(const QString &dicomDate, Language language);

} // namespace lectern::medical
