// SPDX-License-Identifier: GPL-3.0-or-later
// The importer's word for a mapping that is laid over the columns of a file.
#pragma once

#include "csv/reader.h"
#include "mapping/bound_mapping.h"

namespace dramatis::importing
{

using Header = mapping::BoundMapping;

} // namespace dramatis::importing
