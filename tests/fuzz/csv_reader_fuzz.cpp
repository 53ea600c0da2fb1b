// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of every size give the records that the naive reader gives, in every dialect, and the byte sink gets
// the text.
#include "core/csv/naive_reader.h"
#include "fuzz_dialect.h"

#include <cstdlib>

using namespace dramatis::csv;

namespace
{

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
    const auto input = fuzzInput(data, size);
    if (!input)
        return 0;
    Dialect dialect = input->dialect;
    const std::string expected = NaiveReader(input->text, dialect).records();
    for (const std::size_t blockBytes : {dialect.blockBytes, std::size_t(1), std::size_t(1) << 16U}) {
        dialect.blockBytes = blockBytes;
        if (printedRecords(input->text, dialect) != expected)
            std::abort();
        checkSink(input->text, dialect);
    }
    return 0;
}
