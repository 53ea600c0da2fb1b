// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/bundle_texts.h"
#include "base/text.h"
#include "jobs/builtin_domains.h"
#include "jobs/machine.h"
#include "jobs/settings_json.h"
#include "store/telemetry.h"
#include "json/writer.h"

#include <QtGlobal>

#include <algorithm>
#include <archive.h>
#include <sqlite3.h>

namespace dramatis::jobs
{

namespace
{

constexpr std::size_t mostRuns = 50;
constexpr std::string_view leftOut = "(left out)";

bool hasResults(const Session *session)
{
    return session && session->resultsFile().hasResults();
}

void writeMachine(json::Writer &writer)
{
    const Machine machine = thisMachine();
    writer.key("program").text(programVersion()).key("qt").text(qVersion());
    writer.key("sqlite").text(sqlite3_libversion()).key("libarchive").text(archive_version_string());
    writer.key("kernel").text(machine.kernel).key("distribution").text(machine.distribution);
    writer.key("processor").text(machine.processor);
    writer.key("processors").whole(static_cast<long long>(machine.processors));
    writer.key("memory_bytes").whole(machine.memoryBytes);
}

void writeMetrics(json::Writer &writer, const std::vector<Metric> &metrics)
{
    writer.key("telemetry").beginArray();
    for (const Metric &metric : metrics) {
        writer.beginObject().key("name").text(metric.name).key("value").number(metric.value);
        writer.key("time").text(metric.time).endObject();
    }
    writer.endArray();
}

/// Neither what it was asked for (names of files) nor counts by rules (their names).
void writeRun(json::Writer &writer, const store::RunRecord &run, const std::vector<Metric> &metrics)
{
    writer.beginObject().key("run_no").whole(run.no).key("run_type").text(run.type);
    writer.key("domain").text(run.domain).key("status").text(run.status);
    writer.key("started_at").text(run.startedAt).key("finished_at");
    if (run.finishedAt.empty())
        writer.null();
    else
        writer.text(run.finishedAt);
    writer.key("program_version").text(run.programVersion).key("subjects").whole(run.subjects);
    writer.key("failed").whole(run.failed);
    writeMetrics(writer, metrics);
    writer.endObject();
}

/// Without what is in quotes; a quote without its partner takes the rest of the line.
std::string withoutQuoted(std::string_view line)
{
    std::string text;
    for (;;) {
        const auto begin = line.find('"');
        text += line.substr(0, begin);
        if (begin == std::string_view::npos)
            return text;
        text += leftOut;
        const auto end = line.find('"', begin + 1);
        if (end == std::string_view::npos)
            return text;
        line.remove_prefix(end + 1);
    }
}

/// "time level category [process] message": of messages of other libraries only the beginning.
std::string bundledLine(std::string_view line)
{
    const auto process = line.find('[');
    const auto message = line.find("] ");
    if (process == std::string_view::npos || message == std::string_view::npos || message < process)
        return std::string(leftOut);
    if (line.substr(0, process).find(" dramatis.") == std::string_view::npos)
        return std::string(line.substr(0, message + 2)) + std::string(leftOut);
    return withoutQuoted(line);
}

} // namespace

std::string bundledSettings(const Settings &settings)
{
    Settings::Values values = settings.values();
    values.operatorName = leftOut;
    return settingsJson(values) + "\n";
}

Result<std::string> bundledVersions(Session *session, const JobContext &job)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject();
    writeMachine(writer);
    writer.key("workspace");
    if (session) {
        DRAMATIS_TRY_ASSIGN(data, session->data().connectToRead(job.stop));
        DRAMATIS_TRY_ASSIGN(schema, data->wholeOf("PRAGMA user_version"));
        const bool own = session->data().kind() == store::Workspace::Kind::Own;
        writer.beginObject().key("kind").text(own ? "workspace" : "foreign database");
        writer.key("schema_version").whole(schema).endObject();
    } else {
        writer.null();
    }
    writer.endObject();
    return text + "\n";
}

Result<std::string> bundledTelemetry(Session *session, const JobContext &job)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginArray();
    if (hasResults(session)) {
        DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session->results(), session->lockFile()));
        std::reverse(runs.begin(), runs.end());
        runs.resize(std::min(runs.size(), mostRuns));
        for (const store::RunRecord &run : runs) {
            if (job.stopped())
                return interrupted("Stopped; no bundle was saved.");
            DRAMATIS_TRY_ASSIGN(metrics, store::readTelemetry(session->results(), run.id));
            writeRun(writer, run, metrics);
        }
    }
    writer.endArray();
    return text + "\n";
}

std::string bundledLog(std::string_view log)
{
    std::string text;
    while (!log.empty()) {
        const auto end = log.find('\n');
        text += bundledLine(log.substr(0, end)) + "\n";
        log.remove_prefix(end == std::string_view::npos ? log.size() : end + 1);
    }
    return text;
}

std::string bundleReadme()
{
    return "Support bundle of Dramatis\n\n"
           "What helps to find out why something went wrong. No subject data: no identifiers, no rows, no\n"
           "reasons, no names of files or operators. Look through it before you send it.\n\n"
           "settings.json   the effective settings, without the operator's name\n"
           "versions.json   program, libraries, operating system, processor, memory; schema of the "
           "workspace\n"
           "telemetry.json  the newest 50 runs: type, status, times, how many subjects, what was measured\n"
           "log/            the program's log; what stood in quotes (paths, sentences) is left out\n";
}

} // namespace dramatis::jobs
