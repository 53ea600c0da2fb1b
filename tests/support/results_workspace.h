// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of any size with classifications but without transactions: results stored directly. What views,
// queries and the window are tried on where a million customers are wanted.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace dramatis::test
{

/// Makes `file`, which must not be there: customers "customer_0000001", …, two completed classifications of
/// all (windows 30 and 180, default rules; 3 in 100 came out otherwise in the first, whose signals are
/// missing), and an override of every thousandth. The same for the same seed.
Status makeResultsWorkspace(const std::filesystem::path &file, std::int64_t subjects, std::uint32_t seed = 1);

} // namespace dramatis::test
