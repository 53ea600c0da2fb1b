// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a run by subject, and runs of some subjects that bring those rows up to date.
#pragma once

#include "classify/stored_run.h"

#include <functional>

namespace dramatis::explore
{

bool isCompleted(const store::RunRecord &run, std::string_view domain);

/// Where the subjects of a run stand. Keys come ascending from every engine; others are sorted once.
class Rows
{
public:
    explicit Rows(const std::vector<store::SubjectKey> &keys);

    [[nodiscard]] std::optional<std::size_t> find(store::SubjectKey key) const;
    /// Calls each(position in `others`, row) for every subject that both have.
    void match(const std::vector<store::SubjectKey> &others,
               const std::function<void(std::size_t, std::size_t)> &each) const;

private:
    std::vector<store::SubjectKey> m_keys;  ///< ascending
    std::vector<std::uint32_t> m_positions; ///< of each key; empty: its own place
};

/// Completed runs of some subjects after `base`, by the same rules, before the next run of all; by number.
std::vector<store::RunRecord> laterRuns(const std::vector<store::RunRecord> &runs,
                                        const store::RunRecord &base);

/// Puts the rows of later runs into `run`, where they have the same look-backs. Returns how many have.
Result<std::int64_t> workIn(store::Connection &results, const Registry &registry,
                            const std::vector<store::RunRecord> &later, bool withSignals, const Rows &rows,
                            classify::StoredRun &run);

} // namespace dramatis::explore
