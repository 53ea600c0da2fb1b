// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are sniffed the same twice, and what was guessed reads the sample that it was guessed from.
#include "csv/reader.h"
#include "csv/sniffer.h"
#include "csv/text.h"

#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

/// A file that lies in memory only.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *data, std::size_t size) : m_descriptor(memfd_create("fuzz", 0))
    {
        if (m_descriptor < 0 || write(m_descriptor, data, size) != static_cast<ssize_t>(size))
            std::abort();
    }
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

void demand(bool held)
{
    if (!held)
        std::abort();
}

void checkConfidence(const Sniffed &found)
{
    for (const Reason *reason :
         {&found.delimiter, &found.quote, &found.escape, &found.comment, &found.skipLines, &found.encoding,
          &found.header, &found.lineEnds, &found.decimal}) {
        demand(reason->confidence >= 0 && reason->confidence <= 1);
        demand(!reason->text.empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile file(data, size);
    const auto found = sniff(file.path(), {}, {});
    const auto again = sniff(file.path(), {}, {});
    demand(found.ok() == again.ok());
    if (!found)
        return 0;
    checkConfidence(*found);
    demand(found->sample.header == again->sample.header && found->sample.rows == again->sample.rows);
    demand(found->dialect.delimiter != found->dialect.quote);
    auto text = openText(file.path(), found->dialect.encoding);
    demand(text.ok());
    Reader reader(**text, found->dialect);
    Record record;
    while (const auto more = reader.next(record)) {
        if (!*more)
            break;
    }
    return 0;
}
