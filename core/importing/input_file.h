// SPDX-License-Identifier: GPL-3.0-or-later
// A file before it is imported: can it be used, and as what? Looks at its beginning only.
#pragma once

#include "importing/header.h"

#include <filesystem>

namespace dramatis::importing
{

struct InputFile {
    std::filesystem::path path; ///< as given
    std::int64_t size = 0;      ///< on disk
    Header header;

    [[nodiscard]] std::string name() const { return path.filename().string(); }
};

/// Independent of the folder that a command is given in.
std::filesystem::path absolutePath(const std::filesystem::path &path);

/// Refused with one sentence: a file that is not there, cannot be read twice, is no text, is empty, has no
/// data row or not the columns that it needs.
Result<InputFile> examineFile(const std::filesystem::path &path, const Registry &registry,
                              const std::optional<std::string> &kind);

/// XXH3-128 of the (unpacked) text, 32 hexadecimal digits.
Result<std::string> hashContent(const std::filesystem::path &path, const JobContext &job);

} // namespace dramatis::importing
