// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/catalogue.h"
#include "customers/customers.h"
#include "customers/dataset.h"
#include "customers/loop.h"
#include "customers/subject_events.h"
#include "customers/tables.h"

namespace dramatis::embedded
{
std::string_view customers(std::string_view fileName);
}

namespace dramatis::customers
{

namespace
{

class CustomersDomain : public Domain
{
public:
    [[nodiscard]] std::string_view name() const override { return "customers"; }
    [[nodiscard]] std::string_view subjectWord() const override { return "customer"; }
    [[nodiscard]] std::string_view subjectColumn() const override { return "user_id"; }

    [[nodiscard]] store::Schema migrations() const override
    {
        return {{3, embedded::customers("003-customers.sql"), false},
                {4, embedded::customers("004-persona-assignments.sql"), true}};
    }

    [[nodiscard]] const std::vector<TableSpec> &tables() const override { return customers::tables(); }
    [[nodiscard]] SignalCatalogue signals() const override { return catalogue(); }
    [[nodiscard]] std::vector<int> defaultWindows() const override { return {30, 180}; }

    [[nodiscard]] std::vector<FlagSpec> flagSpecs() const override
    {
        return {{"mixed_currency",
                 "accounts in several currencies or in another one than the rule set's, added up as they "
                 "stand"}};
    }

    [[nodiscard]] std::vector<std::string_view> builtInRuleSets() const override
    {
        return {embedded::customers("customers-default.json")};
    }

    [[nodiscard]] Result<std::optional<EventTime>> newestEvent(store::Connection &data) const override
    {
        std::optional<EventTime> newest;
        DRAMATIS_TRY(data.query("SELECT max(date) FROM transaction_rows", [&](store::Row row) {
            if (!row.isNull(0))
                newest = row.whole(0);
        }));
        return newest;
    }

    [[nodiscard]] Result<bool> hasEventsBetween(store::Connection &data, Day from, Day to) const override
    {
        DRAMATIS_TRY_ASSIGN(
            found, data.wholeOf("SELECT EXISTS(SELECT 1 FROM transaction_rows WHERE date BETWEEN ? AND ?)",
                                from, to));
        return found != 0;
    }

    [[nodiscard]] Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                        const JobContext &job) const override
    {
        DRAMATIS_TRY_ASSIGN(set, CustomerDataset::load(place, request, job));
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
};

} // namespace

std::unique_ptr<Domain> makeDomain()
{
    return std::make_unique<CustomersDomain>();
}

} // namespace dramatis::customers
