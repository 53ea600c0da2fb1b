// SPDX-License-Identifier: GPL-3.0-or-later
// Imports of which more than 1 % of the rows were rejected.
//
// Impact: 10 + 15 · four times the share, so that a quarter is as bad as all. Virality: 20 · share of the
// most frequent reason: one reason for all is a fault of the file, not of its rows. Relevance: 2 for each
// doubling of the rejects. Engagement: the share in percent.
#include "importing/read_rejects.h"
#include "review/run_facts.h"

#include <algorithm>
#include <bit>

namespace dramatis::review
{

namespace
{

constexpr std::int64_t oneIn = 100; ///< more rejects than one in so many rows make an item

struct Counted {
    std::string fileName;
    std::int64_t rows = 0;
    std::int64_t rejected = 0;
};

Result<std::optional<Counted>> countsOf(store::Connection &results, std::int64_t runNo)
{
    std::optional<Counted> counted;
    DRAMATIS_TRY(results.query(
        "SELECT file_name, taken + replaced + unchanged + skipped + rejected, rejected FROM imports WHERE "
        "run_no = ?",
        [&](store::Row row) {
            counted = Counted{std::string(row.text(0)), row.whole(1), row.whole(2)};
        },
        runNo));
    return counted;
}

/// Cut, never rounded up: 99.9 % is not all.
std::string percentText(std::int64_t part, std::int64_t all)
{
    const std::int64_t tenths = 1000 * part / all;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

ScoredWhy scoresOf(const Counted &counted, const std::vector<importing::KindCount> &kinds)
{
    const std::int64_t most = kinds.empty() ? 0 : kinds.front().rows;
    ScoredWhy scores;
    scores.set(Component::Impact, 10 + std::min<std::int64_t>(15, 60 * counted.rejected / counted.rows),
               percentText(counted.rejected, counted.rows) + " of the rows were rejected.");
    scores.set(Component::Timeliness, 20, "it came with this import.");
    scores.set(Component::Virality, 20 * most / counted.rejected,
               std::to_string(most) + " of " + std::to_string(counted.rejected) +
                   " rejects have the same reason.");
    scores.set(Component::Relevance, 2 * std::bit_width(static_cast<std::uint64_t>(counted.rejected)),
               countText(counted.rejected, "row") + " of the file count nowhere.");
    scores.set(Component::Confidence, 10, "counted.");
    scores.engagement(100 * counted.rejected / counted.rows,
                      percentText(counted.rejected, counted.rows) + " of the rows.");
    return scores;
}

ItemRow itemOf(const store::RunRecord &run, const Counted &counted,
               const std::vector<importing::KindCount> &kinds)
{
    ItemRow row;
    row.itemId = std::string(kind::importRejects) + ":run" + std::to_string(run.no);
    row.runId = run.id;
    row.type = kind::importRejects;
    row.domain = run.domain;
    const bool all = counted.rejected == counted.rows;
    row.title = counted.fileName + ": " +
                (all ? std::string("every row rejected") : countText(counted.rejected, "row") + " rejected");
    row.summary = std::to_string(counted.rejected) + " of " + countText(counted.rows, "row") + " (" +
                  percentText(counted.rejected, counted.rows) + ") of " + counted.fileName +
                  " were rejected by import run " + std::to_string(run.no) + ".";
    std::vector<std::string> claims = {row.summary};
    EvidenceList evidence;
    for (const importing::KindCount &kind : kinds) {
        claims.push_back(kind.kind + ": " + countText(kind.rows, "row") + ".");
        evidence.add(claims.back());
    }
    row.claims = listJson(claims);
    row.evidence = evidence.json();
    const ScoredWhy scores = scoresOf(counted, kinds);
    row.scores = scores.scoresJson();
    row.explainability = listJson(scores.why());
    return row;
}

} // namespace

Status addImportRejects(store::Connection &results, const store::RunRecord &run, std::vector<ItemRow> &items)
{
    if (!results.prefix().empty()) // results in somebody else's database: nothing is imported there
        return {};
    DRAMATIS_TRY_ASSIGN(counted, countsOf(results, run.no));
    if (!counted || oneIn * counted->rejected <= counted->rows)
        return {};
    DRAMATIS_TRY_ASSIGN(kinds, importing::countRejectKinds(results, run.no));
    items.push_back(itemOf(run, *counted, kinds));
    return {};
}

} // namespace dramatis::review
