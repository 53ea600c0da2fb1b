// SPDX-License-Identifier: GPL-3.0-or-later
// What the card of a filing shows beside its score: whose it is, and the company's other filings of the
// period.
#pragma once

#include "domains/subject_details.h"
#include "store/connection.h"
#include "store/subjects.h"

namespace dramatis::companies
{

/// NotFound if there is no such filing (any more).
Result<SubjectDetails> readSubjectDetails(store::Connection &data, store::SubjectKey subject, int window);

} // namespace dramatis::companies
