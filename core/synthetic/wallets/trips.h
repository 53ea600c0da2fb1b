// SPDX-License-Identifier: GPL-3.0-or-later
// What a wallet does: round trips of a purchase and its sale, and purchases that stay open.
//
// The promises of a kind hold because a trip is paired with itself. First in, first out pairs the sales of a
// position with its purchases in their order; so the purchases of one position never overtake each other, a
// sale is as large as its purchase, and what stays open is bought as the other outcome of the market.
// Winning trips are spread evenly and counted from the newest, which wins: so the result of the last days,
// however many, is no loss unless the kind wants one.
#pragma once

#include "synthetic/wallets/wallet.h"

namespace dramatis::synthetic::wallets
{

struct Trade {
    EventTime time = 0;
    std::int64_t size = 0;         ///< hundredths of a share
    std::int32_t price = 0;        ///< thousandths
    std::uint32_t transaction = 0; ///< fills of one have the same number; of all of a wallet's
    MarketNo market = 0;
    std::uint8_t outcome = 0; ///< 0: Yes, 1: No
    bool sells = false;
};

class Trips
{
public:
    /// All trades of a wallet by time; those of one second in the order in which they happen. Valid until the
    /// next call.
    const std::vector<Trade> &of(const Wallet &wallet, const Draws &draws);

    /// What of the newest period stays open, per market of the wallet, in hundredths of a share.
    [[nodiscard]] const std::vector<std::int64_t> &openSizes() const { return m_openSizes; }

private:
    struct Trip {
        EventTime bought = 0;
        EventTime sold = 0;
        std::uint32_t draw = 0; ///< index of its draws
        std::size_t market = 0; ///< position among the wallet's
        bool wins = false;
    };

    void addPeriod(std::uint32_t number);
    void planTimes(const Period &period, std::uint32_t number);
    void spread(std::size_t count, EventTime from, EventTime to);
    void chooseMarkets();
    void chooseWinners();
    void addTrip(const Trip &trip, std::uint32_t period);
    void addOpenLot(const Period &period, std::uint32_t lot);
    /// One leg of a trip, in `pieces` fills.
    void addFills(Trade leg, int pieces);
    void sortByTime();

    [[nodiscard]] EventTime holdOf(std::uint32_t draw) const;
    [[nodiscard]] std::int32_t priceOf(Stream stream, std::uint32_t draw) const;
    [[nodiscard]] std::int64_t sizeOf(Stream stream, std::uint32_t draw) const;
    [[nodiscard]] std::int32_t inTicks(WholeRange range, Stream stream, std::uint32_t draw) const;
    [[nodiscard]] std::uint8_t outcomeOf(std::size_t market, std::uint32_t period) const;

    const Wallet *m_wallet = nullptr;
    const Draws *m_draws = nullptr;
    std::vector<Trip> m_trips; ///< of one period, by their sale
    std::vector<Trade> m_trades;
    std::vector<Trade> m_sorted;
    std::vector<std::uint32_t> m_order;  ///< scratch
    std::vector<EventTime> m_lastBought; ///< per market, scratch
    std::vector<std::int64_t> m_openSizes;
};

} // namespace dramatis::synthetic::wallets
