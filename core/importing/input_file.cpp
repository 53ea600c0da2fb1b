// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/input_file.h"
#include "base/hash.h"
#include "csv/source.h"

namespace dramatis::importing
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t headBytes = 64U << 10U;
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

/// The first bytes say whether this is text at all: text has no zero bytes.
Status checkText(const fs::path &path)
{
    DRAMATIS_TRY_ASSIGN(source, openText(path));
    std::string head(headBytes, '\0');
    std::size_t count = 0;
    for (std::size_t more = 1; more > 0 && count < headBytes; count += more) {
        DRAMATIS_TRY_ASSIGN(read, source->read(std::span(head).subspan(count)));
        more = read;
    }
    head.resize(count);
    if (count == 0)
        return inputError(quoted(path) + " is empty: give a CSV file with a header and rows.");
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"))
        return inputError(quoted(path) + " is encoded in UTF-16: save it as UTF-8.");
    if (head.find('\0') != std::string::npos)
        return inputError(quoted(path) + " is no text: give a CSV file (comma-separated, UTF-8).");
    return {};
}

} // namespace

fs::path absolutePath(const fs::path &path)
{
    std::error_code ignored;
    return fs::absolute(path, ignored).lexically_normal();
}

Result<InputFile> examineFile(const fs::path &path, const Registry &registry,
                              const std::optional<std::string> &kind)
{
    DRAMATIS_TRY(checkText(path));
    DRAMATIS_TRY_ASSIGN(source, openText(path));
    csv::Reader reader(*source);
    csv::Record record;
    DRAMATIS_TRY_ASSIGN(hasHeader, reader.next(record));
    if (!hasHeader)
        return inputError(quoted(path) + " has blank lines only: give a CSV file with a header and rows.");
    if (record.fault != csv::Record::Fault::None)
        return inputError(quoted(path) + " has no readable header: a quote that opens in line " +
                          std::to_string(record.line) + " is never closed.");
    DRAMATIS_TRY_ASSIGN(header, readHeader(record, registry, kind, path.string()));
    DRAMATIS_TRY_ASSIGN(hasRow, reader.next(record));
    if (!hasRow)
        return inputError(quoted(path) + " has a header, but no row below it: there is nothing to import.");
    return InputFile{path, source->size(), std::move(header)};
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
