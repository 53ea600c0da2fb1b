// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/other_operations.h"
#include "base/telemetry.h"
#include "importing/importer.h"
#include "synthetic/generator.h"

#include <algorithm>
#include <limits>

namespace dramatis::timing
{

namespace fs = std::filesystem;

namespace
{

constexpr std::int64_t mostSettings = 10'000;

using Names = std::vector<std::string>;

Names namesFrom(std::string_view beginning, std::size_t count)
{
    Names names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(std::string(beginning) + std::to_string(i));
    return names;
}

void setAll(Telemetry &telemetry, const Names &names)
{
    for (const std::string &name : names)
        telemetry.set(name, 1);
}

/// The files of the sample, made once, and what they hold.
struct Upload {
    std::vector<fs::path> files;
    std::int64_t rows = 0;
};

constexpr std::int64_t uploadedCustomers = 20;

Result<Upload> makeUpload(const fs::path &folder, const JobContext &job)
{
    const synthetic::DomainGenerator *generator = synthetic::findGenerator("customers");
    if (!generator)
        return Error{ErrorKind::Internal, "Timing the store: there is no generator of customers."};
    synthetic::Request sample;
    sample.subjects = uploadedCustomers;
    DRAMATIS_TRY_ASSIGN(generated, generator->writeFiles(sample, folder, job));
    Upload upload;
    upload.rows = generated.allRows();
    for (const auto &entry : fs::directory_iterator(folder))
        upload.files.push_back(entry.path());
    std::sort(upload.files.begin(), upload.files.end());
    return upload;
}

/// One way of taking them: a workspace of its own, made anew for every round.
struct Uploader {
    const Registry &registry;
    const Upload &upload;
    fs::path folder;
    importing::ImportOptions options = {};
    std::int64_t taken = 0;

    Status prepare()
    {
        std::error_code error;
        fs::remove_all(folder, error);
        fs::create_directory(folder, error);
        taken = 0;
        return {};
    }
    Status work(const JobContext &job)
    {
        DRAMATIS_TRY_ASSIGN(workspace,
                            store::Workspace::open(folder / "upload.dramatis", store::Workspace::Need::Create,
                                                   registry.schema(), job.stop));
        DRAMATIS_TRY_ASSIGN(report, importing::importFiles(workspace, registry, options, {job.stop, {}}));
        for (const importing::FileReport &file : report.files)
            taken += file.taken;
        return {};
    }
    [[nodiscard]] Status check() const { return checkThat(taken == upload.rows, "a bulk upload"); }
};

Way wayOf(std::string_view name, Uploader &uploader, const JobContext &job)
{
    Way way{name, uploader.upload.rows, [&uploader, &job] { return uploader.work(job); }};
    way.prepare = [&uploader] { return uploader.prepare(); };
    way.check = [&uploader] { return uploader.check(); };
    return way;
}

} // namespace

Status timeSettings(const StoreOperationsRequest &request, const JobContext &job,
                    std::vector<OperationMeasure> &measures)
{
    if (!request.settingsRebuilt || !request.settingsCached)
        return {};
    const std::int64_t count = std::min(request.items, mostSettings);
    const std::size_t expected = request.settingsCached().size() * static_cast<std::size_t>(count);
    const auto way = [&](std::string_view name, auto json) {
        return Way{name, count, [json, count, expected] {
                       std::size_t bytes = 0;
                       for (std::int64_t i = 0; i < count; ++i)
                           bytes += json().size();
                       return checkThat(bytes == expected, "making settings anew");
                   }};
    };
    const std::vector<Way> ways = {
        way("rebuilt", request.settingsRebuilt),
        way("cached", [&request]() -> const std::string & { return request.settingsCached(); })};
    return timeWays("settings", ways, request.repeats, job, measures);
}

Status timeTelemetry(const StoreOperationsRequest &request, const JobContext &job,
                     std::vector<OperationMeasure> &measures)
{
    const Names names = namesFrom("name.", Telemetry::defaultMost);
    const Names others = namesFrom("other.", Telemetry::defaultMost);
    std::unique_ptr<Telemetry> telemetry;
    const auto empty = [&telemetry]() -> Status {
        telemetry = std::make_unique<Telemetry>();
        return {};
    };
    const auto full = [&]() -> Status {
        DRAMATIS_TRY(empty());
        setAll(*telemetry, names);
        return {};
    };
    const auto set = [&telemetry](const Names &which) {
        return [&telemetry, &which]() -> Status {
            setAll(*telemetry, which);
            return {};
        };
    };
    const auto check = [&telemetry](const Names &which) {
        return [&telemetry, &which] {
            return checkThat(telemetry->size() == which.size() &&
                                 telemetry->metrics().front().name == which.front(),
                             "telemetry at its bound");
        };
    };
    const auto count = static_cast<std::int64_t>(names.size());
    const std::vector<Way> ways = {{"new_below_bound", count, set(names), empty, check(names)},
                                   {"new_at_bound", count, set(others), full, check(others)},
                                   {"known_at_bound", count, set(names), full, check(names)}};
    return timeWays("telemetry", ways, request.repeats, job, measures);
}

Status timeBulkUpload(const Registry &registry, const fs::path &folder, const StoreOperationsRequest &request,
                      const JobContext &job, std::vector<OperationMeasure> &measures)
{
    std::error_code error;
    const fs::path files = folder / "files";
    fs::create_directory(files, error);
    DRAMATIS_TRY_ASSIGN(upload, makeUpload(files, job));
    importing::ImportOptions options;
    options.files.assign(upload.files.begin(), upload.files.end());
    options.operatorName = "timing";
    options.programVersion = request.programVersion;
    Uploader batched{registry, upload, folder / "batched", options};
    options.batchRows = 1;
    options.bulkRows = std::numeric_limits<std::int64_t>::max();
    Uploader rowByRow{registry, upload, folder / "rows", options};
    return timeWays("bulk_upload", {wayOf("row_by_row", rowByRow, job), wayOf("batched", batched, job)},
                    request.repeats, job, measures);
}

} // namespace dramatis::timing
