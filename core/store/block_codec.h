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

/// Keys, masks and flags only; they stand in front of the signals.
struct BlockHead {
    std::vector<std::uint64_t> keys;
    std::vector<std::uint64_t> masks;
    std::vector<std::uint64_t> flags;
};
/// The bytes at the beginning of a block that hold its head, whatever the forms of its columns.
inline constexpr std::size_t longestHead = 12 + 3 * (1 + subjectsPerBlock * 8);

std::vector<std::uint8_t> encodeBlock(const BlockView &block);
std::vector<std::uint8_t> encodeBlock(const ResultBlock &block);
/// Storage error if the bytes are not a whole block.
Result<ResultBlock> decodeBlock(std::span<const std::uint8_t> bytes);
/// From the beginning of a block; Storage error also where the bytes end within the head.
Result<BlockHead> decodeHead(std::span<const std::uint8_t> start);
/// The signals of a whole block into columns that lie somewhere else: [signal], one value per slot.
Status decodeSignals(std::span<const std::uint8_t> bytes, std::span<const std::span<double>> signals);

} // namespace dramatis::store
