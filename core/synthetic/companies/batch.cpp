// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/companies/batch.h"

#include <algorithm>

namespace dramatis::synthetic::companies
{

Result<std::unique_ptr<FilingBatch>> makeBatch(const Request &request, const KindShares &shares,
                                               std::int64_t first, std::int64_t count, const JobContext &job)
{
    if (job.stopped())
        return interrupted();
    auto batch = std::make_unique<FilingBatch>();
    batch->kinds.resize(companyKinds.size());
    for (std::int64_t subject = first; subject < first + count; ++subject) {
        batch->filings.push_back(drawFiling(request, shares, subject));
        ++batch->kinds[batch->filings.back().kind];
    }
    return batch;
}

CompanyTexts::CompanyTexts(const Request &request)
    : m_symbols(request, "C_", 0), m_names(withNumbers(request), "Company ", 0)
{
}

std::string CompanyTexts::symbol(std::int64_t company)
{
    std::string symbol(m_symbols.of(company));
    // As imports keep them: in capital letters.
    std::transform(symbol.begin(), symbol.end(), symbol.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return symbol;
}

std::string CompanyTexts::name(std::int64_t company)
{
    return std::string(m_names.of(company));
}

std::string_view quarterText(int quarter)
{
    static constexpr std::array<std::string_view, 5> texts = {"", "Q1", "Q2", "Q3", "Q4"};
    return texts[static_cast<std::size_t>(quarter)];
}

} // namespace dramatis::synthetic::companies
