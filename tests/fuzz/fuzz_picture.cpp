// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/picture_metadata.h"

#include <cstdlib>

/// Whatever comes in, what was cleaned once is clean.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray picture(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray clean = lectern::document::withoutPictureMetadata(picture);
    if (lectern::document::withoutPictureMetadata(clean) != clean)
        std::abort();
    return 0;
}
