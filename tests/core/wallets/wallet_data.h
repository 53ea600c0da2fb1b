// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets made row by row in a private database of the workspace's own layout, or in a workspace.
#pragma once

#include "domains/domain.h"
#include "store/connection.h"
#include "store/workspace.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace dramatis::test
{

/// Stops the test program on an unexpected failure: it is a mistake of the test.
void mustHold(const Status &status);
template <typename T> T mustHave(Result<T> result)
{
    if (!result)
        mustHold(Status(result.error()));
    return std::move(*result);
}

/// The store's tables and those of wallets.
store::Schema walletSchema();

class WalletData
{
public:
    /// A database of its own.
    WalletData();
    /// Rows into an existing workspace.
    explicit WalletData(store::Connection &connection) : m_connection(&connection) {}

    struct Order {
        std::string market = "m";
        std::string side = "BUY";
        double size = 1;
        double price = 0.5;
        EventTime time = 0;
        std::optional<std::int64_t> outcomeIndex = {};
        std::string outcome = {};
        std::string asset = {};
    };

    WalletData &wallet(const std::string &id);
    /// Without one: no row.
    WalletData &market(const std::string &id, const std::optional<std::string> &category);
    WalletData &trade(const std::string &wallet, const Order &order);
    WalletData &position(const std::string &wallet, const std::string &market, double size, EventTime time);

    store::Connection &connection() { return *m_connection; }
    [[nodiscard]] std::int64_t keyOf(const std::string &wallet) const { return m_wallets.at(wallet); }

private:
    std::optional<std::int64_t> textKey(const std::string &text);

    std::unique_ptr<store::Connection> m_own;
    store::Connection *m_connection;
    std::map<std::string, std::int64_t> m_wallets;
    std::map<std::string, std::int64_t> m_texts;
};

/// Wallets with whatever trades can be like: equal times, sales beyond what was bought, prices of 0 and 1,
/// huge and tiny sizes, every way to name a position, trades and position snapshots after `now` and at the
/// borders of windows of 30 and 180 days. Some have no trades.
void addRandomWallets(WalletData &data, int count, unsigned seed, EventTime now);

/// All signals of a dataset as bits, chunk by chunk.
std::vector<std::uint64_t> signalBits(const Domain &domain, const Dataset &set,
                                      const std::vector<int> &windows, std::size_t chunk);
std::uint64_t bitsOf(double value);

} // namespace dramatis::test
