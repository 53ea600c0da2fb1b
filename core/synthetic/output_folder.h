// SPDX-License-Identifier: GPL-3.0-or-later
// New files in a folder, made if need be. Never overwrites; what was begun and not kept is removed again.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic
{

class OutputFolder
{
public:
    /// Makes the folder and the files. Usage error if one is there already or none can be made there.
    static Result<OutputFolder> make(const std::filesystem::path &folder,
                                     const std::vector<std::string> &names);
    OutputFolder(OutputFolder &&other) noexcept;
    OutputFolder &operator=(OutputFolder &&) = delete;
    ~OutputFolder();

    /// Appends to the file of that position among the names.
    Status write(std::size_t file, std::string_view bytes);
    /// Closes the files and keeps them.
    Status keep();

private:
    struct File {
        std::filesystem::path path;
        int descriptor = -1;
    };
    OutputFolder() = default;
    Status add(const std::filesystem::path &path);

    std::vector<File> m_files;
    std::filesystem::path m_madeFolder; ///< empty: it was there
};

} // namespace dramatis::synthetic
