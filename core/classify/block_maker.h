// SPDX-License-Identifier: GPL-3.0-or-later
// One slice of subjects through signals, rules and packing: what a task of an engine does.
#pragma once

#include "classify/engine.h"
#include "classify/outcomes.h"
#include "classify/slice_plan.h"

#include <memory>

namespace dramatis::classify
{

/// A slice, computed, matched and packed.
struct MadeSlice {
    bool stopped = false;
    std::vector<store::PackedBlock> blocks;        ///< one per window
    std::vector<std::vector<std::uint64_t>> masks; ///< [assigned window][subject of the slice]
    std::vector<std::uint64_t> flags;              ///< of its subjects
    std::vector<std::string> details;              ///< of its subjects, where the domain has some
    std::vector<store::Failure> failures;          ///< subjects that could not be computed
    double signals = 0;                            ///< seconds
    double match = 0;
    double pack = 0;
};

/// The subjects of a run with what is known of them before anything is computed.
struct RunSubjects {
    std::vector<store::SubjectKey> keys; ///< of the results
    std::vector<std::uint64_t> flags;    ///< the data's, listed and failed ones marked
    std::vector<store::Failure> failures;
};
RunSubjects runSubjects(const EngineInput &input, const Dataset &dataset,
                        std::vector<store::SubjectKey> resultKeys);

/// Any number of threads, one per task at a time; the task numbered `tasks` is the caller's own.
class BlockMaker
{
public:
    /// All outlive it. `progress` is told of subjects done, where somebody wants to know within a slice.
    BlockMaker(const EngineInput &input, const Dataset &dataset, const RunSubjects &subjects,
               std::size_t tasks, std::function<void(std::size_t done)> progress);

    MadeSlice make(const SubjectRange &range, std::size_t task);
    /// The same, subject by subject, in memory of its own: those that throw are failures.
    MadeSlice makeOneByOne(const SubjectRange &range);
    [[nodiscard]] bool hasDetails() const { return static_cast<bool>(m_details); }
    /// What the current results say of a subject with these signals in row `row` of `table`.
    [[nodiscard]] std::string detailsOf(const SignalTable &table, std::size_t row,
                                        rules::MatchMask mask) const;

private:
    void finish(const SubjectRange &range, const SignalTable &table, MadeSlice &slice) const;

    const EngineInput &m_input;
    const Dataset &m_dataset;
    const RunSubjects &m_subjects;
    std::vector<int> m_windows;
    CurrentDetails m_details;
    std::function<void(std::size_t)> m_progress;
    std::vector<std::unique_ptr<SignalTable>> m_tables; ///< [task]
};

} // namespace dramatis::classify
