// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/exchange/measurement_codes.h"

#include <array>

namespace lectern::medical {
namespace {

constexpr Code code(const char *value, const char *scheme, const char *meaning)
{
    return {QLatin1StringView(value), QLatin1StringView(scheme), QLatin1StringView(meaning)};
}

constexpr Code kDiameter = code("81827009", "SCT", "Diameter");
constexpr Code kVolume = code("118565006", "SCT", "Volume");
constexpr Code kAttenuation = code("112031", "DCM", "Attenuation Coefficient");
constexpr Code kMean = code("373098007", "SCT", "Mean");

constexpr Code kMillimetre = code("mm", "UCUM", "millimeter");
constexpr Code kHounsfield = code("[hnsf'U]", "UCUM", "Hounsfield unit");

constexpr Code kContour = code("HCC-1", "99LECTERN", "Half-contrast contour, version 1");
constexpr Code kVoxels = code("WV-1", "99LECTERN", "Whole voxels, version 1");

// In the order of QuantityKind.
constexpr std::array kCodes{
    QuantityCodes{kDiameter, kMean, kContour, kMillimetre},
    QuantityCodes{
        kDiameter, kMean,
        code("HCC-1-F", "99LECTERN", "Half-contrast contour, version 1, whole millimetres"),
        kMillimetre},
    QuantityCodes{code("103339001", "SCT", "Long Axis"), {}, kContour, kMillimetre},
    QuantityCodes{code("103340004", "SCT", "Short Axis"), {}, kContour, kMillimetre},
    QuantityCodes{kVolume,
                  {},
                  code("PVS-1", "99LECTERN", "Partial-volume sum, version 1"),
                  code("mm3", "UCUM", "cubic millimeter")},
    QuantityCodes{code("410668003", "SCT", "Length"),
                  {},
                  code("POINTS-1", "99LECTERN", "Between points, version 1"),
                  kMillimetre},
    QuantityCodes{code("42798000", "SCT", "Area"),
                  {},
                  code("POLYGON-1", "99LECTERN", "Polygon, version 1"),
                  code("mm2", "UCUM", "square millimeter")},
    QuantityCodes{kAttenuation, kMean, kVoxels, kHounsfield},
    QuantityCodes{kAttenuation, code("386136009", "SCT", "Standard Deviation"), kVoxels,
                  kHounsfield},
    QuantityCodes{kVolume,
                  {},
                  code("AIR400-1", "99LECTERN", "Air below -400 HU, version 1"),
                  code("mL", "UCUM", "milliliter")},
    QuantityCodes{code("LAA950", "99LECTERN", "Lung voxels below -950 HU"),
                  {},
                  code("AIR950-1", "99LECTERN", "Air below -950 HU, version 1"),
                  code("%", "UCUM", "percent")},
};

} // namespace

QuantityCodes codesOf(QuantityKind quantity)
{
    return kCodes.at(static_cast<std::size_t>(quantity));
}

Code procedureCode(const QString &modality, const QString &bodyPart)
{
    const QString part = bodyPart.trimmed().toUpper();
    if (modality == u"CT" && (part == u"CHEST" || part == u"THORAX"))
        return code("24627-2", "LN", "CT Chest");
    return code("18748-4", "LN", "Diagnostic imaging study");
}

} // namespace lectern::medical
