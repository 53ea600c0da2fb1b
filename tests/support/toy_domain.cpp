// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/toy_domain.h"
#include "base/number.h"
#include "jobs/builtin_domains.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dramatis::test
{

namespace
{

constexpr std::string_view migration = R"(
CREATE TABLE machine_rows(
    machine_key INTEGER PRIMARY KEY,
    import_no INTEGER NOT NULL,
    machine_id TEXT NOT NULL UNIQUE,
    site TEXT,
    retired INTEGER);
CREATE TABLE reading_rows(
    reading_key INTEGER PRIMARY KEY AUTOINCREMENT,
    import_no INTEGER NOT NULL,
    reading_id TEXT NOT NULL UNIQUE,
    machine_key INTEGER NOT NULL,
    date INTEGER NOT NULL,
    value REAL NOT NULL,
    note_key INTEGER);
CREATE INDEX reading_rows_by_machine ON reading_rows(machine_key, date);
)";

constexpr std::string_view defaultRules = R"({
  "format": 1, "id": "machines-default", "version": 1, "domain": "machines", "title": "Machines", "description": "",
  "personas": [
    {"id": "silent", "priority": 3, "name": "Silent", "description": "",
     "criteria": {"all": [{"signal": "reading_count", "op": "==", "value": 0}]}},
    {"id": "hot", "priority": 1, "name": "Hot", "description": "",
     "criteria": {"all": [{"signal": "value_max", "op": ">=", "value": 60, "window": 365}]}},
    {"id": "busy", "priority": 2, "name": "Busy", "description": "",
     "criteria": {"any": [{"signal": "reading_count", "op": "between", "value": [2, 3]},
                          {"signal": "value_mean", "op": ">", "value": 100}]}}]})";

enum Signal { ReadingCount, ValueMean, ValueMax, signalCount };

constexpr double unbounded = std::numeric_limits<double>::infinity();

constexpr std::array<SignalSpec, signalCount> catalogue = {{
    {"reading_count", Unit::Count, "Readings", "Readings in the window", 0, unbounded},
    {"value_mean", Unit::Ratio, "Readings", "Their mean; absent without any", -unbounded, unbounded},
    {"value_max", Unit::Ratio, "Readings", "The highest; absent without any", -unbounded, unbounded},
}};

/// Values in the order of their dates.
std::array<double, signalCount> signalsOf(const std::vector<double> &values)
{
    std::array<double, signalCount> signals = {static_cast<double>(values.size()), missing, missing};
    if (values.empty())
        return signals;
    double sum = 0;
    for (const double value : values)
        sum += value;
    signals[ValueMean] = sum / static_cast<double>(values.size());
    signals[ValueMax] = *std::max_element(values.begin(), values.end());
    return signals;
}

struct Reading {
    Day day;
    double value;
};

struct Machine {
    std::vector<Reading> readings;
};

class ToyDataset : public Dataset
{
public:
    Status load(store::Connection &data, const LoadRequest &request)
    {
        m_asOf = request.referenceDate;
        DRAMATIS_TRY(
            data.query("SELECT machine_key, coalesce(retired, 0) FROM machine_rows ORDER BY machine_key",
                       [&](store::Row row) {
                           if (request.selected && std::find(request.subjects.begin(), request.subjects.end(),
                                                             row.whole(0)) == request.subjects.end())
                               return;
                           m_keys.push_back(row.whole(0));
                           m_flags.push_back(row.whole(1) != 0 ? 1 : 0);
                       }));
        m_machines.resize(m_keys.size());
        return data.query(
            "SELECT machine_key, date, value FROM reading_rows WHERE date <= ? ORDER BY date, value",
            [&](store::Row row) {
                const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), row.whole(0));
                if (found == m_keys.end() || *found != row.whole(0))
                    return;
                const auto machine = static_cast<std::size_t>(found - m_keys.begin());
                m_machines[machine].readings.push_back({static_cast<Day>(row.whole(1)), row.real(2)});
                ++m_events;
            },
            m_asOf);
    }

    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override { return m_keys; }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return m_flags; }
    [[nodiscard]] std::int64_t eventCount() const override { return m_events; }

    void computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                        std::size_t row) const override
    {
        for (std::size_t i = first; i < first + count; ++i) {
            for (std::size_t w = 0; w < table.windows().size(); ++w) {
                std::vector<double> values;
                for (const Reading &reading : m_machines[i].readings) {
                    if (reading.day >= m_asOf - table.windows()[w])
                        values.push_back(reading.value);
                }
                const auto signals = signalsOf(values);
                for (std::size_t s = 0; s < signals.size(); ++s)
                    table.column(w, s)[row + i - first] = signals[s];
            }
        }
    }

private:
    Day m_asOf = 0;
    std::vector<store::SubjectKey> m_keys;
    std::vector<std::uint64_t> m_flags;
    std::vector<Machine> m_machines;
    std::int64_t m_events = 0;
};

class ToyLoop : public LoopReference
{
public:
    ToyLoop(store::Connection &data, LoadRequest request) : m_data(data), m_request(std::move(request)) {}

    Result<std::vector<store::SubjectKey>> subjectKeys() override
    {
        std::vector<store::SubjectKey> keys;
        DRAMATIS_TRY(m_data.query("SELECT machine_key FROM machine_rows ORDER BY machine_key",
                                  [&](store::Row row) { keys.push_back(row.whole(0)); }));
        if (m_request.selected)
            keys = m_request.subjects;
        return keys;
    }

    Result<std::uint64_t> flags(store::SubjectKey subject) override
    {
        ++m_queries;
        DRAMATIS_TRY_ASSIGN(
            retired,
            m_data.wholeOf("SELECT coalesce(retired, 0) FROM machine_rows WHERE machine_key = ?", subject));
        return static_cast<std::uint64_t>(retired != 0 ? 1 : 0);
    }

    Result<std::vector<double>> signals(store::SubjectKey subject, int windowDays) override
    {
        ++m_queries;
        std::vector<double> values;
        DRAMATIS_TRY(m_data.query(
            "SELECT value FROM reading_rows WHERE machine_key = ? AND date BETWEEN ? AND ? ORDER BY "
            "date, value",
            [&](store::Row row) { values.push_back(row.real(0)); }, subject,
            m_request.referenceDate - windowDays, m_request.referenceDate));
        const auto signals = signalsOf(values);
        return std::vector<double>(signals.begin(), signals.end());
    }

    [[nodiscard]] std::int64_t queryCount() const override { return m_queries; }

private:
    store::Connection &m_data;
    LoadRequest m_request;
    std::int64_t m_queries = 0;
};

TableSpec machines()
{
    TableSpec table{.kind = "machines",
                    .physical = "machine_rows",
                    .key = "machine_key",
                    .columns = {},
                    .id = 0,
                    .reference = {}};
    table.columns = {{"machine_id", ValueKind::Id, true, "machine_id"},
                     {"site", ValueKind::Text, false, "site"},
                     {"retired", ValueKind::Boolean, false, "retired"}};
    table.subjectColumn = "machine_key";
    table.subjects = true;
    table.whenStored = Duplicates::Replace;
    return table;
}

TableSpec readings()
{
    TableSpec table{.kind = "readings",
                    .physical = "reading_rows",
                    .key = "reading_key",
                    .columns = {},
                    .id = 0,
                    .reference = 1};
    table.columns = {{"reading_id", ValueKind::Id, true, "reading_id"},
                     {"machine_id", ValueKind::Reference, true, "machine_key", Storage::ParentKey},
                     {"date", ValueKind::Date, true, "date"},
                     {"value", ValueKind::Number, true, "value"},
                     {"note", ValueKind::Text, false, "note_key", Storage::Dictionary}};
    table.parent = "machines";
    table.unknownParent = "unknown_machine";
    table.subjectColumn = "machine_key";
    return table;
}

class ToyDomain : public Domain
{
public:
    [[nodiscard]] std::string_view name() const override { return "machines"; }
    [[nodiscard]] std::string_view subjectWord() const override { return "machine"; }
    [[nodiscard]] std::string_view subjectColumn() const override { return "machine_id"; }
    [[nodiscard]] store::Schema migrations() const override { return {{900, migration, false}}; }
    [[nodiscard]] SignalCatalogue signals() const override { return catalogue; }
    [[nodiscard]] std::vector<FlagSpec> flagSpecs() const override
    {
        return {{"retired", "a mark of retirement"}};
    }
    [[nodiscard]] std::vector<int> defaultWindows() const override { return {7, 90}; }
    [[nodiscard]] std::vector<std::string_view> builtInRuleSets() const override { return {defaultRules}; }

    [[nodiscard]] const std::vector<TableSpec> &tables() const override
    {
        static const std::vector<TableSpec> all = {machines(), readings()};
        return all;
    }

    [[nodiscard]] Result<std::optional<EventTime>> newestEvent(store::Connection &data) const override
    {
        std::optional<EventTime> newest;
        DRAMATIS_TRY(data.query("SELECT max(date) FROM reading_rows", [&](store::Row row) {
            if (!row.isNull(0))
                newest = row.whole(0);
        }));
        return newest;
    }

    [[nodiscard]] Result<bool> hasEventsBetween(store::Connection &data, Day from, Day to) const override
    {
        DRAMATIS_TRY_ASSIGN(
            count, data.wholeOf("SELECT count(*) FROM reading_rows WHERE date BETWEEN ? AND ?", from, to));
        return count > 0;
    }

    [[nodiscard]] Result<std::unique_ptr<Dataset>> load(const DataPlace &place, const LoadRequest &request,
                                                        const JobContext & /*job*/) const override
    {
        auto set = std::make_unique<ToyDataset>();
        DRAMATIS_TRY(set->load(place.connection, request));
        return std::unique_ptr<Dataset>(std::move(set));
    }

    [[nodiscard]] Result<std::unique_ptr<LoopReference>> loop(store::Connection &data,
                                                              const LoadRequest &request) const override
    {
        return std::unique_ptr<LoopReference>(std::make_unique<ToyLoop>(data, request));
    }
};

} // namespace

std::unique_ptr<Domain> makeToyDomain()
{
    return std::make_unique<ToyDomain>();
}

Registry domainsWithToy()
{
    Registry registry = jobs::builtInDomains();
    registry.add(makeToyDomain());
    return registry;
}

} // namespace dramatis::test
