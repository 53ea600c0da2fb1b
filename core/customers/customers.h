// SPDX-License-Identifier: GPL-3.0-or-later
// The customers domain: users with accounts, bank transactions and liabilities.
#pragma once

#include "domains/domain.h"

namespace dramatis::customers
{

std::unique_ptr<Domain> makeDomain();

} // namespace dramatis::customers
