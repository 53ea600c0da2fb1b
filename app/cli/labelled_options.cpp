// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/labelled_options.h"
#include "importing/input_file.h"

namespace dramatis::cli
{

void LabelledOptions::addTo(CLI::App &command)
{
    command.add_option(
        "--outcomes", m_outcomes,
        "A file of outcomes (symbol, year, quarter, defaulted), used this once; else those that "
        "were imported");
    command.add_option("--mapping", m_mapping, "Columns of that file to fields: a JSON file");
    auto *half =
        command.add_option("--half", m_half,
                           "first, second, odd or even of the filings with outcomes, in the order of "
                           "their import");
    command.add_option("--sample", m_sample, "A share of them, drawn one by one: 0.5")
        ->check(CLI::Range(0.0, 1.0))
        ->excludes(half);
    command.add_option("--seed", m_seed, "Other draws (1)");
    command.add_flag("--rest", m_rest, "The filings that --half or --sample leave out");
}

Result<jobs::Part> LabelledOptions::part() const
{
    jobs::Part part;
    if (!m_half.empty()) {
        DRAMATIS_TRY_ASSIGN(half, jobs::parsePart(m_half));
        part = half;
    } else if (m_sample > 0) {
        part.kind = jobs::Part::Kind::Sample;
        part.share = m_sample;
        part.seed = m_seed;
    } else if (m_rest) {
        return usageError("--rest is what --half or --sample leave out: name one of them.");
    }
    part.rest = m_rest;
    return part;
}

Result<std::optional<importing::FileOrder>> LabelledOptions::outcomes() const
{
    if (m_outcomes.empty() && !m_mapping.empty())
        return usageError("--mapping is for the file of --outcomes, which is not named.");
    if (m_outcomes.empty())
        return std::optional<importing::FileOrder>();
    importing::FileOrder order(m_outcomes);
    if (!m_mapping.empty())
        DRAMATIS_TRY(importing::useMappingFile(order, m_mapping));
    return std::optional<importing::FileOrder>(std::move(order));
}

} // namespace dramatis::cli
