// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/synthetic_fixture.h"
#include "base/hash.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::test
{

jobs::GenerateOptions customers(std::int64_t subjects)
{
    jobs::GenerateOptions options;
    options.request.subjects = subjects;
    return options;
}

std::filesystem::path generateFiles(const Workbench &bench, const jobs::GenerateOptions &options,
                                    const std::string &folder)
{
    (void)must(jobs::generateFiles(bench.registry(), options, bench.path(folder), {}));
    return bench.path(folder);
}

std::vector<std::filesystem::path> importFiles(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> files;
    for (const char *kind : {"users", "accounts", "transactions", "liabilities"})
        files.push_back(folder / (std::string(kind) + ".csv"));
    return files;
}

std::string hashOf(const std::filesystem::path &folder)
{
    ContentHash hash;
    for (const auto &file : importFiles(folder))
        hash.add(bytesOf(file));
    return hash.hex();
}

Result<jobs::GenerateReport> generateWorkspace(const Workbench &bench, const jobs::GenerateOptions &options,
                                               const JobContext &job)
{
    return jobs::generateWorkspace(bench.registry(), bench.files.workspace, bench.settings(), options, job);
}

std::map<std::string, int> distribution(const Workbench &bench, int windowDays)
{
    std::map<std::string, int> counts;
    for (const std::string &line : linesOf(bench.exported(What::Assignments))) {
        const auto fields = split(line, ',');
        if (fields.size() > 2 && fields[1] == std::to_string(windowDays))
            ++counts[fields[2]];
    }
    return counts;
}

std::string rejectsOf(const Workbench &bench)
{
    std::vector<std::string> lines;
    for (const std::string &line : linesOf(bench.rejects())) {
        const auto fields = split(line, ','); // the first four hold no commas
        lines.push_back(fields[0] + "," + fields[1] + "," + fields[3]);
    }
    lines.erase(lines.begin()); // the header
    std::sort(lines.begin(), lines.end());
    return join(lines, "\n");
}

std::vector<std::string> linesOf(const std::string &text)
{
    auto lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

} // namespace dramatis::test
