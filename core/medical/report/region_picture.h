// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/medical/report/measured_value.h"
#include "core/medical/volume/volume.h"

namespace lectern::medical {

/// A small picture of a place that was measured: where the series is not, the report still shows
/// it.
struct RegionPicture {
    QStringList names; ///< Of the values that it is a picture of.
    QByteArray png; ///< Square, kRegionPictureEdge pixels; no word is in it.
};

inline constexpr int kRegionPictureEdge = 256; ///< Pixels.

/// A picture of each mark among the values: the slice around it, with the mark drawn in it.
///
/// The values of a nodule, of a region or of two axes share one; lungs have none, and neither has
/// what lies in no image of the volume. Any thread; takes milliseconds for each.
QList<RegionPicture> regionPictures(const Volume &volume, const QList<MeasuredValue> &values);

/// Gives the values their pictures, as new assets of a report that is not a document yet.
void putPictures(const Volume &volume, QList<MeasuredValue> &values,
                 QList<document::Asset> &assets);

/// The same in a document: its pictures become assets, as steps of undo which the caller makes one.
Status putPictures(const Volume &volume, QList<MeasuredValue> &values, document::Document &report);

} // namespace lectern::medical
