// SPDX-License-Identifier: GPL-3.0-or-later
// The loop reference for companies: one filing at a time by SQL, its bins looked up one after the other. It
// shares with the columns what a row says and what a scorecard means.
#pragma once

#include "domains/domain.h"

namespace dramatis::companies
{

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request);

} // namespace dramatis::companies
