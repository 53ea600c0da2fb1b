// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet_data.h"
#include "base/number.h"
#include "domains/registry.h"
#include "store/subjects.h"
#include "wallets/wallets.h"

#include <bit>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace dramatis::test
{

void mustHold(const Status &status)
{
    if (status)
        return;
    std::fprintf(stderr, "unexpected failure: %s\n", status.error().text.c_str());
    std::abort();
}

store::Schema walletSchema()
{
    static const Registry registry = [] {
        Registry made;
        made.add(wallets::makeDomain());
        return made;
    }();
    return registry.schema();
}

WalletData::WalletData() : m_own(mustHave(store::Connection::openTemporary({}))), m_connection(m_own.get())
{
    mustHold(store::createPrivateTables(*m_connection, walletSchema()));
}

WalletData &WalletData::wallet(const std::string &id)
{
    const std::int64_t key = mustHave(store::keyOfSubject(*m_connection, "wallets", id));
    mustHold(m_connection->run("INSERT INTO wallet_rows(wallet_key, import_no, proxy_wallet) VALUES(?, 0, ?)",
                               key, id));
    m_wallets[id] = key;
    return *this;
}

WalletData &WalletData::market(const std::string &id, const std::optional<std::string> &category)
{
    mustHold(m_connection->run("INSERT INTO market_rows(import_no, condition_id, title, category) "
                               "VALUES(0, ?1, 'Will ' || ?1 || ' happen?', ?2)",
                               id, category));
    return *this;
}

WalletData &WalletData::trade(const std::string &wallet, const Order &order)
{
    mustHold(m_connection->run(
        "INSERT INTO trade_rows(import_no, wallet_key, condition_key, asset_key, outcome_key, "
        "outcome_index, side, size, price, timestamp) VALUES(0, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        m_wallets.at(wallet), textKey(order.market), textKey(order.asset), textKey(order.outcome),
        order.outcomeIndex, order.side, order.size, order.price, order.time));
    return *this;
}

WalletData &WalletData::position(const std::string &wallet, const std::string &market, double size,
                                 EventTime time)
{
    mustHold(m_connection->run("INSERT INTO position_rows(import_no, wallet_key, condition_key, size, "
                               "snapshot_at) VALUES(0, ?, ?, ?, ?)",
                               m_wallets.at(wallet), textKey(market), size, time));
    return *this;
}

std::optional<std::int64_t> WalletData::textKey(const std::string &text)
{
    if (text.empty())
        return std::nullopt;
    const auto known = m_texts.find(text);
    if (known != m_texts.end())
        return known->second;
    mustHold(m_connection->run("INSERT OR IGNORE INTO texts(text) VALUES(?)", text));
    const std::int64_t key =
        mustHave(m_connection->wholeOf("SELECT text_key FROM texts WHERE text = ?", text));
    m_texts.emplace(text, key);
    return key;
}

namespace
{

class RandomWallets
{
public:
    RandomWallets(WalletData &data, unsigned seed, EventTime now)
        : m_data(data), m_random(seed), m_seed(seed), m_now(now)
    {
    }

    void addMarkets()
    {
        static const std::vector<std::optional<std::string>> categories = {
            "politics", "sports", "crypto", "  ", std::nullopt, "Économie", "unknown", "sports"};
        for (int i = 0; i < markets; ++i) {
            if (i % 9 != 8) // those have no row
                m_data.market("market " + std::to_string(i), categories[static_cast<std::size_t>(i % 8)]);
        }
    }

    void add(int number)
    {
        const std::string id = "wallet " + std::to_string(m_seed) + "/" + std::to_string(number);
        m_data.wallet(id);
        if (number % 17 == 16)
            return;
        const int trades = 1 + below(number % 5 == 0 ? 300 : 40);
        const int kind = below(6);
        const int spread = 1 + below(markets);
        EventTime time = m_now - (60 + below(200)) * secondsPerDay;
        for (int i = 0; i < trades; ++i) {
            time = nextTime(time, kind);
            m_data.trade(id, order(kind, spread, time));
        }
        for (int i = below(4) == 0 ? below(12) : 0; i > 0; --i)
            m_data.position(id, "market " + std::to_string(below(markets)), below(3) == 0 ? 0 : below(50),
                            m_now + (below(6) - 4) * 3600);
    }

private:
    static constexpr int markets = 40;

    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    EventTime nextTime(EventTime before, int kind)
    {
        switch (below(kind == 0 ? 3 : 12)) {
        case 0:
            return before; // the same second
        case 1:
            return before + 3600 - below(2);
        case 2:
            return before + below(30);
        case 3: // the first second of a window and the last one before it, and what comes after now
        {
            static const std::vector<EventTime> borders = {-180 * secondsPerDay,
                                                           -180 * secondsPerDay - 1,
                                                           -30 * secondsPerDay,
                                                           -30 * secondsPerDay - 1,
                                                           0,
                                                           1};
            return m_now + borders[static_cast<std::size_t>(below(6))];
        }
        default:
            return before + below(3) * secondsPerDay + below(90'000);
        }
    }

    double size(int kind)
    {
        switch (kind) {
        case 1:
            return 1'000'000'000 + below(1'000'000) / 1000.0; // huge
        case 2:
            return (1 + below(5)) * 1e-9; // tiny
        case 3:
            return 0.1 * (1 + below(30)); // sums that doubles do not meet
        default:
            return (1 + below(20'000'000)) / 1e4;
        }
    }

    double price()
    {
        static const std::vector<double> marked = {0, 1, 0.1, 0.9, 0.45, 0.55, 0.5};
        return below(4) == 0 ? marked[static_cast<std::size_t>(below(7))] : below(1001) / 1000.0;
    }

    WalletData::Order order(int kind, int spread, EventTime time)
    {
        WalletData::Order order;
        order.market = "market " + std::to_string(below(spread));
        order.side = below(5) < 3 ? "BUY" : "SELL";
        order.size = size(below(8) == 0 ? below(4) : kind);
        order.price = price();
        order.time = time;
        const int named = below(10);
        if (named < 6)
            order.outcomeIndex = below(2);
        if (named == 0 || named == 6 || named == 7)
            order.outcome = below(2) == 0 ? "Yes" : "No";
        if (named == 1 || named == 8)
            order.asset = "asset " + std::to_string(below(2));
        return order;
    }

    WalletData &m_data;
    std::mt19937 m_random;
    unsigned m_seed;
    EventTime m_now;
};

} // namespace

void addRandomWallets(WalletData &data, int count, unsigned seed, EventTime now)
{
    RandomWallets random(data, seed, now);
    random.addMarkets();
    for (int number = 0; number < count; ++number)
        random.add(number);
}

std::uint64_t bitsOf(double value)
{
    return std::bit_cast<std::uint64_t>(isMissing(value) ? missing : value);
}

std::vector<std::uint64_t> signalBits(const Domain &domain, const Dataset &set,
                                      const std::vector<int> &windows, std::size_t chunk)
{
    const std::size_t subjects = set.subjectKeys().size();
    SignalTable table(subjects, windows, domain.signals().size());
    for (std::size_t first = 0; first < subjects; first += chunk)
        set.computeSignals(first, std::min(chunk, subjects - first), table, first);
    std::vector<std::uint64_t> bits;
    for (std::size_t i = 0; i < subjects; ++i) {
        bits.push_back(static_cast<std::uint64_t>(set.subjectKeys()[i]));
        for (std::size_t w = 0; w < windows.size(); ++w) {
            for (std::size_t s = 0; s < table.signalCount(); ++s)
                bits.push_back(bitsOf(table.value(w, s, i)));
        }
    }
    for (const SubjectFailure &failure : set.failures())
        bits.push_back(failure.subject);
    return bits;
}

} // namespace dramatis::test
