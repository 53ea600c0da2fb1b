// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/input_file.h"
#include "base/hash.h"
#include "csv/source.h"

namespace dramatis::importing
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t hashedAtATime = 1U << 20U;

std::string quoted(const fs::path &path)
{
    return "\"" + path.string() + "\"";
}

Result<std::unique_ptr<csv::ByteSource>> openText(const fs::path &path)
{
    std::error_code ignored;
    if (fs::exists(path, ignored) && !fs::is_regular_file(path, ignored) && !fs::is_directory(path, ignored))
        return inputError(quoted(path) +
                          " is not a plain file, and must be read more than once: save it as a file first.");
    return csv::ByteSource::open(path);
}

} // namespace

fs::path absolutePath(const fs::path &path)
{
    std::error_code ignored;
    return fs::absolute(path, ignored).lexically_normal();
}

Result<std::string> hashContent(const fs::path &path, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(source, openText(path));
    ContentHash hash;
    std::string block(hashedAtATime, '\0');
    for (;;) {
        if (job.stopped())
            return interrupted("Stopped; nothing was imported.");
        DRAMATIS_TRY_ASSIGN(count, source->read(block));
        if (count == 0)
            return hash.hex();
        hash.add(std::string_view(block).substr(0, count));
    }
}

} // namespace dramatis::importing
