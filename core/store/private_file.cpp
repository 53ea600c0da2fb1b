// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/private_file.h"

#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace dramatis::store
{

namespace fs = std::filesystem;

bool makePrivateFile(const fs::path &file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    ::close(descriptor);
    return true;
}

fs::path makePrivateFolder(const fs::path &parent, std::string_view name)
{
    std::string folder =
        (parent / (std::string(name) + '-' + std::string(6, 'X'))).string(); // as mkdtemp() wants it
    return ::mkdtemp(folder.data()) ? fs::path(folder) : fs::path();
}

PrivateFolder::PrivateFolder(std::string_view name)
{
    std::error_code error;
    m_path = makePrivateFolder(fs::temp_directory_path(error), name);
}

PrivateFolder::~PrivateFolder()
{
    std::error_code error;
    if (!m_path.empty())
        fs::remove_all(m_path, error);
}

fs::path beside(const fs::path &file, std::string_view suffix)
{
    return file.string() + std::string(suffix);
}

fs::path folderOf(const fs::path &file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

} // namespace dramatis::store
