// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/medical/volume/volume.h"

#include <memory>

namespace lectern::medical {

/// Memory that a reader fills and this process reads, without a name that others could open and
/// without a trace once both are gone.
///
/// Its size is fixed, so that a reader that was taken over cannot take it away under the program.
class SharedVoxels
{
public:
    /// @return OutOfMemory where the system does not give so much; on Windows always, so far
    static Result<SharedVoxels> create(qint64 bytes);
    /// What create() made in another process, under a descriptor of this one; writable.
    static Result<SharedVoxels> attach(int descriptor, qint64 bytes);

    int descriptor() const;
    void *data() const;
    qint64 bytes() const;
    /// The values in it; the memory lives as long as they do.
    Voxels voxels(VoxelType type) const;

private:
    struct Mapping;
    explicit SharedVoxels(std::shared_ptr<Mapping> mapping) : m_mapping(std::move(mapping)) { }

    std::shared_ptr<Mapping> m_mapping;
};

} // namespace lectern::medical
