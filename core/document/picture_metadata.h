// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lectern::document {

/// A JPEG, PNG or WebP picture without what it tells beside its pixels: where and when it was
/// taken, with which device, by whom, what an earlier crop hid (Exif, XMP, IPTC, comments,
/// previews, whatever follows its end).
///
/// The pixels are not decoded; colour profile, size and the way a photograph is turned stay. Other
/// data comes back as it is. Any bytes may be given; a picture cut short stays cut short.
QByteArray withoutPictureMetadata(const QByteArray &data);

} // namespace lectern::document
