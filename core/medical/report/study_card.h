// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QJsonObject>

#include <functional>

namespace lectern::medical {

/// The card of a report's study; null where it was removed.
const document::Block *studyCard(const document::Content &report);

/// Changes the payload of that card as one step of undo; what the change leaves alone stays.
/// @return InvalidInput for a report without the card
Status changeStudyCard(document::Document &report,
                       const std::function<void(QJsonObject &payload)> &change);

} // namespace lectern::medical
