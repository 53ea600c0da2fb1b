// SPDX-License-Identifier: GPL-3.0-or-later
// Scorecards for tests, from short texts, and what the reader says of them.
#pragma once

#include "scorecards/read.h"

#include <QStringList>

#include <array>
#include <random>

namespace dramatis::scorecards::testing
{

inline constexpr std::array<std::string_view, 7> ratios = {"long_term_debt_to_total_capital",
                                                           "total_debt_to_ebitda",
                                                           "net_income_margin",
                                                           "ebit_to_interest_expense",
                                                           "return_on_assets",
                                                           "sga_margin",
                                                           "return_on_capital"};

/// One finding per line: `3:1 reason`, warnings with `warning ` before.
inline QString findings(const ReadReport &report)
{
    QStringList lines;
    const auto add = [&](const Finding &finding, const QString &kind) {
        lines += kind + QStringLiteral("%1:%2 ").arg(finding.line).arg(finding.column) +
                 QString::fromStdString(finding.reason);
    };
    for (const Finding &fault : report.faults)
        add(fault, {});
    for (const Finding &warning : report.warnings)
        add(warning, "warning ");
    return lines.join('\n');
}

inline QString findings(const std::string &json)
{
    return findings(readScorecard(json, ratios));
}

/// The scorecard of a text that has no faults.
inline Scorecard scorecard(std::string_view json)
{
    ReadReport report = readScorecard(json, ratios);
    if (!report.scorecard)
        qFatal("%s", qPrintable(findings(report)));
    return *report.scorecard;
}

inline Scorecard annual()
{
    return scorecard(builtInScorecards()[0]);
}

inline Scorecard quarterly()
{
    return scorecard(builtInScorecards()[1]);
}

/// A head on line 1, the terms from line 2 on, and levels on the line behind them.
inline std::string withTerms(const std::string &terms, const std::string &levels = R"([{"id": "ALL"}])")
{
    return R"({"format": 1, "id": "test", "version": 1, "domain": "companies", "period": "annual", "intercept": 0, )"
           "\"terms\": [\n" +
           terms + "\n], \"levels\": " + levels + "}";
}

/// A term of the first ratio whose bins begin on line 3.
inline std::string withBins(const std::string &bins)
{
    return withTerms(R"({"ratio": "return_on_assets", "coefficient": 30, "missing_rate": 0.05, "bins": [)"
                     "\n" +
                     bins + "]}");
}

/// Terms with bins in any order, that overlap and leave gaps, on limits that repeat.
inline Scorecard randomScorecard(std::mt19937 &random)
{
    const auto draw = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    Scorecard result;
    result.intercept = -draw(5);
    result.blankPolicy = draw(3) == 0 ? BlankPolicy::Zero : BlankPolicy::Missing;
    for (const double percent : {60, 50, 45, 40, 35, 30, 20, 15, 10, 5, 2})
        result.levels.push_back(
            {"L" + numberText(percent), draw(2) ? Bound::AtLeast : Bound::Above, percent});
    result.levels.push_back({"LOW", Bound::None, 0});
    for (int term = 0; term < 1 + draw(6); ++term) {
        result.terms.push_back(
            {std::string(ratios[static_cast<std::size_t>(term)]), draw(7) - 2.25, {}, 0.013});
        for (int bin = 0; bin < 1 + draw(8); ++bin) {
            const double low = draw(8) == 0 ? -infinity : draw(20) - 10.5;
            const double high = draw(8) == 0 ? infinity : std::max(low, -11.0) + 1 + draw(6);
            result.terms.back().bins.push_back({low, high, draw(1000) / 7919.0});
        }
    }
    return result;
}

/// A value on, beside or between limits of such a scorecard; also absent, huge and infinite.
inline double randomValue(std::mt19937 &random)
{
    static constexpr std::array<double, 8> special = {missing,  missing,   1e8, -1e8,
                                                      infinity, -infinity, 0,   -0.0};
    if (random() % 4 == 0)
        return special[random() % special.size()];
    return static_cast<double>(random() % 60) / 2 - 15;
}

} // namespace dramatis::scorecards::testing
