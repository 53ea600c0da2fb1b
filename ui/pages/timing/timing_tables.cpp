// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/timing_tables.h"

#include "charts/engine_paint.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

using classify::Engine;
using timing::LadderReport;
using timing::Point;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TimingTables)
};

QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}

QString starred(const QString &text, bool extrapolated)
{
    return extrapolated ? text + QStringLiteral(" *") : text;
}

Cell quietIf(bool quiet, const QString &text, Cell::Tone else_ = Cell::Tone::Usual)
{
    return {starred(text, quiet), quiet ? Cell::Tone::Quiet : else_, Lamp::None,
            quiet ? Words::tr("extrapolated") : QString()};
}

QString engineName(Engine engine)
{
    return variantName({engine, timing::Snapshot::None});
}

/// "2 343", "24.8"
QString factorText(double factor)
{
    constexpr double whole = 100;
    return factor >= whole ? countText(std::llround(factor)) : QLocale().toString(factor, 'f', 1);
}

std::vector<timing::Variant> variantsIn(const LadderReport &report)
{
    std::vector<timing::Variant> variants;
    for (const Point &point : report.points) {
        if (std::find(variants.begin(), variants.end(), point.variant) == variants.end())
            variants.push_back(point.variant);
    }
    return variants;
}

const Point *pointAt(const LadderReport &report, const timing::Variant &variant, std::int64_t subjects)
{
    for (const Point &point : report.points) {
        if (point.variant == variant && point.subjects == subjects)
            return &point;
    }
    return nullptr;
}

Cell timeCell(const Point *point)
{
    if (!point)
        return {absentText(), Cell::Tone::Quiet};
    return quietIf(point->extrapolated, durationText(point->seconds.median));
}

std::vector<std::pair<Engine, Engine>> speedUpPairs(const LadderReport &report)
{
    std::vector<std::pair<Engine, Engine>> pairs;
    for (const timing::SpeedUp &speedUp : timing::speedUps(report)) {
        const std::pair<Engine, Engine> pair(speedUp.slower, speedUp.faster);
        if (pair.first == Engine::Loop && std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
            pairs.push_back(pair);
    }
    return pairs;
}

Cell speedUpCell(const LadderReport &report, std::int64_t subjects, std::pair<Engine, Engine> pair)
{
    for (const timing::SpeedUp &speedUp : timing::speedUps(report)) {
        if (speedUp.subjects == subjects && speedUp.slower == pair.first && speedUp.faster == pair.second)
            return quietIf(speedUp.extrapolated, factorText(speedUp.factor), Cell::Tone::Strong);
    }
    return {absentText(), Cell::Tone::Quiet};
}

Cell resultCell(const LadderReport &report, std::int64_t subjects)
{
    bool compared = false;
    for (const timing::Comparison &comparison : report.comparisons) {
        if (comparison.subjects != subjects)
            continue;
        compared = true;
        if (comparison.difference)
            return {Words::tr("differs"), Cell::Tone::Strong, Lamp::Differs, differenceText(comparison)};
    }
    return compared ? Cell{Words::tr("same"), Cell::Tone::Usual, Lamp::Same}
                    : Cell{Words::tr("not compared"), Cell::Tone::Quiet, Lamp::NotCompared};
}

QString commitsText(const LadderReport &report, std::int64_t subjects)
{
    QString loop;
    QString others;
    for (const Point &point : report.points) {
        if (point.subjects != subjects)
            continue;
        const QString text = point.extrapolated ? absentText() : countText(point.measures.commits);
        (point.variant.engine == Engine::Loop ? loop : others) = text;
    }
    return others.isEmpty() ? loop : loop.isEmpty() ? others : loop + QStringLiteral(" / ") + others;
}

QString neededText(std::optional<timing::Recommendation> recommendation)
{
    if (!recommendation)
        return absentText();
    switch (*recommendation) {
    case timing::Recommendation::Optional:
        return Words::tr("any engine");
    case timing::Recommendation::Consider:
        return Words::tr("consider an engine over columns");
    case timing::Recommendation::Recommended:
        return Words::tr("an engine over columns");
    case timing::Recommendation::Required:
        return Words::tr("an engine over columns, without fail");
    }
    return absentText();
}

Cell estimateCell(const timing::Estimate *estimate, bool named)
{
    if (!estimate)
        return {absentText(), Cell::Tone::Quiet};
    QString text = starred(durationText(estimate->seconds), estimate->basis == timing::Basis::Extrapolated);
    if (named)
        text += QStringLiteral(" ") + engineName(estimate->engine);
    switch (estimate->basis) {
    case timing::Basis::Measured:
        return {text, Cell::Tone::Usual, Lamp::None, Words::tr("measured")};
    case timing::Basis::Interpolated:
        return {text, Cell::Tone::Usual, Lamp::None, Words::tr("between two measured sizes")};
    case timing::Basis::Extrapolated:
        return {text, Cell::Tone::Quiet, Lamp::None, Words::tr("extrapolated")};
    }
    return {text};
}

QString triggerText(const timing::Trigger &trigger)
{
    if (trigger.id == "subjects")
        return Words::tr("subjects > %1").arg(countText(std::llround(trigger.limit)));
    const QString limit = durationText(trigger.limit);
    if (trigger.id == "assignment_seconds")
        return Words::tr("one run > %1").arg(limit);
    if (trigger.id == "pipeline_seconds")
        return Words::tr("import and run > %1").arg(limit);
    return Words::tr("one subject > %1").arg(limit);
}

} // namespace

QString differenceText(const timing::Comparison &comparison)
{
    if (!comparison.difference)
        return {};
    const timing::Difference &difference = *comparison.difference;
    QStringList where;
    if (difference.subject)
        where.append(Words::tr("subject %1").arg(textOf(comparison.subjectId)));
    if (difference.window > 0)
        where.append(Words::tr("%1 days").arg(difference.window));
    where.append(textOf(difference.what));
    //: a place; an engine, its value; another engine, its value
    return Words::tr("%1: %2 has %3, %4 has %5")
        .arg(where.join(QStringLiteral(", ")), variantName(comparison.first), textOf(difference.first),
             variantName(comparison.second), textOf(difference.second));
}

CellTable sideBySide(const LadderReport &report)
{
    CellTable table;
    const std::vector<timing::Variant> variants = variantsIn(report);
    const auto pairs = speedUpPairs(report);
    table.columns.push_back({Words::tr("Subjects"), true});
    for (const timing::Variant &variant : variants)
        table.columns.push_back({variantName(variant), true});
    for (const auto &[slower, faster] : pairs)
        table.columns.push_back({engineName(faster) + QStringLiteral(" ×"), true});
    table.columns.push_back({Words::tr("Result"), false});
    table.columns.push_back({Words::tr("Commits, loop / others"), true});
    for (const timing::Size &size : report.sizes) {
        std::vector<Cell> row = {{countText(size.subjects), Cell::Tone::Strong}};
        for (const timing::Variant &variant : variants)
            row.push_back(timeCell(pointAt(report, variant, size.subjects)));
        for (const auto &pair : pairs)
            row.push_back(speedUpCell(report, size.subjects, pair));
        row.push_back(resultCell(report, size.subjects));
        row.push_back({commitsText(report, size.subjects)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

CellTable scaleTable(const LadderReport &report)
{
    CellTable table;
    table.columns = {{Words::tr("Subjects"), true},
                     {Words::tr("Loop"), true},
                     {Words::tr("Best"), true},
                     {Words::tr("Recommended"), false}};
    for (const timing::ScaleRow &row : timing::scaleMatrix(report)) {
        const timing::Estimate *loop = nullptr;
        const timing::Estimate *best = nullptr;
        for (const timing::Estimate &estimate : row.estimates) {
            if (estimate.engine == Engine::Loop)
                loop = &estimate;
            if (!best || estimate.seconds < best->seconds)
                best = &estimate;
        }
        table.rows.push_back({{countText(row.subjects), Cell::Tone::Strong},
                              estimateCell(loop, false),
                              estimateCell(best, true),
                              {neededText(row.recommendation), Cell::Tone::Strong}});
    }
    return table;
}

CellTable triggerTable(const LadderReport &report)
{
    CellTable table;
    table.columns = {
        {Words::tr("Trigger"), false}, {Words::tr("Measured"), true}, {Words::tr("State"), false}};
    for (const timing::Trigger &trigger : timing::triggersOf(report).conditions) {
        const QString value =
            trigger.id == "subjects" ? countText(std::llround(trigger.value)) : durationText(trigger.value);
        table.rows.push_back(
            {{triggerText(trigger)},
             quietIf(trigger.basis == timing::Basis::Extrapolated, value, Cell::Tone::Strong),
             trigger.met() ? Cell{Words::tr("⚠ reached"), Cell::Tone::Warning}
                           : Cell{Words::tr("not reached"), Cell::Tone::Quiet}});
    }
    return table;
}

CellTable costTable(const LadderReport &report, std::int64_t subjects)
{
    CellTable table;
    table.columns = {{Words::tr("Engine"), false},
                     {Words::tr("Peak memory"), true},
                     {Words::tr("CPU time"), true},
                     {Words::tr("Queries"), true},
                     {Words::tr("Commits"), true}};
    for (const Point &point : report.points) {
        if (point.subjects != subjects)
            continue;
        const Cell absent{absentText(), Cell::Tone::Quiet};
        if (point.extrapolated) {
            table.rows.push_back({{variantName(point.variant)}, absent, absent, absent, absent});
            continue;
        }
        table.rows.push_back({{variantName(point.variant)},
                              {bytesText(static_cast<double>(point.peakMemory))},
                              {durationText(point.cpuSeconds)},
                              point.countsQueries() ? Cell{countText(point.measures.queries)} : absent,
                              {countText(point.measures.commits)}});
    }
    return table;
}

QString recommendationTitle(const LadderReport &report)
{
    const timing::Triggers triggers = timing::triggersOf(report);
    std::optional<timing::Estimate> best;
    for (const Engine engine : {Engine::Loop, Engine::Vectorized, Engine::Parallel}) {
        const auto estimate = timing::estimateAt(report, engine, triggers.subjects);
        if (estimate && (!best || estimate->seconds < best->seconds))
            best = estimate;
    }
    return best ? Words::tr("Recommendation: %1").arg(engineName(best->engine)) : QString();
}

QString recommendationReason(const LadderReport &report)
{
    const timing::Triggers triggers = timing::triggersOf(report);
    QStringList times;
    for (const Engine engine : {Engine::Loop, Engine::Vectorized, Engine::Parallel}) {
        if (const auto estimate = timing::estimateAt(report, engine, triggers.subjects))
            times.append(
                engineName(engine) + QStringLiteral(" ") +
                starred(durationText(estimate->seconds), estimate->basis == timing::Basis::Extrapolated));
    }
    //: number of subjects; engines and their times
    return Words::tr("%1 generated subjects take: %2.")
        .arg(countText(triggers.subjects), times.join(QStringLiteral(", ")));
}

} // namespace dramatis::ui
