// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects that a request selects, as SQL sees them.
#pragma once

#include "domains/domain.h"

#include <string>
#include <string_view>

namespace dramatis
{

/// The condition on `key`, an SQL expression of subject keys, that picks the selected subjects: "1" where the
/// request selects all. Fills temp.selected_subjects, which the condition reads.
Result<std::string> selectSubjects(store::Connection &data, const LoadRequest &request, std::string_view key);

/// At most so many selected subjects are read through an index when no snapshot fits.
inline constexpr std::size_t fewSubjects = 1000;

} // namespace dramatis
