// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/subject_details.h"
#include "companies/portfolio.h"
#include "domains/rows_by_parent.h"

namespace dramatis::companies
{

Result<SubjectDetails> readSubjectDetails(store::Connection &data, store::SubjectKey subject, int window)
{
    DRAMATIS_TRY_ASSIGN(id, store::idOfSubject(data, subject));
    SubjectDetails details;
    std::int64_t company = 0;
    DRAMATIS_TRY(data.query(
        "SELECT f.company_key, n.text, s.text FROM filing_rows f JOIN texts n ON n.text_key = f.name_key "
        "JOIN texts s ON s.text_key = f.sector_key WHERE f.filing_id = ?",
        [&](store::Row row) {
            company = row.whole(0);
            details.caption = {std::string(row.text(1)), std::string(row.text(2))};
        },
        id));
    if (company == 0)
        return notFound("The filing '" + id + "' is no longer there.");
    DRAMATIS_TRY_ASSIGN(filings, RowsByParent::find(data, "filing_rows", "filing_key", "company_key"));
    DRAMATIS_TRY(data.query(
        "SELECT f.filing_id, f.reporting_year || coalesce(' ' || f.reporting_quarter, '') FROM company_rows "
        "c" +
            filings.join("c.company_key", "f") +
            " WHERE c.company_key = ? AND f.period = ? ORDER BY f.reporting_year, f.reporting_quarter",
        [&](store::Row row) {
            details.related.push_back({std::string(row.text(0)), std::string(row.text(1))});
        },
        company, periodOf(window)));
    return details;
}

} // namespace dramatis::companies
