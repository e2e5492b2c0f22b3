// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/reader/dcmtk_headers.h"

#include <QString>

namespace lectern::medical {

/// How pixels are packed.
enum class Packing {
    Plain, ///< Not at all, or the whole data set deflated.
    Dcmtk, ///< JPEG, JPEG-LS.
    RunLengths, ///< RLE.
    OpenJpeg, ///< JPEG 2000 and High-Throughput JPEG 2000.
    Unknown,
};

/// Decided by the text of the UID: an older DCMTK does not know the newest ones.
Packing packingOf(const QString &transferSyntaxUid);

/// The transfer syntax of a file; where it does not say so, the one that was found out.
QString transferSyntaxOf(DcmFileFormat &file);

/// Makes DCMTK's decoders known; once a process, before the first pixel is read.
void registerDecoders();

} // namespace lectern::medical
