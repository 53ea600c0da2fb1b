// SPDX-License-Identifier: GPL-3.0-or-later
// The payments to one merchant in the look-back of detection, in the order of days, and whether they are a
// subscription as the contract defines it. Said plainly, payment by payment; the kernel says the same faster.
#pragma once

#include "base/date.h"
#include "customers/statistics.h"

#include <vector>

namespace dramatis::customers
{

struct Payments {
    std::vector<double> amounts; ///< positive
    std::vector<double> gaps;
    Day last = 0;

    void add(Day day, double amount)
    {
        if (!amounts.empty())
            gaps.push_back(day - last);
        amounts.push_back(amount);
        last = day;
    }

    [[nodiscard]] bool areSubscription()
    {
        if (amounts.size() < 3)
            return false;
        const double spread = populationDeviation(gaps);
        const double middle = median(gaps);
        if (!(middle >= 25 && middle <= 35 && spread <= 7) && !(middle >= 5 && middle <= 9 && spread <= 3))
            return false;
        return sampleDeviation(amounts) / mean(amounts) <= 0.20;
    }
};

} // namespace dramatis::customers
