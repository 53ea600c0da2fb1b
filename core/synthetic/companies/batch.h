// SPDX-License-Identifier: GPL-3.0-or-later
// Filings for a run of subjects, made without looking at any other batch; and their texts.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "synthetic/companies/filing.h"
#include "synthetic/identifiers.h"

#include <memory>
#include <string>
#include <vector>

namespace dramatis::synthetic::companies
{

struct FilingBatch {
    std::vector<Filing> filings;
    std::vector<std::int64_t> kinds; ///< subjects of each kind
};

/// The subjects first … first + count − 1, counted from 1. Only fails when it is stopped.
Result<std::unique_ptr<FilingBatch>> makeBatch(const Request &request, const KindShares &shares,
                                               std::int64_t first, std::int64_t count, const JobContext &job);

/// Symbols and names of companies: C_000001, "Company 000001".
class CompanyTexts
{
public:
    explicit CompanyTexts(const Request &request);

    std::string symbol(std::int64_t company);
    std::string name(std::int64_t company);

private:
    Identifiers m_symbols;
    Identifiers m_names;
};

/// `Q3`; empty for none.
std::string_view quarterText(int quarter);

} // namespace dramatis::synthetic::companies
