// SPDX-License-Identifier: GPL-3.0-or-later
// A file of the operator, open for reading. A pipe will do where it is only read() in order. Its errors name
// the file.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace dramatis::csv
{

class File
{
public:
    static Result<File> open(const std::filesystem::path &path);
    File(File &&other) noexcept;
    File &operator=(File &&other) = delete;
    ~File();

    /// Up to `buffer.size()` bytes; 0 only at the end (or for an empty buffer).
    Result<std::size_t> read(std::span<char> buffer);
    /// The bytes from `offset` on, fewer only at the end of the file. Where read() goes on does not change.
    /// Not of a pipe.
    Result<std::size_t> readAt(std::int64_t offset, std::span<char> buffer) const;
    [[nodiscard]] std::int64_t consumed() const { return m_consumed; }
    [[nodiscard]] std::int64_t size() const { return m_size; } ///< 0 for a pipe
    [[nodiscard]] std::string name() const { return m_path.string(); }

private:
    File(int descriptor, std::filesystem::path path, std::int64_t size)
        : m_descriptor(descriptor), m_path(std::move(path)), m_size(size)
    {
    }

    int m_descriptor;
    std::filesystem::path m_path;
    std::int64_t m_size;
    std::int64_t m_consumed = 0;
};

} // namespace dramatis::csv
