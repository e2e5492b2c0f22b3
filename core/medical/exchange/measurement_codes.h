// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measurement.h"

#include <QLatin1StringView>

#include <optional>

namespace lectern::medical {

/// A concept of a coding scheme.
struct Code {
    QLatin1StringView value;
    QLatin1StringView scheme; ///< Designator of DICOM: "SCT", "DCM", "LN", "UCUM", "99LECTERN".
    QLatin1StringView meaning; ///< English, at most 64 characters.
};

/// What is measured, as other systems name it.
struct QuantityCodes {
    Code quantity; ///< Diameter, volume, attenuation ...
    std::optional<Code> derivation; ///< Mean, standard deviation.
    Code method; ///< Of ours: there is no public code for how we compute.
    Code unit; ///< UCUM.
};

/// @source DICOM PS3.16, CID 7469 "Generic Intensity and Size Measurements", CID 7464 "General
/// Region of Interest Measurement Modifiers", CID 3500 "Pressure Unit" and its like for UCUM;
/// section 8.2 for schemes that begin with 99
QuantityCodes codesOf(QuantityKind quantity);

/// The examination: "CT Chest" where modality and body part say so, else any imaging.
/// @source LOINC 24627-2, 18748-4
Code procedureCode(const QString &modality, const QString &bodyPart);

} // namespace lectern::medical
