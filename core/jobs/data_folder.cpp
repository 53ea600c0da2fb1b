// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/data_folder.h"
#include "base/output_file.h"

#include <cstdlib>

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
    const auto written = [&]() -> Status {
        DRAMATIS_TRY_ASSIGN(file, OutputFile::open(target));
        DRAMATIS_TRY(file.write(text));
        return file.keep();
    }();
    if (written)
        return {};
    return Error{ErrorKind::Storage, "Cannot write " + target.string() +
                                         ": the folder cannot be written to, or the disk is full."};
}

} // namespace dramatis::jobs
