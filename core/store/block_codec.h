// SPDX-License-Identifier: GPL-3.0-or-later
// Up to 4 096 subjects of one run and window as bytes: subject keys, match masks, flags and every signal,
// each a typed column in the smallest form that gives every value back exactly. The same values give the same
// bytes.
//
// Layout, little-endian: "DRB1", u32 subjects, u32 signals, then the columns (keys, masks, flags, signals …),
// each u8 form, then its values: one value (constant), or one per subject. Whole-number forms of signal
// columns keep their highest value for `missing`.
#pragma once

#include "base/result.h"
#include "columns/signals.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dramatis::store
{

inline constexpr std::size_t subjectsPerBlock = 4096;

/// One block, unpacked. A forgotten subject leaves an empty slot: key 0, no matches, all signals missing.
struct ResultBlock {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint64_t> masks;
    std::vector<std::uint64_t> flags;
    std::vector<std::vector<double>> signals; ///< [signal][subject]
};

/// The same as columns that lie somewhere else.
struct BlockView {
    std::span<const std::uint64_t> keys;
    std::span<const std::uint64_t> masks;
    std::span<const std::uint64_t> flags;
    std::vector<std::span<const double>> signals; ///< [signal]
};

std::vector<std::uint8_t> encodeBlock(const BlockView &block);
std::vector<std::uint8_t> encodeBlock(const ResultBlock &block);
/// Storage error if the bytes are not a whole block.
Result<ResultBlock> decodeBlock(std::span<const std::uint8_t> bytes);

} // namespace dramatis::store
