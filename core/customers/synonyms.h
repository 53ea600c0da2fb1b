// SPDX-License-Identifier: GPL-3.0-or-later
// Names that banks and budget programs give the columns of our tables. Collected from published exports.
#pragma once

#include "domains/table_spec.h"

namespace dramatis::customers
{

/// Adds them to the columns, the likelier ones first.
void addSynonyms(TableSpec &table);

} // namespace dramatis::customers
