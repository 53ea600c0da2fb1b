// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/timing_files.h"
#include "base/number.h"
#include "base/text.h"
#include "json/writer.h"

namespace dramatis::timing
{

using classify::engineText;

namespace
{

std::string flagText(bool flag)
{
    return flag ? "1" : "0";
}

/// Only what a point has been measured at.
std::vector<std::string> measuredCells(const Point &point)
{
    const classify::EngineMeasures &measures = point.measures;
    return {numberText(measures.read),
            numberText(measures.signals),
            numberText(measures.match),
            numberText(measures.write),
            numberText(point.subjectsPerSecond()),
            numberText(point.cpuSeconds),
            std::to_string(point.peakMemory),
            point.countsQueries() ? std::to_string(measures.queries) : "",
            std::to_string(measures.commits),
            point.sameResult ? flagText(*point.sameResult) : ""};
}

void writeCircumstances(json::Writer &writer, const Circumstances &with, const LadderReport &report)
{
    writer.key("program_version").text(with.programVersion).key("domain").text(with.domain);
    writer.key("days").whole(with.data.days).key("seed").text(std::to_string(with.data.seed));
    writer.key("windows").beginArray();
    for (const int window : with.windows)
        writer.whole(window);
    writer.endArray().key("rule_set").text(with.ruleSet);
    writer.key("engines").beginArray();
    for (const classify::Engine engine : with.request.engines)
        writer.text(engineText(engine));
    writer.endArray().key("ladder").beginArray();
    for (const std::int64_t subjects : with.request.sizes)
        writer.whole(subjects);
    writer.endArray().key("budget_seconds").number(with.request.budgetSeconds);
    writer.key("repeats")
        .whole(with.request.repeats)
        .key("chunk")
        .whole(static_cast<std::int64_t>(with.chunk));
    writer.key("tasks").whole(static_cast<std::int64_t>(with.tasks));
    writer.key("processors").whole(static_cast<std::int64_t>(with.processors));
    writer.key("load").number(with.load).key("peak_memory").text(report.memoryPerRun ? "run" : "process");
}

void writeMeasured(json::Writer &writer, const Point &point)
{
    const classify::EngineMeasures &measures = point.measures;
    writer.key("min_seconds").number(point.seconds.lowest).key("max_seconds").number(point.seconds.highest);
    writer.key("read").number(measures.read).key("signals").number(measures.signals);
    writer.key("match").number(measures.match).key("write").number(measures.write);
    writer.key("subjects_per_second").number(point.subjectsPerSecond());
    writer.key("cpu_seconds").number(point.cpuSeconds).key("peak_memory_bytes").whole(point.peakMemory);
    writer.key("queries");
    if (point.countsQueries())
        writer.whole(measures.queries);
    else
        writer.null();
    writer.key("commits").whole(measures.commits).key("same_result");
    if (point.sameResult)
        writer.flag(*point.sameResult);
    else
        writer.null();
}

void writePoint(json::Writer &writer, const Point &point)
{
    writer.beginObject().key("engine").text(engineText(point.variant.engine));
    writer.key("subjects").whole(point.subjects).key("snapshot");
    if (point.variant.snapshot == Snapshot::None)
        writer.null();
    else
        writer.text(snapshotText(point.variant.snapshot));
    writer.key("repeats").whole(point.repeats).key("extrapolated").flag(point.extrapolated);
    writer.key("median_seconds").number(point.seconds.median);
    if (point.extrapolated) {
        for (const char *name :
             {"min_seconds", "max_seconds", "read", "signals", "match", "write", "subjects_per_second",
              "cpu_seconds", "peak_memory_bytes", "queries", "commits", "same_result"})
            writer.key(name).null();
    } else {
        writeMeasured(writer, point);
    }
    writer.endObject();
}

void writeComparison(json::Writer &writer, const Comparison &comparison)
{
    writer.beginObject().key("subjects").whole(comparison.subjects);
    writer.key("first").text(variantText(comparison.first));
    writer.key("second").text(variantText(comparison.second));
    writer.key("same").flag(!comparison.difference).key("difference");
    if (comparison.difference) {
        writer.beginObject().key("subject").text(comparison.subjectId);
        writer.key("window_days").whole(comparison.difference->window);
        writer.key("what").text(comparison.difference->what);
        writer.key("first").text(comparison.difference->first);
        writer.key("second").text(comparison.difference->second).endObject();
    } else {
        writer.null();
    }
    writer.endObject();
}

void writeScale(json::Writer &writer, const LadderReport &report)
{
    writer.key("scale").beginArray();
    for (const ScaleRow &row : scaleMatrix(report)) {
        writer.beginObject().key("subjects").whole(row.subjects).key("engines").beginObject();
        for (const Estimate &estimate : row.estimates)
            writer.key(engineText(estimate.engine))
                .beginObject()
                .key("seconds")
                .number(estimate.seconds)
                .key("basis")
                .text(basisText(estimate.basis))
                .endObject();
        writer.endObject().key("recommendation");
        if (row.recommendation)
            writer.text(recommendationText(*row.recommendation));
        else
            writer.null();
        writer.endObject();
    }
    writer.endArray();
}

void writeTriggers(json::Writer &writer, const LadderReport &report)
{
    const Triggers triggers = triggersOf(report);
    writer.key("triggers").beginObject().key("subjects").whole(triggers.subjects);
    writer.key("engine").text(engineText(triggers.engine)).key("conditions").beginArray();
    for (const Trigger &trigger : triggers.conditions) {
        writer.beginObject().key("id").text(trigger.id).key("limit").number(trigger.limit);
        writer.key("value").number(trigger.value).key("basis").text(basisText(trigger.basis));
        writer.key("met").flag(trigger.met()).endObject();
    }
    writer.endArray().endObject();
}

void writeSpeedUps(json::Writer &writer, const LadderReport &report)
{
    writer.key("speed_ups").beginArray();
    for (const SpeedUp &speedUp : speedUps(report)) {
        writer.beginObject().key("subjects").whole(speedUp.subjects);
        writer.key("slower").text(engineText(speedUp.slower)).key("faster").text(engineText(speedUp.faster));
        writer.key("factor").number(speedUp.factor).key("extrapolated").flag(speedUp.extrapolated);
        writer.endObject();
    }
    writer.endArray();
}

} // namespace

std::string timingCsv(const LadderReport &report)
{
    std::string text = "engine,subjects,snapshot,repeats,extrapolated,median_seconds,min_seconds,max_seconds,"
                       "read,signals,match,write,subjects_per_second,cpu_seconds,peak_memory_bytes,queries,"
                       "commits,same_result\n";
    for (const Point &point : report.points) {
        std::vector<std::string> cells = {std::string(engineText(point.variant.engine)),
                                          std::to_string(point.subjects),
                                          std::string(snapshotText(point.variant.snapshot)),
                                          std::to_string(point.repeats),
                                          flagText(point.extrapolated),
                                          numberText(point.seconds.median)};
        std::vector<std::string> rest(12);
        if (!point.extrapolated) {
            rest = measuredCells(point);
            rest.insert(rest.begin(), {numberText(point.seconds.lowest), numberText(point.seconds.highest)});
        }
        cells.insert(cells.end(), rest.begin(), rest.end());
        text += join(cells, ",") + "\n";
    }
    return text;
}

std::string timingJson(const Circumstances &circumstances, const LadderReport &report)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject();
    writeCircumstances(writer, circumstances, report);
    writer.key("sizes").beginArray();
    for (const Size &size : report.sizes) {
        writer.beginObject().key("subjects").whole(size.subjects).key("rows").whole(size.rows);
        writer.key("generate_seconds").number(size.generateSeconds).endObject();
    }
    writer.endArray().key("points").beginArray();
    for (const Point &point : report.points)
        writePoint(writer, point);
    writer.endArray().key("comparisons").beginArray();
    for (const Comparison &comparison : report.comparisons)
        writeComparison(writer, comparison);
    writer.endArray().key("same_result");
    if (report.comparisons.empty())
        writer.null();
    else
        writer.flag(report.allTheSame());
    writeSpeedUps(writer, report);
    writeScale(writer, report);
    writeTriggers(writer, report);
    writer.endObject();
    return text + "\n";
}

} // namespace dramatis::timing
