// SPDX-License-Identifier: GPL-3.0-or-later
// How well a sample reads in one dialect: it is read by the reader itself, and what comes out is counted.
#pragma once

#include "csv/dialect.h"
#include "csv/sniff_blocks.h"

#include <functional>

namespace dramatis::csv
{

struct Record;

struct Evaluation {
    Dialect dialect;          ///< skipLines: with the lines of a title before the header, if there are any
    std::size_t columns = 0;  ///< of most records
    std::int64_t records = 0; ///< behind the title lines, without those that look like comments
    std::int64_t fitting = 0; ///< of these, with as many fields as most
    std::int64_t bad = 0;     ///< of these, with text behind a closing quote, too long, or never closed
    std::int64_t quoted = 0;  ///< fields that are properly quoted, where cells were looked at
    std::int64_t commentLike = 0; ///< records that begin with # and have another number of fields
    std::int64_t commentFits = 0; ///< and those that have the same
    std::int64_t titleLines = 0;  ///< physical lines before the header that belong to no table
    bool headerFits = false;      ///< the first record behind the title has as many fields as most
    bool typed = false;           ///< some column is of numbers or moments
    double cells = 0;             ///< 0 … 1: mean of cellWeight()

    [[nodiscard]] double consistency() const;
    /// 0 … 1. One column is 0.25, or 0.7 if its lines are numbers or moments as they are.
    [[nodiscard]] double score() const;
};

/// Reads the blocks (decoded ones) in `dialect`.
Evaluation evaluate(const SniffBlocks &sample, const Dialect &dialect);

/// Where a record of a block's text starts: behind a line end that is in quotes it does not. Tries line
/// starts until the records behind one have `columns` fields; else 0.
std::size_t recordStart(const SniffBlock &block, const Dialect &dialect, std::size_t columns);

/// Hands the records of a block to `take`, from byte `start` of it on, until it says false; not a last one
/// that the block cuts.
void readBlock(const SniffBlock &block, std::size_t start, Dialect dialect,
               const std::function<bool(const Record &)> &take);

} // namespace dramatis::csv
