// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of one window with their signals, and of which of them it is known what became.
#pragma once

#include "importing/file_order.h"
#include "jobs/session.h"
#include "jobs/settings.h"

namespace dramatis::jobs
{

/// Which of the labelled subjects, counted in the order of their import.
struct Part {
    enum class Kind { All, First, Second, Odd, Even, Sample } kind = Kind::All;
    double share = 0;       ///< of Sample, from 0 to 1: drawn subject by subject
    std::uint64_t seed = 0; ///< of Sample: the same draws each time
    bool rest = false;      ///< those that it leaves out instead
};

/// "first", "second" (half), "odd" (the 1st, 3rd, …), "even"; a usage error names them.
Result<Part> parsePart(std::string_view text);

/// Element i of `rows` and `labels` is the i-th subject with an outcome.
struct LabelledSubjects {
    int window = 0;
    SignalTable signals;              ///< of all subjects of the window
    std::vector<std::size_t> rows;    ///< of `signals`, ascending
    std::vector<std::uint8_t> labels; ///< 1: it came true
    std::int64_t subjects = 0;
    std::int64_t labelled = 0; ///< before a part was taken
    std::int64_t outcomesWithoutSubject = 0;
    std::vector<std::string> warnings;

    /// The values of one signal, label by label.
    [[nodiscard]] std::vector<double> column(std::size_t signal) const;
};

/// `outcomes` absent: those that were imported. Signals are those under `ruleSet`.
Result<LabelledSubjects> readLabelledSubjects(Session &session, const Settings &settings,
                                              const Domain &domain, const rules::RuleSet &ruleSet,
                                              const std::optional<importing::FileOrder> &outcomes,
                                              const Part &part, const JobContext &job);

} // namespace dramatis::jobs
