// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/labelled_subjects.h"
#include "base/slices.h"
#include "jobs/outcomes_file.h"
#include "store/transaction.h"
#include "synthetic/random.h"

#include <algorithm>
#include <array>

namespace dramatis::jobs
{

namespace
{

constexpr std::size_t rowsPerSlice = std::size_t{1} << 16U;

/// Is the labelled subject at that position, of `count`, in the part?
bool isIn(const Part &part, std::size_t position, std::size_t count, store::SubjectKey subject)
{
    switch (part.kind) {
    case Part::Kind::First:
        return position < (count + 1) / 2;
    case Part::Kind::Second:
        return position >= (count + 1) / 2;
    case Part::Kind::Odd:
        return position % 2 == 0; // people count from 1
    case Part::Kind::Even:
        return position % 2 == 1;
    case Part::Kind::Sample:
        return synthetic::Draws(part.seed, static_cast<std::uint64_t>(subject)).unit(0) < part.share;
    case Part::Kind::All:
        break;
    }
    return true;
}

SignalTable signalsOf(const Dataset &dataset, const Domain &domain, int window)
{
    const std::size_t subjects = dataset.subjectKeys().size();
    SignalTable table(subjects, {window}, domain.signals().size());
    for (std::size_t first = 0; first < subjects; first += rowsPerSlice)
        dataset.computeSignals(first, std::min(rowsPerSlice, subjects - first), table, first);
    return table;
}

/// Both ascend by subject.
void takePart(const std::vector<store::SubjectKey> &keys, const std::vector<SubjectOutcome> &outcomes,
              const Part &part, LabelledSubjects &labelled)
{
    auto key = keys.begin();
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        key = std::lower_bound(key, keys.end(), outcomes[i].subject);
        const bool wanted = isIn(part, i, outcomes.size(), outcomes[i].subject) != part.rest;
        if (key == keys.end() || *key != outcomes[i].subject || !wanted)
            continue;
        labelled.rows.push_back(static_cast<std::size_t>(key - keys.begin()));
        labelled.labels.push_back(outcomes[i].happened ? 1 : 0);
    }
}

} // namespace

Result<Part> parsePart(std::string_view text)
{
    using Kind = Part::Kind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 4> known = {
        {{"first", Kind::First}, {"second", Kind::Second}, {"odd", Kind::Odd}, {"even", Kind::Even}}};
    for (const auto &[name, kind] : known) {
        if (name == text)
            return Part{kind, 0, 0, false};
    }
    return usageError("There is no half '" + std::string(text) + "': use first, second, odd or even.");
}

std::vector<double> LabelledSubjects::column(std::size_t signal) const
{
    const std::span<const double> all = signals.column(0, signal);
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::size_t row : rows)
        values.push_back(all[row]);
    return values;
}

Result<LabelledSubjects> readLabelledSubjects(Session &session, const Settings &settings,
                                              const Domain &domain, const rules::RuleSet &ruleSet,
                                              const std::optional<importing::FileOrder> &outcomes,
                                              const Part &part, const JobContext &job)
{
    LabelledSubjects labelled;
    labelled.window = domain.windowOf(ruleSet).value_or(0);
    std::optional<OutcomesFile> file;
    if (outcomes) {
        DRAMATIS_TRY_ASSIGN(imported,
                            OutcomesFile::import(session.registry(), domain, *outcomes, settings, job));
        file.emplace(std::move(imported));
        labelled.warnings = file->warnings();
    }
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(domain, job));
    DRAMATIS_TRY_ASSIGN(reading, store::Transaction::begin(places.data, store::Transaction::Kind::Read));
    DRAMATIS_TRY_ASSIGN(
        known, domain.knownOutcomes(places.data, file ? file->connection() : places.data, labelled.window));
    LoadRequest request;
    request.window = labelled.window;
    request.rules = ruleSet.canonicalJson;
    const DataPlace place{places.data, places.another, places.snapshots, processorCount()};
    DRAMATIS_TRY_ASSIGN(dataset, domain.load(place, request, job));
    labelled.signals = signalsOf(*dataset, domain, labelled.window);
    labelled.subjects = static_cast<std::int64_t>(dataset->subjectKeys().size());
    labelled.labelled = static_cast<std::int64_t>(known.bySubject.size());
    labelled.outcomesWithoutSubject = known.withoutSubject;
    takePart(dataset->subjectKeys(), known.bySubject, part, labelled);
    return labelled;
}

} // namespace dramatis::jobs
