// SPDX-License-Identifier: GPL-3.0-or-later
// The generator of company filings.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::companies
{

DomainGenerator generator();

/// In the order of companyKinds.
std::span<const std::string_view> kindNames();

} // namespace dramatis::synthetic::companies
