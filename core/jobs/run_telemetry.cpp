// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/run_telemetry.h"
#include "base/memory.h"

#include <system_error>

namespace dramatis::jobs
{

namespace
{

void setRate(Telemetry &telemetry, std::string_view name, double count, double seconds)
{
    if (seconds > 0)
        telemetry.set(name, count / seconds);
}

void setCount(Telemetry &telemetry, std::string_view name, std::int64_t count)
{
    telemetry.set(name, static_cast<double>(count));
}

} // namespace

std::vector<Metric> telemetryOf(const classify::Report &report)
{
    const classify::EngineMeasures &measures = report.measures;
    const auto subjects = static_cast<double>(report.subjects);
    Telemetry telemetry;
    telemetry.set("classify.seconds", report.seconds);
    telemetry.set("classify.read_seconds", measures.read);
    telemetry.set("classify.signals_seconds", measures.signals);
    telemetry.set("classify.match_seconds", measures.match);
    telemetry.set("classify.write_seconds", measures.write);
    telemetry.set("classify.subjects", subjects);
    setCount(telemetry, "classify.failed_subjects", report.failed);
    setCount(telemetry, "classify.events", measures.events);
    setRate(telemetry, "classify.subjects_per_second", subjects, report.seconds);
    setRate(telemetry, "classify.events_per_second", static_cast<double>(measures.events), report.seconds);
    if (measures.queries > 0) // only the loop counts them
        setCount(telemetry, "classify.queries", measures.queries);
    setCount(telemetry, "classify.commits", measures.commits);
    setCount(telemetry, "classify.lapsed_overrides", report.lapsedOverrides);
    setCount(telemetry, "classify.tasks", static_cast<std::int64_t>(report.settings.tasks));
    setCount(telemetry, "classify.chunk_subjects", static_cast<std::int64_t>(report.settings.chunk));
    setCount(telemetry, "process.peak_memory_bytes", report.peakMemory);
    return telemetry.metrics();
}

std::vector<Metric> telemetryOf(const importing::FileReport &report)
{
    const std::int64_t rows =
        report.taken + report.replaced + report.unchanged + report.skipped + report.rejected;
    Telemetry telemetry;
    telemetry.set("import.seconds", report.seconds);
    setCount(telemetry, "import.rows", rows);
    setRate(telemetry, "import.rows_per_second", static_cast<double>(rows), report.seconds);
    setCount(telemetry, "import.taken_rows", report.taken);
    setCount(telemetry, "import.replaced_rows", report.replaced);
    setCount(telemetry, "import.unchanged_rows", report.unchanged);
    setCount(telemetry, "import.skipped_rows", report.skipped);
    setCount(telemetry, "import.rejected_rows", report.rejected);
    setCount(telemetry, "import.created_parents", report.createdParents);
    std::error_code error;
    if (const auto bytes = std::filesystem::file_size(report.file, error); !error) {
        telemetry.set("import.file_bytes", static_cast<double>(bytes));
        setRate(telemetry, "import.bytes_per_second", static_cast<double>(bytes), report.seconds);
    }
    setCount(telemetry, "process.peak_memory_bytes", peakMemoryBytes());
    return telemetry.metrics();
}

std::vector<Metric> telemetryOf(const GenerateReport &report)
{
    const std::int64_t rows = report.generated.allRows();
    Telemetry telemetry;
    telemetry.set("generate.seconds", report.seconds);
    setCount(telemetry, "generate.rows", rows);
    setRate(telemetry, "generate.rows_per_second", static_cast<double>(rows), report.seconds);
    setCount(telemetry, "process.peak_memory_bytes", peakMemoryBytes());
    return telemetry.metrics();
}

std::vector<Metric> telemetryOfUnfinished(double seconds)
{
    Telemetry telemetry;
    telemetry.set("run.seconds", seconds);
    setCount(telemetry, "process.peak_memory_bytes", peakMemoryBytes());
    return telemetry.metrics();
}

} // namespace dramatis::jobs
