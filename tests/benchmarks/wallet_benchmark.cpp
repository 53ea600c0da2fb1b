// SPDX-License-Identifier: GPL-3.0-or-later
// wallet_benchmark [WALLETS [TRADES [TURNS]]]: how fast the wallets' signals are computed from columns, with
// one task and with two, without and with a few wallets of 50 000 trades; the loop beside it on every 50th
// wallet, which must first have given the same bits.
#include "base/slices.h"
#include "base/stopwatch.h"
#include "core/wallets/wallet_data.h"
#include "wallets/wallets.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

namespace
{

using namespace dramatis;
using namespace dramatis::test;

constexpr EventTime now = 1'767'268'800;
constexpr int window = 180;

class Bench
{
public:
    Bench(int wallets, int trades, int giants) : m_wallets(wallets)
    {
        mustHold(m_data.connection().execute("BEGIN"));
        for (int i = 0; i < wallets; ++i)
            m_data.wallet("w" + std::to_string(i));
        addTrades(trades, giants);
        mustHold(m_data.connection().execute("COMMIT"));
        LoadRequest request;
        request.referenceTime = now;
        const Stopwatch watch;
        m_set = mustHave(m_domain->load({m_data.connection()}, request, {}));
        std::printf(
            "%d wallets, %lld trades, %d of them with 50 000: columns made in %.2f s (1 task, no file)\n",
            wallets, static_cast<long long>(m_set->eventCount()), giants, watch.seconds());
        m_loop = mustHave(m_domain->loop(m_data.connection(), request));
    }

    /// Seconds of the loop on some of the wallets; stops where a bit differs.
    void checkAgainstLoop()
    {
        const SignalTable table = compute(2);
        std::int64_t trades = 0;
        const Stopwatch watch;
        for (std::size_t i = 0; i < table.subjectCount(); i += 50) {
            const auto expected = mustHave(m_loop->signals(m_set->subjectKeys()[i], window));
            trades += m_set->eventsBefore(i + 1) - m_set->eventsBefore(i);
            for (std::size_t s = 0; s < table.signalCount(); ++s) {
                if (bitsOf(expected[s]) == bitsOf(table.value(0, s, i)))
                    continue;
                std::fprintf(stderr, "wrong answer: wallet %zu, signal %zu\n", i, s);
                std::exit(1);
            }
        }
        std::printf("  loop             %9.2f M trades/s\n",
                    static_cast<double>(trades) / watch.seconds() / 1e6);
    }

    void time(std::size_t tasks, int turns)
    {
        std::vector<double> seconds;
        for (int turn = 0; turn < turns; ++turn) {
            const Stopwatch watch;
            (void)compute(tasks);
            seconds.push_back(watch.seconds());
        }
        std::sort(seconds.begin(), seconds.end());
        const double median = seconds[seconds.size() / 2];
        std::printf("  kernel, %zu tasks  %9.2f M trades/s: %.1f ms (%.1f to %.1f)\n", tasks,
                    static_cast<double>(m_set->eventCount()) / median / 1e6, median * 1e3,
                    seconds.front() * 1e3, seconds.back() * 1e3);
    }

private:
    void addTrades(int trades, int giants)
    {
        constexpr int giantTrades = 50'000;
        std::mt19937 random(1);
        const auto below = [&](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
        auto insert = mustHave(m_data.connection().prepare(
            "INSERT INTO trade_rows(import_no, wallet_key, condition_key, outcome_index, side, size, price, "
            "timestamp) VALUES(0, ?, ?, ?, ?, ?, ?, ?)"));
        const int rest = trades - giants * giantTrades;
        for (int i = 0; i < trades; ++i) {
            const int wallet = i < rest ? below(m_wallets) : (i - rest) / giantTrades * 7;
            mustHold(insert
                         .with(wallet + 1, 1 + wallet % 1000 + below(30), below(2),
                               below(5) < 3 ? "BUY" : "SELL", (1 + below(5'000'000)) / 1e4,
                               below(1001) / 1000.0,
                               now - std::int64_t{below(400)} * secondsPerDay - below(86'400))
                         .run());
        }
    }

    /// Slices of about equal numbers of trades.
    SignalTable compute(std::size_t tasks)
    {
        SignalTable table(m_set->subjectKeys().size(), {window}, m_domain->signals().size());
        std::vector<std::size_t> first = {0};
        const std::size_t slices = tasks == 1 ? 1 : tasks * 8;
        for (std::size_t slice = 1; slice <= slices; ++slice) {
            std::size_t end = first.back();
            const auto share =
                m_set->eventCount() * static_cast<std::int64_t>(slice) / static_cast<std::int64_t>(slices);
            while (end < table.subjectCount() && (slice == slices || m_set->eventsBefore(end) < share))
                ++end;
            first.push_back(end);
        }
        (void)runSlices(slices, tasks, [&](std::size_t slice, std::size_t) {
            m_set->computeSignals(first[slice], first[slice + 1] - first[slice], table, first[slice]);
        });
        return table;
    }

    int m_wallets;
    WalletData m_data;
    std::unique_ptr<Domain> m_domain = wallets::makeDomain();
    std::unique_ptr<Dataset> m_set;
    std::unique_ptr<LoopReference> m_loop;
};

} // namespace

int main(int count, char **arguments)
{
    const int wallets = count > 1 ? std::atoi(arguments[1]) : 21'000;
    const int trades = count > 2 ? std::atoi(arguments[2]) : 4'000'000;
    const int turns = count > 3 ? std::atoi(arguments[3]) : 9;
    for (const int giants : {0, 4}) {
        Bench bench(wallets, trades, giants);
        bench.checkAgainstLoop();
        bench.time(1, turns);
        bench.time(2, turns);
    }
    return 0;
}
