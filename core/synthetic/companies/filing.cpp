// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/companies/filing.h"
#include "base/number.h"

#include <cmath>

namespace dramatis::synthetic::companies
{

namespace
{

using dramatis::companies::ratioCount;

/// What the draws of a company are for, the index being the place of a filing. Part of the generator's
/// output: never renumbered.
enum Stream : std::uint32_t {
    Sector = 1,
    MarketCap,
    Default,
    Twice,
    Anywhere = 10,
    Value = 20,
    Blank = 30,
    Sentinel = 40,
    Huge = 50
};

constexpr double blanks = .02;
constexpr double sentinels = .002;
constexpr double sentinel = 1e8;
constexpr double duplicates = .02;
/// Of the values, whatever the kind: so every bin occurs in every kind.
constexpr double anywhere = .3;
constexpr double hugeCoverage = .02;

constexpr std::array<std::string_view, 8> sectors = {"Communication", "Consumer",  "Energy",     "Health",
                                                     "Industrials",   "Materials", "Technology", "Utilities"};

/// From the soundest to the worst value; beyond every limit of the built-in scorecards.
constexpr std::array<Range, ratioCount> soundToWorst = {
    {{-5, 90}, {-3, 9}, {20, -15}, {60, -5}, {18, -8}, {45, 5}, {35, -5}}};
constexpr std::array<bool, ratioCount> inAnnual = {true, true, true, true, true, false, false};
constexpr std::array<bool, ratioCount> inQuarterly = {true, true, false, false, false, true, true};

/// Thousandths, as files give them.
double rounded(double value)
{
    return std::floor(value * 1000) / 1000;
}

double drawRatio(const Draws &draws, const CompanyKind &kind, std::uint32_t ratio, std::uint32_t place)
{
    if (draws.chance(blanks, Blank + ratio, place))
        return missing;
    if (draws.chance(sentinels, Sentinel + ratio, place))
        return sentinel;
    const bool coversHugely =
        ratio == dramatis::companies::EbitToInterestExpense && draws.chance(hugeCoverage, Huge, place);
    if (coversHugely)
        return rounded(draws.in(Range{60, 400'000}, Huge, place + filingsOfCompany));
    const Range risk = draws.chance(anywhere, Anywhere + ratio, place) ? Range{0, 1} : kind.risk;
    const double at = draws.in(risk, Value + ratio, place);
    const Range &range = soundToWorst[ratio];
    return rounded(range.from + at * (range.to - range.from));
}

} // namespace

Filing drawFiling(const Request &request, const KindShares &shares, std::int64_t subject)
{
    Filing filing;
    filing.company = (subject - 1) / filingsOfCompany + 1;
    filing.kind = shares.kindOf(filing.company);
    const CompanyKind &kind = companyKinds[filing.kind];
    const auto place = static_cast<std::uint32_t>((subject - 1) % filingsOfCompany);
    const Draws draws(request.seed, static_cast<std::uint64_t>(filing.company));
    const int lastYear = std::stoi(dateText(request.lastDay).substr(0, 4));
    filing.annual = place < annualFilings;
    filing.year = filing.annual ? lastYear - annualFilings + 1 + static_cast<int>(place) : lastYear;
    filing.quarter = filing.annual ? 0 : static_cast<int>(place) - annualFilings + 1;
    filing.marketCap = draws.in(WholeRange{100, 9'999'999}, MarketCap, place) * 1000.0;
    filing.sector = sectors[static_cast<std::size_t>(draws.below(sectors.size(), Sector))];
    const auto &given = filing.annual ? inAnnual : inQuarterly;
    for (std::uint32_t ratio = 0; ratio < ratioCount; ++ratio)
        filing.ratios[ratio] = given[ratio] ? drawRatio(draws, kind, ratio, place) : missing;
    filing.defaulted = draws.chance(kind.defaulted, Default, place);
    filing.twice = draws.chance(duplicates, Twice, place);
    return filing;
}

} // namespace dramatis::synthetic::companies
