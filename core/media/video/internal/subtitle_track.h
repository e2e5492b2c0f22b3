// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/captions.h"
#include "core/media/video/internal/video_track.h"

#include <QSize>

namespace lectern::media {

/// Describes `stream` as timed text, milliseconds as its unit.
/// @source 3GPP TS 26.245, section 5.16: TextSampleEntry
Status describeSubtitles(AVStream &stream, QSize picture);

/// Writes one caption as a sample: two bytes of length, then UTF-8.
/// @source 3GPP TS 26.245, section 5.17
Status addSubtitle(const Caption &caption, const PacketSink &sink);

} // namespace lectern::media
