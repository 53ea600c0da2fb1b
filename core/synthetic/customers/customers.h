// SPDX-License-Identifier: GPL-3.0-or-later
// The generator of customers.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::customers
{

DomainGenerator generator();

/// In the order of customerKinds.
std::span<const std::string_view> kindNames();

} // namespace dramatis::synthetic::customers
