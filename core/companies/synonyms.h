// SPDX-License-Identifier: GPL-3.0-or-later
// Other names that files give to the columns of companies.
#pragma once

#include "domains/table_spec.h"

namespace dramatis::companies
{

/// Adds those of its kind to the table's columns.
void addSynonyms(TableSpec &table);

} // namespace dramatis::companies
