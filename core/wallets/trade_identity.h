// SPDX-License-Identifier: GPL-3.0-or-later
// Which trades are the same one: the column trade_id of trade_rows, for whoever writes trades without an
// import.
#pragma once

#include "domains/content_id.h"

#include <optional>

namespace dramatis::wallets
{

/// The values of a trade that tell it from another, as they are stored.
struct TradeIdentity {
    std::string_view transactionHash; ///< empty: none
    std::string_view wallet;
    std::string_view market;
    std::string_view outcome; ///< empty: none
    std::optional<std::int64_t> outcomeIndex;
    std::string_view asset; ///< empty: none
    std::string_view side;  ///< BUY or SELL
    double size = 0;
    double price = 0;
    std::int64_t timestamp = 0; ///< unix seconds
};

/// 32 hexadecimal digits; empty for a trade without a transaction's hash, which repeats no other. `memory` is
/// only there to be used again.
std::string tradeId(const TradeIdentity &trade, ContentId &memory);

} // namespace dramatis::wallets
