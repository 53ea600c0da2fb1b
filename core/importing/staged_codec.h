// SPDX-License-Identifier: GPL-3.0-or-later
// A batch of rows as bytes, for the staging area: about 40 bytes per transaction.
//
// Whole numbers and codes take as few bytes as the largest of the batch needs; lines and offsets are kept as
// distances from the row before. Bytes are little-endian. Decoding trusts nothing: damaged bytes are an
// error, never a crash.
#pragma once

#include "base/result.h"
#include "importing/row_batch.h"

#include <span>

namespace dramatis::importing
{

struct EncodedBatch {
    std::string ids;  ///< the texts of the id column; of a table without one, no texts
    std::string rest; ///< everything else: places, the other columns, faults
};

EncodedBatch encodeBatch(const RowBatch &batch, const TableSpec &table);
/// The ids alone.
Result<Texts32> decodeIds(std::span<const std::uint8_t> ids);
/// `end` and `consumed` are not kept with the rows.
Result<RowBatch> decodeBatch(std::span<const std::uint8_t> ids, std::span<const std::uint8_t> rest,
                             const TableSpec &table);

} // namespace dramatis::importing
