// SPDX-License-Identifier: GPL-3.0-or-later
// One filing as drawn. A subject is a filing; ten that follow each other are those of one company: six years,
// then the four quarters of the last one. A filing depends on seed, company and its place among the ten only.
#pragma once

#include "companies/catalogue.h"
#include "synthetic/random.h"
#include "synthetic/request.h"
#include "synthetic/shares.h"

#include <array>
#include <string_view>

namespace dramatis::synthetic::companies
{

inline constexpr int annualFilings = 6;
inline constexpr int filingsOfCompany = 10;

/// How near to default a company is. What a kind stands for shows in its ratios and in what becomes of it.
struct CompanyKind {
    std::string_view name;
    Range risk;       ///< where its ratios lie between the soundest (0) and the worst (1) values
    double defaulted; ///< of a hundred filings so many hundredths are followed by a default
};

// clang-format off
inline constexpr std::array<CompanyKind, 3> companyKinds = {{
    {"sound",      {0.0, 0.6}, 0.01},
    {"ordinary",   {0.2, 0.8}, 0.04},
    {"distressed", {0.5, 1.0}, 0.15},
}};
// clang-format on

struct Filing {
    std::int64_t company = 0; ///< counts from 1
    std::size_t kind = 0;
    bool annual = true;
    int year = 0;
    int quarter = 0; ///< 1 to 4; of an annual filing 0: none
    double marketCap = 0;
    std::string_view sector;
    /// As in companies/catalogue.h; those of the other period are absent too.
    std::array<double, dramatis::companies::ratioCount> ratios = {};
    bool defaulted = false;
    bool twice = false; ///< in files it stands twice; the second must be rejected
};

/// The filing of that subject, counted from 1.
Filing drawFiling(const Request &request, const KindShares &shares, std::int64_t subject);

} // namespace dramatis::synthetic::companies
