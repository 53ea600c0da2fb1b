// SPDX-License-Identifier: GPL-3.0-or-later
// What is read as a number or a date is written and read again as the same.
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"

#include <bit>
#include <cmath>
#include <cstdlib>

using namespace dramatis;

namespace
{

void demand(bool held)
{
    if (!held)
        std::abort();
}

void checkNumber(std::string_view text)
{
    const auto value = parseNumber(text);
    if (!value)
        return;
    demand(std::isfinite(*value));
    demand(trimmed(text).find_first_not_of("0123456789+-.eE") == std::string_view::npos);
    const auto again = parseNumber(numberText(*value));
    demand(again && *again == *value);
}

/// Any eight bytes that are a finite number.
void checkDouble(std::string_view text)
{
    std::uint64_t bits = 0;
    for (const char c : text.substr(0, sizeof bits))
        bits = bits << 8U | static_cast<std::uint8_t>(c);
    const auto value = std::bit_cast<double>(bits);
    if (std::isfinite(value))
        demand(parseNumber(numberText(value)) == value);
}

void checkDate(std::string_view text)
{
    const auto day = parseDate(text);
    if (!day)
        return;
    const std::string written = dateText(*day);
    demand(parseIsoDate(written) == day);
    demand(trimmed(text).starts_with(written));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    checkNumber(text);
    checkDouble(text);
    checkDate(text);
    return 0;
}
