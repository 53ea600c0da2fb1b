// SPDX-License-Identifier: GPL-3.0-or-later
// Segments of every size give the records that Reader gives, in every dialect; their bytes are the text; and
// reading can start again at the end of any of them that does not go on.
#include "core/csv/segment_text.h"
#include "fuzz_dialect.h"

#include <cstdlib>

using namespace dramatis::csv;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto input = fuzzInput(data, size);
    if (!input)
        return 0;
    const Dialect &dialect = input->dialect;
    const std::string expected = printedRecords(input->text, dialect);
    CutText found;
    for (const std::size_t segmentBytes : {std::size_t(1), std::size_t(1) << 16U, input->segmentBytes}) {
        found = cut(input->text, dialect, segmentBytes, 1U + data[6]);
        require(found.records == expected && found.bytes == input->text && found.inOrder);
    }
    if (!found.restarts.empty()) {
        const Position start = found.restarts[data[0] % found.restarts.size()];
        const CutText rest = cut(input->text, dialect, input->segmentBytes, std::string::npos, start);
        require(expected.ends_with(rest.records) && rest.bytes == input->text && rest.inOrder);
    }
    return 0;
}
