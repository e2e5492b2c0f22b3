// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/dicom/reader/dicom_input.h"

#include <QByteArray>

namespace lectern::medical {

/// The pixels of one data set, unpacked frame by frame.
class PixelReader
{
public:
    /// @param file read in whole depth
    explicit PixelReader(std::unique_ptr<DcmFileFormat> file);
    ~PixelReader();

    /// The pixels of a frame as they are stored, in the byte order of this machine.
    ///
    /// @return Damaged where there are fewer than the slice promises, or the file has changed since
    std::expected<QByteArray, ImageProblem> pixels(const Slice &slice);

private:
    std::expected<QByteArray, ImageProblem> unpackedByDcmtk(const Slice &slice);
    /// The code stream of a frame, its fragments joined.
    std::expected<QByteArray, ImageProblem> packedFrame(int frame);

    std::unique_ptr<DcmFileFormat> m_file;
    quint32 m_fragment = 0; ///< Where the next frame begins, of a packed file.
    int m_lastFrame = 0; ///< Counted from 1.
};

} // namespace lectern::medical
