// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/catalogue.h"
#include "wallets/dataset.h"
#include "wallets/loop.h"
#include "wallets/subject_details.h"
#include "wallets/subject_events.h"
#include "wallets/tables.h"
#include "wallets/wallets.h"

namespace dramatis::embedded
{
std::string_view wallets(std::string_view fileName);
}

namespace dramatis::wallets
{

namespace
{

class WalletsDomain : public Domain
{
public:
    [[nodiscard]] std::string_view name() const override { return "wallets"; }
    [[nodiscard]] std::string_view subjectWord() const override { return "wallet"; }
    [[nodiscard]] std::string_view subjectColumn() const override { return "proxy_wallet"; }

    [[nodiscard]] store::Schema migrations() const override
    {
        return {{9, embedded::wallets("009-wallets.sql"), false},
                {11, embedded::wallets("011-wallet-outcomes.sql"), true}};
    }

    [[nodiscard]] const std::vector<TableSpec> &tables() const override { return wallets::tables(); }
    [[nodiscard]] SignalCatalogue signals() const override { return catalogue(); }
    [[nodiscard]] std::vector<FlagSpec> flagSpecs() const override { return {}; }
    [[nodiscard]] std::vector<int> defaultWindows() const override { return {180}; }
    [[nodiscard]] bool assignsByWindow() const override { return false; }
    [[nodiscard]] bool screensSubjects() const override { return true; }
    [[nodiscard]] std::size_t defaultChunk() const override { return 100; }
    [[nodiscard]] std::size_t largestChunk() const override { return 100'000; }
    [[nodiscard]] TimeUnit timeUnit() const override { return TimeUnit::Seconds; }
    [[nodiscard]] std::optional<std::size_t> confidenceSignal() const override { return WinRate; }

    [[nodiscard]] std::vector<std::string_view> builtInRuleSets() const override
    {
        return {embedded::wallets("wallets-default.json")};
    }

    [[nodiscard]] Result<std::optional<EventTime>> newestEvent(store::Connection &data) const override
    {
        std::optional<EventTime> newest;
        DRAMATIS_TRY(data.query("SELECT max(timestamp) FROM trade_rows WHERE typeof(timestamp) = 'integer'",
                                [&](store::Row row) {
                                    if (!row.isNull(0))
                                        newest = row.whole(0);
                                }));
        return newest;
    }

    [[nodiscard]] Result<bool> hasEventsBetween(store::Connection &data, Day from, Day to) const override
    {
        DRAMATIS_TRY_ASSIGN(
            found, data.wholeOf("SELECT EXISTS(SELECT 1 FROM trade_rows WHERE timestamp BETWEEN ? AND ?)",
                                EventTime{from} * secondsPerDay, lastMomentOf(to, TimeUnit::Seconds)));
        return found != 0;
    }

    [[nodiscard]] Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                        const JobContext &job) const override
    {
        DRAMATIS_TRY_ASSIGN(set, WalletDataset::load(place, request, job));
        return std::unique_ptr<Dataset>(std::move(set));
    }

    [[nodiscard]] Result<std::unique_ptr<LoopReference>> loop(store::Connection &data,
                                                              const LoadRequest &request) const override
    {
        return makeLoop(data, request);
    }

    [[nodiscard]] Result<std::vector<SubjectEvent>> readEvents(store::Connection &data,
                                                               store::SubjectKey subject, int window,
                                                               Day referenceDate) const override
    {
        return readSubjectEvents(data, subject, window, referenceDate);
    }

    [[nodiscard]] Result<SubjectDetails> readDetails(store::Connection &data, store::SubjectKey subject,
                                                     int window, EventTime referenceTime) const override
    {
        return readSubjectDetails(data, subject, window, referenceTime);
    }
};

} // namespace

std::unique_ptr<Domain> makeDomain()
{
    return std::make_unique<WalletsDomain>();
}

} // namespace dramatis::wallets
