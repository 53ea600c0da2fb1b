// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes of a file in the order they stand, gzip unpacked on the way. Files of users are read in blocks, never
// mapped: someone may cut them short meanwhile.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace dramatis::csv
{

/// One open file. Not thread-safe; may be handed from one thread to another.
class ByteSource
{
public:
    /// Opens a plain file, or a gzip one (told by its first two bytes, whatever its name).
    static Result<std::unique_ptr<ByteSource>> open(const std::filesystem::path &file);
    virtual ~ByteSource() = default;

    /// Fills the start of `buffer`; 0 at the end. A read error or damaged gzip data is an Error naming the
    /// file.
    virtual Result<std::size_t> read(std::span<char> buffer) = 0;
    /// Bytes taken from the file on disk so far (compressed ones for gzip): for progress.
    [[nodiscard]] virtual std::int64_t consumed() const = 0;
    /// Size of the file on disk.
    [[nodiscard]] virtual std::int64_t size() const = 0;
    [[nodiscard]] virtual bool compressed() const = 0;
};

} // namespace dramatis::csv
