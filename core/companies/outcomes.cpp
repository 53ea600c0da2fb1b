// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/outcomes.h"
#include "companies/portfolio.h"

#include <algorithm>
#include <unordered_map>

namespace dramatis::companies
{

namespace
{

struct Stated {
    bool defaulted = false;
    bool inFull = false; ///< with its period
    bool found = false;  ///< there is such a filing
};

/// By the identifier of the filing that they are about.
using StatedOutcomes = std::unordered_map<std::string, Stated>;

Result<StatedOutcomes> readOutcomes(store::Connection &outcomes, std::string_view period)
{
    StatedOutcomes stated;
    DRAMATIS_TRY(outcomes.query(
        "SELECT company_symbol, period, reporting_year, reporting_quarter, defaulted FROM outcome_rows "
        "WHERE period IS NULL OR period = ?",
        [&](store::Row row) {
            std::string filing(row.text(0));
            filing.append(" ").append(period).append(" ").append(std::to_string(row.whole(2)));
            if (!row.isNull(3))
                filing.append(" ").append(row.text(3));
            Stated &outcome = stated[filing];
            const bool inFull = !row.isNull(1);
            if (inFull || !outcome.inFull)
                outcome = {row.whole(4) != 0, inFull, false};
        },
        period));
    return stated;
}

} // namespace

Result<KnownOutcomes> knownOutcomes(store::Connection &data, store::Connection &outcomes, int window)
{
    const std::string_view period = periodOf(window);
    DRAMATIS_TRY_ASSIGN(stated, readOutcomes(outcomes, period));
    KnownOutcomes known;
    known.outcomes = static_cast<std::int64_t>(stated.size());
    DRAMATIS_TRY(data.query(
        "SELECT subject_key, filing_id FROM filing_rows WHERE period = ?",
        [&](store::Row row) {
            const auto found = stated.find(std::string(row.text(1)));
            if (found == stated.end())
                return;
            found->second.found = true;
            known.bySubject.push_back({row.whole(0), found->second.defaulted});
        },
        period));
    std::sort(known.bySubject.begin(), known.bySubject.end(),
              [](const SubjectOutcome &a, const SubjectOutcome &b) { return a.subject < b.subject; });
    known.withoutSubject =
        std::count_if(stated.begin(), stated.end(), [](const auto &entry) { return !entry.second.found; });
    return known;
}

} // namespace dramatis::companies
