// SPDX-License-Identifier: GPL-3.0-or-later
// A file of review items that can be imported: how it is written and what its columns are.
#pragma once

#include "domains/registry.h"
#include "review/item_rows.h"

namespace dramatis::review
{

struct ItemFile {
    importing::FileOrder order;
    csv::Dialect dialect;
    ItemColumns columns;
    std::int64_t size = 0; ///< on disk

    [[nodiscard]] std::string name() const { return order.path.filename().string(); }
};

/// Refused with one sentence: no text, no rows, no column item_id.
Result<ItemFile> openItemFile(const importing::FileOrder &order, const Registry &registry,
                              const JobContext &job);
/// What the ledger keeps of columns and dialect.
mapping::Mapping mappingOf(const ItemFile &file);

} // namespace dramatis::review
