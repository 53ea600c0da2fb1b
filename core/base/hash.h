// SPDX-License-Identifier: GPL-3.0-or-later
// The two hashes of the program: SHA-256 where a version or a proof is named (slow, 150 MB/s: never over a
// whole file), XXH3-128 where a file or a batch of it is recognised again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dramatis
{

/// 64 lower-case hexadecimal digits.
std::string sha256Hex(std::string_view bytes);

/// XXH3-128 over bytes that come in pieces. Not thread-safe.
class ContentHash
{
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash &) = delete;
    ContentHash &operator=(const ContentHash &) = delete;

    void add(std::string_view bytes);
    /// 32 lower-case hexadecimal digits of everything added so far; more may be added afterwards.
    [[nodiscard]] std::string hex() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// XXH3-128 of one piece, 32 lower-case hexadecimal digits.
std::string contentHashHex(std::string_view bytes);

/// XXH3-64 of one piece: for tables in memory, to tell texts that differ for certain, and as checksum of what
/// the program can make anew.
std::uint64_t hash64(std::string_view bytes);

} // namespace dramatis
