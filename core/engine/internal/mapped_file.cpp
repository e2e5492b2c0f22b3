// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/internal/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lectern::engine::internal {
namespace {

class Descriptor
{
public:
    explicit Descriptor(const std::string &path) :
        m_value(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int value() const { return m_value; }

private:
    int m_value;
};

std::unexpected<Failure> systemFailure(const std::string &path)
{
    const int error = errno;
    const auto code
        = error == ENOENT || error == ENOTDIR ? FailureCode::NotFound : FailureCode::Unreadable;
    return refusal(code, std::strerror(error), path);
}

} // namespace

Outcome<MappedFile> MappedFile::open(const std::string &utf8Path)
{
    const Descriptor file(utf8Path);
    struct stat status = {};
    if (file.value() < 0 || ::fstat(file.value(), &status) != 0)
        return systemFailure(utf8Path);
    if (!S_ISREG(status.st_mode))
        return refusal(FailureCode::Unreadable, "not a regular file", utf8Path);
    if (status.st_size == 0)
        return refusal(FailureCode::Damaged, "the file is empty", utf8Path);
    const auto size = static_cast<std::size_t>(status.st_size);
    void *memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.value(), 0);
    if (memory == MAP_FAILED)
        return systemFailure(utf8Path);
    return MappedFile({static_cast<const std::byte *>(memory), size});
}

MappedFile::MappedFile(MappedFile &&other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) { }

MappedFile &MappedFile::operator=(MappedFile &&other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
}

Outcome<std::string> readSmallFile(const std::string &utf8Path, std::size_t largest)
{
    const auto file = MappedFile::open(utf8Path);
    if (!file)
        return std::unexpected(file.error());
    const auto bytes = file->bytes();
    if (bytes.size() > largest)
        return refusal(FailureCode::Damaged, "larger than any file of its kind", utf8Path);
    return std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size());
}

} // namespace lectern::engine::internal
