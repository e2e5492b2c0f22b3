// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/shared_voxels.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace lectern::medical {
namespace {

std::unexpected<Error> noMemory(const QString &detail)
{
    return failure(ErrorCode::OutOfMemory,
                   QCoreApplication::translate("Medical",
                                               "There is not enough memory for this series. Close "
                                               "other programs, or choose a smaller series."),
                   detail);
}

#ifdef Q_OS_UNIX
/// A file without a name, of a size that nobody can change.
int namelessFile(qint64 bytes)
{
#ifdef Q_OS_LINUX
    const int descriptor = memfd_create("voxels", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0)
        return -1;
    if (ftruncate(descriptor, bytes) == 0
        && fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0)
        return descriptor;
#else
    const QByteArray name = "/lectern-" + QByteArray::number(qint64(getpid()));
    const int descriptor = shm_open(name.constData(), O_RDWR | O_CREAT | O_EXCL, 0600);
    if (descriptor < 0)
        return -1;
    shm_unlink(name.constData());
    if (ftruncate(descriptor, bytes) == 0)
        return descriptor;
#endif
    close(descriptor);
    return -1;
}
#endif

} // namespace

struct SharedVoxels::Mapping {
    int descriptor = -1;
    void *data = nullptr;
    qint64 bytes = 0;

    Mapping() = default;
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    ~Mapping()
    {
#ifdef Q_OS_UNIX
        if (data)
            munmap(data, std::size_t(bytes));
        if (descriptor >= 0)
            close(descriptor);
#endif
    }
};

Result<SharedVoxels> SharedVoxels::create(qint64 bytes)
{
#ifdef Q_OS_UNIX
    const int descriptor = namelessFile(bytes);
    if (descriptor < 0)
        return noMemory(QStringLiteral("shared memory of %1 bytes").arg(bytes));
    return attach(descriptor, bytes);
#else
    return noMemory(QStringLiteral("no shared memory of %1 bytes on this system").arg(bytes));
#endif
}

Result<SharedVoxels> SharedVoxels::attach(int descriptor, qint64 bytes)
{
#ifdef Q_OS_UNIX
    auto mapping = std::make_shared<Mapping>();
    mapping->descriptor = descriptor;
    struct stat status{};
    if (bytes <= 0 || fstat(descriptor, &status) != 0 || status.st_size != bytes)
        return noMemory(QStringLiteral("shared memory is not %1 bytes").arg(bytes));
    void *data
        = mmap(nullptr, std::size_t(bytes), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (data == MAP_FAILED)
        return noMemory(QStringLiteral("mapping %1 bytes").arg(bytes));
    mapping->data = data;
    mapping->bytes = bytes;
    return SharedVoxels(std::move(mapping));
#else
    Q_UNUSED(descriptor)
    return create(bytes);
#endif
}

int SharedVoxels::descriptor() const
{
    return m_mapping->descriptor;
}

void *SharedVoxels::data() const
{
    return m_mapping->data;
}

qint64 SharedVoxels::bytes() const
{
    return m_mapping->bytes;
}

Voxels SharedVoxels::voxels(VoxelType type) const
{
    return {.owner = m_mapping, .type = type, .values = m_mapping->data};
}

} // namespace lectern::medical
