// SPDX-License-Identifier: GPL-3.0-or-later
// The id of a row that is made of its values: 32 lower-case hexadecimal digits of XXH3-128 over them, in the
// order in which they are added. Equal values, and only those, give equal ids, whatever their texts in a file
// were.
//
// Trap: the ids are stored. A change here makes every stored row look new.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dramatis
{

class ContentId
{
public:
    void clear() { m_bytes.clear(); }
    void addAbsent() { m_bytes += 'a'; }
    void addText(std::string_view text);
    void addNumber(double number); ///< -0 is 0
    void addWhole(std::int64_t number);
    /// Of what was added since clear().
    [[nodiscard]] std::string hex() const;

private:
    void addBytes(std::uint64_t number);

    std::string m_bytes;
};

} // namespace dramatis
