// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/phantom/phantom_spec.h"

#include <QJsonObject>

namespace lectern::medical {

/// A phantom's description:
///
///     { "size": [columns, rows, slices], "spacing": [between columns, between rows, between
///     slices],
///       "origin": [x, y, z] (absent: the middle of the volume is 0, 0, 0), "thickness": mm,
///       "orientation": "axial" | "coronal" | "sagittal", "tilt": degrees,
///       "background": HU, "thorax": true,
///       "shapes": [{"kind": "sphere", "centre": [x, y, z], "diameter": mm, "hu": HU, "role":
///       ROLE},
///                  {"kind": "ellipsoid", "centre": [x, y, z], "axes": [mm, mm, mm], ...},
///                  {"kind": "cylinder", "from": [x, y, z], "to": [x, y, z], "diameter": mm, ...}],
///       "kernel": "Br36", "blur": mm, "sharpening": 1, "noise": HU, "seed": 0,
///       "modality": "CT", "body_part": "CHEST", "contrast": "",
///       "storage": {"signed": false, "bits": 12, "slope": 1, "intercept": -1024,
///                   "varies_by_slice": false, "padding": stored value},
///       "irregular": {"missing": [slice], "doubled": [slice], "uneven": mm, "localizers": 1,
///                     "shuffled": true},
///       "times": [{"folder": "first", "days": 0, "nodule_scale": 1}] }
///
/// Size and spacing must be there. ROLE: nodule, lung, body, vessel, airway, calcium, emphysema or
/// other; a sphere and an ellipsoid without a role is a nodule, a cylinder a vessel.
/// @return InvalidInput that names the key which is unknown or wrong
Result<PhantomSpec> phantomSpecFrom(const QJsonObject &json);

/// The truth as `lectern-cli phantom` prints it.
QJsonObject truthJson(const PhantomTruth &truth);

} // namespace lectern::medical
