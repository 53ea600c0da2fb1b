// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a scorecard from their JSON values. Only scorecards/read.h uses this.
#pragma once

#include "scorecards/scorecard.h"
#include "json/fields.h"

#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace dramatis::scorecards
{

class TermsReader
{
public:
    TermsReader(std::span<const std::string_view> knownRatios, json::Findings &faults,
                json::Findings &warnings)
        : m_knownRatios(knownRatios), m_faults(faults), m_warnings(warnings)
    {
    }

    std::vector<Term> read(const json::Value &terms);

private:
    Term readTerm(const json::Value &value);
    std::string readRatio(json::Fields &fields);
    double readRate(json::Fields &fields, std::string_view name);
    /// Warns of what is odd about them, if all of them are right.
    std::vector<Bin> readBins(const json::Value &bins);
    /// Nothing if there is a fault.
    std::optional<Bin> readBin(const json::Value &value);
    std::optional<double> readLimit(json::Fields &fields, std::string_view name);

    std::span<const std::string_view> m_knownRatios;
    json::Findings &m_faults;
    json::Findings &m_warnings;
    std::set<std::string> m_ratios;
};

} // namespace dramatis::scorecards
