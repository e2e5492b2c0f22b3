// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

namespace lectern::medical {

/// A flag that the reader looked at and left, with the reason. It is known again by its words: once
/// one of both places says something else, the flag is open again.
struct KeptFlag {
    QString rule;
    QString words;
    QString otherWords; ///< Empty where the flag has one place.
    QString reason;

    bool isAbout(const QString &ofRule, const QString &place, const QString &other) const
    {
        return rule == ofRule && words == place && otherWords == other;
    }
    friend bool operator==(const KeptFlag &, const KeptFlag &) = default;
};

/// Those of a report; they stand in its study's card.
QList<KeptFlag> keptFlags(const document::Content &report);

/// Keeps a flag, or opens it again where the reason is empty, as one step of undo.
/// @return InvalidInput for a report without a study's card
Status keepFlag(document::Document &report, const KeptFlag &flag);

} // namespace lectern::medical
