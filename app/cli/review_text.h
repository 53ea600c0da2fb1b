// SPDX-License-Identifier: GPL-3.0-or-later
// Review items as the command line shows them.
#pragma once

#include "cli/people.h"
#include "domains/registry.h"
#include "review/items.h"
#include "json/writer.h"

namespace dramatis::cli
{

/// The queue as a table.
std::string queueText(const Registry &registry, const std::vector<review::ItemLine> &lines);
/// One item whole.
std::string itemText(const Registry &registry, const review::Item &item);
/// The same as a JSON object (docs/command-line.md).
void writeItem(json::Writer &writer, const review::Item &item);

} // namespace dramatis::cli
