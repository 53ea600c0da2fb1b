// SPDX-License-Identifier: GPL-3.0-or-later
// The companies domain: annual and quarterly filings with their ratios, scored into a probability of default.
// A subject is one filing.
#pragma once

#include "domains/domain.h"

namespace dramatis::companies
{

std::unique_ptr<Domain> makeDomain();

} // namespace dramatis::companies
