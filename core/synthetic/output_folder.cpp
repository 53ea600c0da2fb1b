// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/output_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dramatis::synthetic
{

namespace
{

constexpr unsigned readableByAll = 0644;

Error cannotBeMade(const std::filesystem::path &path, const std::string &why)
{
    return usageError("\"" + path.string() + "\" cannot be made: " + why +
                      "; name a folder that may be written to.");
}

Error cannotBeWritten(const std::filesystem::path &path, int code)
{
    return {ErrorKind::Storage,
            "\"" + path.string() + "\" cannot be written: " + std::generic_category().message(code) + "."};
}

} // namespace

Result<OutputFolder> OutputFolder::make(const std::filesystem::path &folder,
                                        const std::vector<std::string> &names)
{
    OutputFolder made;
    std::error_code error;
    for (const std::string &name : names) {
        if (std::filesystem::exists(folder / name, error))
            return usageError("\"" + (folder / name).string() +
                              "\" is there already and is not overwritten: name another folder.");
    }
    if (std::filesystem::create_directory(folder, error))
        made.m_madeFolder = folder;
    else if (error)
        return cannotBeMade(folder, error.message());
    for (const std::string &name : names)
        DRAMATIS_TRY(made.add(folder / name));
    return made;
}

Status OutputFolder::add(const std::filesystem::path &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readableByAll);
    if (descriptor < 0)
        return cannotBeMade(path, std::generic_category().message(errno));
    m_files.push_back({path, descriptor});
    return {};
}

OutputFolder::OutputFolder(OutputFolder &&other) noexcept
    : m_files(std::exchange(other.m_files, {})), m_madeFolder(std::exchange(other.m_madeFolder, {}))
{
}

OutputFolder::~OutputFolder()
{
    std::error_code error;
    for (const File &file : m_files) {
        if (file.descriptor >= 0)
            ::close(file.descriptor);
        std::filesystem::remove(file.path, error);
    }
    if (!m_madeFolder.empty())
        std::filesystem::remove(m_madeFolder, error); // only if empty
}

Status OutputFolder::write(std::size_t file, std::string_view bytes)
{
    const File &to = m_files[file];
    while (!bytes.empty()) {
        const ssize_t count = ::write(to.descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return cannotBeWritten(to.path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return {};
}

Status OutputFolder::keep()
{
    for (File &file : m_files) {
        if (::close(std::exchange(file.descriptor, -1)) != 0)
            return cannotBeWritten(file.path, errno);
    }
    m_files.clear();
    m_madeFolder.clear();
    return {};
}

} // namespace dramatis::synthetic
