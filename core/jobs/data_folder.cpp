// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/data_folder.h"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace dramatis::jobs
{

namespace fs = std::filesystem;

fs::path dataFolder(std::string_view name)
{
    const char *data = std::getenv("XDG_DATA_HOME");
    const char *home = std::getenv("HOME");
    const fs::path base = data && *data   ? fs::path(data)
                          : home && *home ? fs::path(home) / ".local" / "share"
                                          : fs::temp_directory_path();
    return base / "dramatis" / name;
}

Status writeWhole(const fs::path &target, std::string_view text)
{
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    fs::path written = target;
    written += ".new-" + std::to_string(::getpid());
    bool whole = false;
    {
        std::ofstream stream(written, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.flush();
        whole = stream.good();
    }
    if (whole)
        fs::rename(written, target, error);
    if (whole && !error)
        return {};
    fs::remove(written, error);
    return Error{ErrorKind::Storage, "Cannot write " + target.string() +
                                         ": the folder cannot be written to, or the disk is full."};
}

} // namespace dramatis::jobs
