// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file lies: figures of commits mean something on a disk only.
#pragma once

#include <filesystem>
#include <string>

namespace dramatis::timing
{

struct FileSystem {
    std::string name;   ///< "ext4", "tmpfs", …; its magic number in hexadecimal where it is not known
    bool onDisk = true; ///< false: in memory
};

/// Of an existing file or folder.
FileSystem fileSystemOf(const std::filesystem::path &path);

} // namespace dramatis::timing
