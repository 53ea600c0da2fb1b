// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/catalogue.h"
#include "companies/companies.h"
#include "companies/dataset.h"
#include "companies/filing_id.h"
#include "companies/level_rules.h"
#include "companies/loop.h"
#include "companies/outcomes.h"
#include "companies/subject_details.h"
#include "companies/tables.h"
#include "scorecards/read.h"

namespace dramatis::embedded
{
std::string_view companies(std::string_view fileName);
}

namespace dramatis::companies
{

namespace
{

class CompaniesDomain : public Domain
{
public:
    [[nodiscard]] std::string_view name() const override { return "companies"; }
    [[nodiscard]] std::string_view subjectWord() const override { return "filing"; }
    [[nodiscard]] std::string_view subjectColumn() const override { return "filing"; }

    [[nodiscard]] store::Schema migrations() const override
    {
        return {{12, embedded::companies("012-companies.sql"), false},
                {15, embedded::companies("015-company-scores.sql"), false}};
    }

    [[nodiscard]] const std::vector<TableSpec> &tables() const override { return companies::tables(); }
    [[nodiscard]] SignalCatalogue signals() const override { return catalogue(); }
    [[nodiscard]] std::vector<FlagSpec> flagSpecs() const override { return {}; }
    [[nodiscard]] std::vector<int> defaultWindows() const override { return {annualWindow, quarterlyWindow}; }
    [[nodiscard]] bool assignsByWindow() const override { return false; }
    [[nodiscard]] bool subjectsByWindow() const override { return true; }
    [[nodiscard]] std::string_view windowName(int days) const override { return periodOf(days); }
    [[nodiscard]] bool hasEvents() const override { return false; }
    [[nodiscard]] bool scores() const override { return true; }
    [[nodiscard]] std::optional<std::size_t> confidenceSignal() const override { return Confidence; }
    [[nodiscard]] std::optional<std::size_t> probabilitySignal() const override { return DefaultProbability; }

    [[nodiscard]] std::vector<std::string_view> builtInRuleSets() const override
    {
        const auto builtIn = scorecards::builtInScorecards();
        return {builtIn.begin(), builtIn.end()};
    }
    [[nodiscard]] rules::ReadReport readRules(std::string_view json) const override
    {
        return readLevelRules(json);
    }
    [[nodiscard]] std::optional<int> windowOf(const rules::RuleSet &ruleSet) const override
    {
        return scorecardOf(ruleSet.canonicalJson).period == scorecards::Period::Annual ? annualWindow
                                                                                       : quarterlyWindow;
    }
    [[nodiscard]] std::optional<scorecards::Scorecard> scorecard(const rules::RuleSet &ruleSet) const override
    {
        return scorecardOf(ruleSet.canonicalJson);
    }

    [[nodiscard]] Result<bool> hasSubjectsOf(store::Connection &data, int window) const override
    {
        const std::string period(periodOf(window));
        // Rows come by imports, whose kinds are known, or from the generator; looking for the first one among
        // a million of the other period takes a while.
        DRAMATIS_TRY_ASSIGN(ruledOut,
                            data.wholeOf("SELECT EXISTS(SELECT 1 FROM imports) AND NOT EXISTS(SELECT 1 FROM "
                                         "imports WHERE kind = ?) AND NOT EXISTS(SELECT 1 FROM runs WHERE "
                                         "run_type = 'generate')",
                                         period + "-filings"));
        if (ruledOut != 0)
            return false;
        DRAMATIS_TRY_ASSIGN(
            found, data.wholeOf("SELECT EXISTS(SELECT 1 FROM filing_rows WHERE period = ?)", period));
        return found != 0;
    }
    [[nodiscard]] Result<KnownOutcomes> knownOutcomes(store::Connection &data, store::Connection &outcomes,
                                                      int window) const override
    {
        return companies::knownOutcomes(data, outcomes, window);
    }
    [[nodiscard]] std::vector<IdentifierColumn> identifierColumns() const override
    {
        return {{"symbol"}, {"period", false, true}, {"reporting_year", true}, {"reporting_quarter"}};
    }
    [[nodiscard]] std::vector<std::string> identifierParts(std::string_view id) const override
    {
        FilingId filing = parseFilingId(id);
        return {std::move(filing.symbol), std::move(filing.period), std::move(filing.year),
                std::move(filing.quarter)};
    }

    [[nodiscard]] Result<std::optional<EventTime>> newestEvent(store::Connection &) const override
    {
        return std::optional<EventTime>();
    }
    [[nodiscard]] Result<bool> hasEventsBetween(store::Connection &, Day, Day) const override
    {
        return false;
    }
    [[nodiscard]] Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                        const JobContext &job) const override
    {
        return CompanyDataset::load(place, request, job);
    }
    [[nodiscard]] Result<std::unique_ptr<LoopReference>> loop(store::Connection &data,
                                                              const LoadRequest &request) const override
    {
        return makeLoop(data, request);
    }
    [[nodiscard]] Result<SubjectDetails> readDetails(store::Connection &data, store::SubjectKey subject,
                                                     int window, EventTime) const override
    {
        return readSubjectDetails(data, subject, window);
    }
};

} // namespace

std::unique_ptr<Domain> makeDomain()
{
    return std::make_unique<CompaniesDomain>();
}

} // namespace dramatis::companies
