// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/exchange/measurement_codes.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// The content tree of a DICOM structured report, as plain values.
/// @source DICOM PS3.3, section C.17.3 "SR Document Content Module"
namespace lectern::medical {

enum class SrRelation {
    Root, ///< Of the tree's first item, which stands in no relation.
    Contains,
    HasObservationContext,
    HasConceptModifier,
    HasProperties,
    InferredFrom,
    SelectedFrom,
};

struct SrContainer {
    QString templateId; ///< "1500"; empty: not the root of a template.
};
struct SrText {
    QString text;
};
struct SrUid {
    QString uid;
};
struct SrNumber {
    double value = 0;
    Code unit;
};
/// Points of an image; a single one, or a line along them.
struct SrRegion {
    QList<QPointF> points; ///< As ImageRegion::points.
};
struct SrImage {
    QString sopClass;
    QString instance;
    std::optional<int> frame; ///< Only of images with several.
};

struct SrItem {
    SrRelation relation = SrRelation::Contains;
    std::optional<Code> name; ///< Always there but for images.
    std::variant<SrContainer, SrText, Code, SrUid, SrNumber, SrRegion, SrImage> value;
    std::vector<SrItem> children = {};
};

} // namespace lectern::medical
