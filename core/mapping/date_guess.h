// SPDX-License-Identifier: GPL-3.0-or-later
// In which form the dates of a column are written, from texts all over the file. ISO wins where it fits as
// well as another; which of day and month stands first is left open where every date fits both ways.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace dramatis::mapping
{

struct DateGuess {
    double share = 0;     ///< of the texts that fit `format`
    std::string format;   ///< strptime's, "epoch", "epoch_ms"; empty: ISO
    std::string other;    ///< the same with day and month exchanged, where it fits as well: only people know
    std::string reason;   ///< "38% fit only D/M/Y"
    bool compact = false; ///< digits alone: may be a number as well
};

/// `texts`: trimmed, none blank. A share of 0: no known form fits any.
DateGuess guessDate(std::span<const std::string_view> texts);

/// "D/M/Y" for "%d/%m/%Y": for people.
std::string orderText(std::string_view format);

} // namespace dramatis::mapping
