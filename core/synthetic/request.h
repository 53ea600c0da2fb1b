// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be generated. The same request gives the same rows, byte for byte, whatever `batchSubjects` and
// `threads` are.
#pragma once

#include "base/date.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::synthetic
{

/// 2025-11-05: fixed, because the same command must give the same data tomorrow.
inline constexpr Day defaultLastDay = 20397;

inline constexpr std::int64_t mostSubjects = 99'999'999;
inline constexpr int mostDays = 3650;
inline constexpr double mostBadRows = 0.5;

struct KindShare {
    std::string kind;
    double share = 0; ///< of all subjects, 0 … 1
};

struct Request {
    std::int64_t subjects = 1000;
    int days = 180; ///< events lie in [lastDay − days, lastDay], like a window of that length
    std::uint64_t seed = 42;
    Day lastDay = defaultLastDay;
    std::vector<KindShare> shares; ///< empty: equal shares; kinds that are not named get none
    double badRows = 0;            ///< share of the rows of each CSV file, at most mostBadRows
    bool randomIds = false;
    std::size_t batchSubjects = 250; ///< made, and held in memory, at a time
    unsigned threads = 1;            ///< that make batches ahead of the one being written; 0: none
};

} // namespace dramatis::synthetic
