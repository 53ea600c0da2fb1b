// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dramatis::csv
{

namespace
{

Error systemError(const std::filesystem::path &path, int code)
{
    if (code == ENOENT)
        return notFound("There is no file \"" + path.string() + "\".");
    return {ErrorKind::Storage,
            "\"" + path.string() + "\" cannot be read: " + std::generic_category().message(code) + "."};
}

} // namespace

Result<File> File::open(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(path, errno);
    File file(descriptor, path, 0);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return systemError(path, errno);
    if (S_ISDIR(status.st_mode))
        return inputError("\"" + path.string() + "\" is a folder, not a file.");
    if (S_ISREG(status.st_mode))
        file.m_size = status.st_size;
    return file;
}

File::File(File &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)),
      m_size(other.m_size), m_consumed(other.m_consumed)
{
}

File::~File()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> File::read(std::span<char> buffer)
{
    ssize_t count = 0;
    do {
        count = ::read(m_descriptor, buffer.data(), buffer.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0)
        return systemError(m_path, errno);
    m_consumed += count;
    return static_cast<std::size_t>(count);
}

Result<std::size_t> File::readAt(std::int64_t offset, std::span<char> buffer) const
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const auto place = static_cast<off_t>(offset + static_cast<std::int64_t>(filled));
        const ssize_t count = ::pread(m_descriptor, buffer.data() + filled, buffer.size() - filled, place);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(m_path, errno);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    return filled;
}

} // namespace dramatis::csv
