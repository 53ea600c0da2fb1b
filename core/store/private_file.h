// SPDX-License-Identifier: GPL-3.0-or-later
// Names and files beside a workspace.
#pragma once

#include <filesystem>
#include <string_view>

namespace dramatis::store
{

/// Makes an empty file that only its owner may read. False if it could not be made new.
bool makePrivateFile(const std::filesystem::path &file);

/// Makes a folder that only its owner may enter, `<parent>/<name>-` and six characters that make it new.
/// Empty if that cannot be.
std::filesystem::path makePrivateFolder(const std::filesystem::path &parent, std::string_view name);

/// One of these in the system's folder for temporary files; it goes with everything in it.
class PrivateFolder
{
public:
    explicit PrivateFolder(std::string_view name);
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;
    /// Empty if it could not be made.
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The file's name with `suffix` behind it.
std::filesystem::path beside(const std::filesystem::path &file, std::string_view suffix);

/// The folder that the file lies in; "." for a bare name.
std::filesystem::path folderOf(const std::filesystem::path &file);

} // namespace dramatis::store
