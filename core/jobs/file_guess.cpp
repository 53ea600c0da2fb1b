// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/file_guess.h"
#include "importing/input_file.h"

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

FileGuess guess(const fs::path &file, const Registry &registry)
{
    FileGuess guess;
    guess.path = file;
    std::error_code error;
    const auto size = fs::file_size(file, error);
    guess.size = error ? 0 : static_cast<std::int64_t>(size);
    const auto found = importing::examineFile(file, registry, std::nullopt);
    if (!found) {
        guess.problem = found.error().text;
        return guess;
    }
    guess.kind = found->header.table->kind;
    guess.domainName = found->header.domain->name();
    return guess;
}

} // namespace

std::vector<FileGuess> guessFiles(const std::vector<fs::path> &paths, const Registry &registry,
                                  const JobContext &job)
{
    std::vector<FileGuess> guesses;
    std::error_code error;
    for (const fs::path &path : paths) {
        const bool folder = fs::is_directory(path, error);
        for (const fs::path &file : folder ? filesIn(path) : std::vector<fs::path>{path}) {
            if (job.stopped())
                return guesses;
            guesses.push_back(guess(file, registry));
        }
    }
    return guesses;
}

Result<std::vector<fs::path>> filesToImport(const std::vector<fs::path> &paths, const Registry &registry,
                                            const JobContext &job)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::path &path : paths) {
        if (!fs::is_directory(path, error)) {
            files.push_back(path);
            continue;
        }
        const std::size_t before = files.size();
        for (const FileGuess &guess : guessFiles({path}, registry, job)) {
            if (!guess.kind.empty())
                files.push_back(guess.path);
        }
        if (files.size() == before)
            return inputError("The folder " + path.string() +
                              " holds no file that can be imported: give CSV files with a header.");
    }
    return files;
}

} // namespace dramatis::jobs
