// SPDX-License-Identifier: GPL-3.0-or-later
// Random customers full of ties, blanks and boundary dates, the same for the same seed: what the engines are
// compared on.
#pragma once

#include "support/customer_data.h"

#include <cstdint>

namespace dramatis::test
{

/// Adds customers "random_0001", …; events lie around the windows of 7, 30, 180 and 365 days before `asOf`.
void addRandomCustomers(CustomerData &data, int count, std::uint32_t seed, Day asOf);

} // namespace dramatis::test
