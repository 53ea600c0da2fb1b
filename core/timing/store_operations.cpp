// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/store_operations.h"
#include "base/number.h"
#include "base/text.h"
#include "timing/bench.h"
#include "timing/file_system.h"
#include "timing/item_operations.h"
#include "timing/other_operations.h"
#include "json/writer.h"

namespace dramatis::timing
{

namespace
{

constexpr std::int64_t fewestItems = 1000;
constexpr std::int64_t mostItems = 1'000'000;
constexpr int mostRepeats = 100;

Status checkRequest(const StoreOperationsRequest &request)
{
    if (request.items < fewestItems || request.items > mostItems)
        return usageError("The number of items must be from 1000 to 1000000: give a number like 10000.");
    if (request.repeats < 1 || request.repeats > mostRepeats)
        return usageError("The number of repeats must be from 1 to 100: give --repeats as a number like 3.");
    return {};
}

} // namespace

Result<StoreOperationsReport> runStoreOperations(const Registry &registry,
                                                 const StoreOperationsRequest &request, const JobContext &job)
{
    DRAMATIS_TRY(checkRequest(request));
    DRAMATIS_TRY_ASSIGN(folder, request.folder.empty() ? TemporaryFolder::make()
                                                       : TemporaryFolder::makeIn(request.folder));
    const FileSystem system = fileSystemOf(folder.path());
    StoreOperationsReport report{system.name, system.onDisk, request.items, {}};
    {
        DRAMATIS_TRY_ASSIGN(workspace, store::Workspace::open(folder.path() / "items.dramatis",
                                                              store::Workspace::Need::Create,
                                                              registry.schema(), job.stop));
        DRAMATIS_TRY(timeItemOperations(workspace, request, job, report.measures));
    }
    DRAMATIS_TRY(timeSettings(request, job, report.measures));
    DRAMATIS_TRY(timeTelemetry(request, job, report.measures));
    DRAMATIS_TRY(timeBulkUpload(registry, folder.path(), request, job, report.measures));
    return report;
}

std::string storeOperationsCsv(const StoreOperationsReport &report)
{
    std::string text =
        "operation,way,count,repeats,commits,median_seconds,min_seconds,max_seconds,per_second,"
        "microseconds_each,times_as_fast,file_system\n";
    for (const OperationMeasure &measure : report.measures)
        text +=
            join({std::string(measure.operation), std::string(measure.way), std::to_string(measure.count),
                  std::to_string(measure.repeats), std::to_string(measure.commits),
                  numberText(measure.seconds.median), numberText(measure.seconds.lowest),
                  numberText(measure.seconds.highest), numberText(measure.perSecond()),
                  numberText(measure.microsecondsEach()), numberText(measure.timesAsFast), report.fileSystem},
                 ",") +
            "\n";
    return text;
}

std::string storeOperationsJson(const StoreOperationsReport &report, std::string_view programVersion)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("program_version").text(programVersion).key("items").whole(report.items);
    writer.key("file_system").text(report.fileSystem).key("on_disk").flag(report.onDisk);
    writer.key("measures").beginArray();
    for (const OperationMeasure &measure : report.measures) {
        writer.beginObject().key("operation").text(measure.operation).key("way").text(measure.way);
        writer.key("count").whole(measure.count).key("repeats").whole(measure.repeats);
        writer.key("commits").whole(measure.commits);
        writer.key("median_seconds").number(measure.seconds.median);
        writer.key("min_seconds").number(measure.seconds.lowest);
        writer.key("max_seconds").number(measure.seconds.highest);
        writer.key("per_second").number(measure.perSecond());
        writer.key("microseconds_each").number(measure.microsecondsEach());
        writer.key("times_as_fast").number(measure.timesAsFast).endObject();
    }
    writer.endArray().endObject();
    return text + "\n";
}

} // namespace dramatis::timing
