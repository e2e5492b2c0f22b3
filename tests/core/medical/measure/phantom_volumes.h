// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/measure/measure.h"
#include "core/medical/phantom/phantom_images.h"

namespace lectern::test {

/// The first time point of a phantom as a volume. Ends the program where the description is wrong.
medical::Volume phantomVolume(const QByteArray &json);
medical::Volume phantomVolume(const medical::PhantomSpec &spec);

/// The first measurement of a quantity. Ends the program where there is none.
medical::Measurement one(const QList<medical::Measurement> &measurements,
                         medical::QuantityKind quantity);

/// A phantom of 64 x 64 x 48 voxels of 0.7 x 0.7 x 1 mm of lung with a 10 mm nodule in its middle.
/// @param change more members of its description, e.g. R"("kernel": "B70f")"
QByteArray noduleInLung(const QByteArray &change = {});

} // namespace lectern::test
