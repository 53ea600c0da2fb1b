// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/files_in.h"
#include "importing/inspection.h"
#include "review/import_items.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace fs = std::filesystem;

namespace
{

std::vector<fs::path> filesIn(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->is_regular_file(error) && !entry->path().filename().string().starts_with('.'))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool isFolder(const importing::FileOrder &order)
{
    std::error_code error;
    return fs::is_directory(order.path, error);
}

std::vector<importing::FileOrder> filesOf(const importing::FileOrder &order)
{
    if (!isFolder(order))
        return {order};
    std::vector<importing::FileOrder> files;
    for (const fs::path &file : filesIn(order.path)) {
        files.push_back(order);
        files.back().path = file;
    }
    return files;
}

} // namespace

std::vector<importing::FileOrder> withFilesOfFolders(const std::vector<importing::FileOrder> &orders)
{
    std::vector<importing::FileOrder> files;
    for (const importing::FileOrder &order : orders) {
        for (importing::FileOrder &file : filesOf(order))
            files.push_back(std::move(file));
    }
    return files;
}

Result<std::vector<importing::FileOrder>> filesToImport(const std::vector<importing::FileOrder> &orders,
                                                        const Registry &registry, const JobContext &job)
{
    std::vector<importing::FileOrder> files;
    for (const importing::FileOrder &order : orders) {
        if (!isFolder(order)) {
            files.push_back(order);
            continue;
        }
        const std::size_t before = files.size();
        for (importing::FileOrder &file : filesOf(order)) {
            if (importing::inspect(file, registry, job).problem.empty() ||
                review::isItemFile(file, registry, job))
                files.push_back(std::move(file));
        }
        if (files.size() == before)
            return inputError("The folder " + order.path.string() +
                              " holds no file that can be imported: give CSV files with a header.");
    }
    return files;
}

} // namespace dramatis::jobs
