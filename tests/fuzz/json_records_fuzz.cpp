// SPDX-License-Identifier: GPL-3.0-or-later
// JSON records give the same CSV text in pieces of every size, and that text reads without a fault.
#include "core/csv/text_source.h"
#include "csv/json_records.h"

#include <cstdlib>

using namespace dramatis::csv;

namespace
{

/// The text, and behind it the error if there is one.
std::string csvOf(const std::string &json, std::size_t pieceBytes)
{
    const auto opened = jsonAsCsv(std::make_unique<TextSource>(json, pieceBytes), "fuzz");
    std::string out;
    std::string piece(pieceBytes, '\0');
    for (;;) {
        const auto count = (*opened)->read(piece);
        if (!count)
            return out + "\nERROR " + count.error().text;
        if (*count == 0)
            return out;
        out.append(piece, 0, *count);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string json(reinterpret_cast<const char *>(data), size);
    const std::string csv = csvOf(json, 1U << 20U);
    if (!beginsJsonRecords(json) || csv.find("\nERROR ") != std::string::npos || csv.starts_with("\nERROR "))
        return 0; // where it fails, how much came before may differ
    if (csvOf(json, 3) != csv || csvOf(json, 64) != csv)
        std::abort();
    TextSource source(csv);
    Reader reader(source);
    Record record;
    while (*reader.next(record)) {
        if (record.fault != Record::Fault::None || record.textAfterQuote)
            std::abort();
    }
    return 0;
}
