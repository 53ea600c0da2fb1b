// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/filing_id.h"

namespace dramatis::companies
{

namespace
{

/// The last word of the text, which loses it and the blank in front.
std::string takeLast(std::string_view &text)
{
    const std::size_t blank = text.rfind(' ');
    if (blank == std::string_view::npos)
        return {};
    std::string word(text.substr(blank + 1));
    text = text.substr(0, blank);
    return word;
}

} // namespace

FilingId parseFilingId(std::string_view id)
{
    constexpr std::size_t yearLength = 4;
    FilingId filing;
    std::string_view rest = id;
    filing.year = takeLast(rest);
    if (filing.year.size() != yearLength) {
        filing.quarter = filing.year;
        filing.year = takeLast(rest);
    }
    filing.period = takeLast(rest);
    if (filing.period != "annual" && filing.period != "quarterly")
        return {std::string(id), {}, {}, {}};
    filing.symbol = rest;
    return filing;
}

} // namespace dramatis::companies
