// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/file_system.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <sys/vfs.h>

namespace dramatis::timing
{

namespace
{

struct Known {
    unsigned magic;
    std::string_view name;
    bool onDisk = true;
};

/// From statfs(2).
constexpr std::array<Known, 9> known = {{{0xEF53U, "ext4"}, // ext2 and ext3 have the same number
                                         {0x01021994U, "tmpfs", false},
                                         {0x858458F6U, "ramfs", false},
                                         {0x58465342U, "xfs"},
                                         {0x9123683EU, "btrfs"},
                                         {0x2FC12FC1U, "zfs"},
                                         {0xF2F52010U, "f2fs"},
                                         {0x794C7630U, "overlayfs"},
                                         {0x6969U, "nfs"}}};

} // namespace

FileSystem fileSystemOf(const std::filesystem::path &path)
{
    struct statfs info = {};
    if (::statfs(path.c_str(), &info) != 0)
        return {"unknown", true};
    const auto magic = static_cast<unsigned>(info.f_type);
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known &one) { return one.magic == magic; });
    if (found != known.end())
        return {std::string(found->name), found->onDisk};
    std::array<char, 16> digits = {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), magic, 16).ptr;
    return {"0x" + std::string(digits.data(), end), true};
}

} // namespace dramatis::timing
