// SPDX-License-Identifier: GPL-3.0-or-later
// Names that exchanges and people who collect trades give the columns of our tables. From published files.
#pragma once

#include "domains/table_spec.h"

namespace dramatis::wallets
{

/// Adds them to the columns, the likelier ones first.
void addSynonyms(TableSpec &table);

} // namespace dramatis::wallets
