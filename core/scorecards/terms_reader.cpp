// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/terms_reader.h"
#include "scorecards/read.h"
#include "scorecards/warnings.h"

#include <algorithm>
#include <array>

namespace dramatis::scorecards
{

namespace
{

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 4> termFields = {"ratio", "coefficient", "bins", "missing_rate"};
constexpr std::array<std::string_view, 3> binFields = {"low", "high", "rate"};

} // namespace

std::vector<Term> TermsReader::read(const Value &terms)
{
    std::vector<Term> result;
    if (!json::checkKind(terms, Kind::Array, "terms", m_faults))
        return result;
    if (terms.elements.empty())
        m_faults.add(terms.offset, "There are no terms.");
    for (const Value &term : terms.elements)
        if (json::checkKind(term, Kind::Object, "a term", m_faults))
            result.push_back(readTerm(term));
    return result;
}

Term TermsReader::readTerm(const Value &value)
{
    json::Fields fields(value, termFields, m_faults);
    Term term;
    term.ratio = readRatio(fields);
    const auto coefficient = fields.requiredNumber("coefficient");
    term.coefficient = coefficient.value_or(0);
    if (coefficient && *coefficient == 0)
        m_warnings.add(fields.optional("coefficient")->offset,
                       "With the coefficient 0 the ratio \"" + term.ratio + "\" has no effect.");
    term.missingRate = readRate(fields, "missing_rate");
    if (const Value *bins = fields.required("bins"))
        term.bins = readBins(*bins);
    return term;
}

std::string TermsReader::readRatio(json::Fields &fields)
{
    std::string ratio = fields.requiredText("ratio");
    if (ratio.empty())
        return ratio;
    const std::size_t place = fields.optional("ratio")->offset;
    if (std::find(m_knownRatios.begin(), m_knownRatios.end(), ratio) == m_knownRatios.end())
        m_faults.add(place,
                     "Unknown ratio \"" + ratio + "\"; known are " + json::quotedList(m_knownRatios) + ".");
    else if (!m_ratios.insert(ratio).second)
        m_faults.add(place, "The ratio \"" + ratio + "\" has two terms.");
    return ratio;
}

double TermsReader::readRate(json::Fields &fields, std::string_view name)
{
    const auto rate = fields.requiredNumber(name);
    if (rate && (*rate < 0 || *rate > 1))
        m_warnings.add(fields.optional(name)->offset,
                       "The rate " + numberText(*rate) + " is no fraction from 0 to 1.");
    return rate.value_or(0);
}

std::vector<Bin> TermsReader::readBins(const Value &bins)
{
    std::vector<Bin> result;
    if (!json::checkKind(bins, Kind::Array, "bins", m_faults))
        return result;
    if (bins.elements.empty())
        m_faults.add(bins.offset, "There are no bins.");
    if (bins.elements.size() > maximumBins)
        m_faults.add(bins.elements[maximumBins].offset,
                     "There are more than " + std::to_string(maximumBins) + " bins.");
    std::vector<std::size_t> places;
    for (const Value &value : bins.elements) {
        if (const auto bin = readBin(value)) {
            result.push_back(*bin);
            places.push_back(value.offset);
        }
    }
    if (result.size() == bins.elements.size() && result.size() <= maximumBins)
        warnOfBins(result, places, m_warnings);
    return result;
}

std::optional<Bin> TermsReader::readBin(const Value &value)
{
    if (!json::checkKind(value, Kind::Object, "a bin", m_faults))
        return std::nullopt;
    json::Fields fields(value, binFields, m_faults);
    const auto low = readLimit(fields, "low");
    const auto high = readLimit(fields, "high");
    const double rate = readRate(fields, "rate");
    if (!low || !high)
        return std::nullopt;
    if (*low >= *high) {
        m_faults.add(value.offset, "The bin " + intervalText(*low, *high) +
                                       " holds nothing: \"low\" must be below \"high\".");
        return std::nullopt;
    }
    return Bin{*low, *high, rate};
}

std::optional<double> TermsReader::readLimit(json::Fields &fields, std::string_view name)
{
    const Value *value = fields.required(name);
    if (!value)
        return std::nullopt;
    const bool isLow = name == "low";
    if (value->kind == Kind::Text && value->text == (isLow ? "-inf" : "inf"))
        return isLow ? -infinity : infinity;
    if (value->kind != Kind::Number) {
        m_faults.add(value->offset, "\"" + std::string(name) + "\" must be a number or " +
                                        (isLow ? "\"-inf\"." : "\"inf\"."));
        return std::nullopt;
    }
    return fields.requiredNumber(name);
}

} // namespace dramatis::scorecards
