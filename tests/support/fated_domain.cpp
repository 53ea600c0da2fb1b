// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fated_domain.h"
#include "store/results.h"

#include <stdexcept>

namespace dramatis::test
{

namespace
{

class FatedDataset : public Dataset
{
public:
    FatedDataset(std::unique_ptr<Dataset> own, Fate &fate) : m_own(std::move(own)), m_fate(fate) {}
    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override
    {
        return m_own->subjectKeys();
    }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return m_own->flags(); }
    [[nodiscard]] std::int64_t eventCount() const override { return m_own->eventCount(); }
    [[nodiscard]] std::int64_t eventsBefore(std::size_t subject) const override
    {
        return m_own->eventsBefore(subject);
    }
    [[nodiscard]] std::vector<std::string> labels() const override { return m_own->labels(); }
    [[nodiscard]] std::vector<SubjectFailure> failures() const override { return m_own->failures(); }
    void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                        std::size_t row) const override
    {
        m_fate.computes(first, count);
        m_own->computeSignals(first, count, table, row);
    }

private:
    std::unique_ptr<Dataset> m_own;
    Fate &m_fate;
};

/// The loop as it is, but for the first signal of some subjects, which it finds to be one more.
class LyingLoop : public LoopReference
{
public:
    LyingLoop(std::unique_ptr<LoopReference> own, const Fate &fate) : m_own(std::move(own)), m_fate(fate) {}
    Result<std::vector<store::SubjectKey>> subjectKeys() override { return m_own->subjectKeys(); }
    Result<std::uint64_t> flags(store::SubjectKey subject) override { return m_own->flags(subject); }
    Result<std::vector<std::string>> labels() override { return m_own->labels(); }
    Result<std::string> facts() override { return m_own->facts(); }
    Result<std::vector<double>> signals(store::SubjectKey subject, int windowDays) override
    {
        auto signals = m_own->signals(subject, windowDays);
        if (signals && m_fate.lies.contains(subject))
            ++signals->front();
        return signals;
    }
    [[nodiscard]] std::int64_t queryCount() const override { return m_own->queryCount(); }

private:
    std::unique_ptr<LoopReference> m_own;
    const Fate &m_fate;
};

class FatedDomain : public Domain
{
public:
    FatedDomain(std::unique_ptr<Domain> own, Fate &fate) : m_own(std::move(own)), m_fate(fate) {}
    [[nodiscard]] std::string_view name() const override { return m_own->name(); }
    [[nodiscard]] std::string_view subjectWord() const override { return m_own->subjectWord(); }
    [[nodiscard]] std::string_view subjectColumn() const override { return m_own->subjectColumn(); }
    [[nodiscard]] store::Schema migrations() const override { return m_own->migrations(); }
    [[nodiscard]] const std::vector<TableSpec> &tables() const override { return m_own->tables(); }
    [[nodiscard]] SignalCatalogue signals() const override { return m_own->signals(); }
    [[nodiscard]] std::vector<FlagSpec> flagSpecs() const override { return m_own->flagSpecs(); }
    [[nodiscard]] std::vector<int> defaultWindows() const override { return m_own->defaultWindows(); }
    [[nodiscard]] bool assignsByWindow() const override { return m_own->assignsByWindow(); }
    [[nodiscard]] bool screensSubjects() const override { return m_own->screensSubjects(); }
    [[nodiscard]] std::size_t defaultChunk() const override { return m_own->defaultChunk(); }
    [[nodiscard]] TimeUnit timeUnit() const override { return m_own->timeUnit(); }
    [[nodiscard]] std::optional<std::size_t> confidenceSignal() const override
    {
        return m_own->confidenceSignal();
    }
    [[nodiscard]] std::vector<std::string_view> builtInRuleSets() const override
    {
        return m_own->builtInRuleSets();
    }
    [[nodiscard]] Result<std::optional<EventTime>> newestEvent(store::Connection &data) const override
    {
        return m_own->newestEvent(data);
    }
    [[nodiscard]] Result<bool> hasEventsBetween(store::Connection &data, Day from, Day to) const override
    {
        return m_own->hasEventsBetween(data, from, to);
    }
    [[nodiscard]] Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                        const JobContext &job) const override
    {
        DRAMATIS_TRY_ASSIGN(own, m_own->load(place, request, job));
        return std::unique_ptr<Dataset>(std::make_unique<FatedDataset>(std::move(own), m_fate));
    }
    [[nodiscard]] Result<std::unique_ptr<LoopReference>> loop(store::Connection &data,
                                                              const LoadRequest &request) const override
    {
        DRAMATIS_TRY_ASSIGN(own, m_own->loop(data, request));
        return std::unique_ptr<LoopReference>(std::make_unique<LyingLoop>(std::move(own), m_fate));
    }

private:
    std::unique_ptr<Domain> m_own;
    Fate &m_fate;
};

} // namespace

void Fate::computes(std::size_t first, std::size_t count)
{
    const std::lock_guard lock(m_mutex);
    blocks.insert(first / store::subjectsPerBlock);
    if (dies >= first && dies < first + count && times > 0) {
        --times;
        throw std::runtime_error("the machine is on fire");
    }
}

std::unique_ptr<Domain> makeFatedDomain(std::unique_ptr<Domain> own, Fate &fate)
{
    return std::make_unique<FatedDomain>(std::move(own), fate);
}

} // namespace dramatis::test
