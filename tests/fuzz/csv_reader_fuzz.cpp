// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of every size give the records that the naive reader gives, and the byte sink gets the text. The
// first four bytes of an input choose the dialect, the limit and a block size; the rest is the text.
#include "core/csv/naive_reader.h"

#include <array>
#include <cstdlib>

using namespace dramatis::csv;

namespace
{

Dialect dialectOf(std::string_view choices)
{
    constexpr std::array quotes = {std::optional('"'), std::optional('\''), std::optional<char>()};
    Dialect dialect;
    dialect.delimiter = ",;\t|"[choices[0] & 3];
    dialect.quote = quotes[static_cast<std::uint8_t>(choices[1]) % quotes.size()];
    if (const auto limit = static_cast<std::uint8_t>(choices[2]); limit < 200)
        dialect.maximumRecordBytes = limit;
    dialect.blockBytes = 1 + static_cast<std::uint8_t>(choices[3]);
    return dialect;
}

void checkSink(std::string_view text, const Dialect &dialect)
{
    TextSource source{std::string(text)};
    Reader reader(source, dialect);
    std::string bytes;
    reader.setByteSink([&](std::string_view piece) { bytes += piece; });
    Record record;
    while (*reader.next(record)) {
        reader.sendPassed();
        if (static_cast<std::size_t>(reader.position().offset) != bytes.size())
            std::abort();
    }
    if (bytes != text)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t choiceBytes = 4;
    if (size < choiceBytes)
        return 0;
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::string_view text = input.substr(choiceBytes);
    Dialect dialect = dialectOf(input);
    const std::string expected = NaiveReader(text, dialect).records();
    for (const std::size_t blockBytes : {dialect.blockBytes, std::size_t(1), std::size_t(1) << 16U}) {
        dialect.blockBytes = blockBytes;
        if (printedRecords(text, dialect) != expected)
            std::abort();
        checkSink(text, dialect);
    }
    return 0;
}
