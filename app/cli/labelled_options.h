// SPDX-License-Identifier: GPL-3.0-or-later
// Which filings a scorecard is evaluated or fitted on, and where their outcomes come from.
#pragma once

#include "jobs/labelled_subjects.h"

#include <CLI/CLI.hpp>
#include <string>

namespace dramatis::cli
{

class LabelledOptions
{
public:
    /// Adds --outcomes, --mapping, --half, --sample, --seed and --rest; must outlive the command.
    void addTo(CLI::App &command);
    [[nodiscard]] Result<jobs::Part> part() const;
    /// Nothing: the outcomes imported.
    [[nodiscard]] Result<std::optional<importing::FileOrder>> outcomes() const;

private:
    std::string m_outcomes;
    std::string m_mapping;
    std::string m_half;
    double m_sample = 0;
    std::uint64_t m_seed = 1;
    bool m_rest = false;
};

} // namespace dramatis::cli
