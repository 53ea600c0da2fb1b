// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_blocks.h"
#include "csv/file.h"
#include "csv/gzip.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <utility>

namespace dramatis::csv
{

namespace
{

constexpr std::int64_t wholeUpTo = 4 << 20;
constexpr std::int64_t blockCount = 32;
constexpr std::size_t blockBytes = 64U << 10U;
constexpr std::int64_t headBytes = 256 << 10; // the first block is longer: titles and comments stand there
constexpr std::size_t unpackedHead = 16U << 20U;

/// Files that people take for text and that are not.
std::string_view packedForm(std::string_view head)
{
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> forms = {{
        {"BZh"sv, "a bzip2 file: unpack it first"sv},
        {"\xFD\x37zXZ\0"sv, "an xz file: unpack it first"sv},
        {"PK\x03\x04"sv, "a zip file (or a spreadsheet): unpack it, or save the table as CSV, first"sv},
        {"\x28\xB5\x2F\xFD"sv, "a zstd file: unpack it first"sv},
        {"7z\xBC\xAF\x27\x1C"sv, "a 7z file: unpack it first"sv},
        {"\xD0\xCF\x11\xE0"sv, "an old spreadsheet or document: save the table as CSV first"sv},
        {"%PDF-"sv, "a PDF, no table of text"sv},
        {"SQLite format 3\0"sv, "a SQLite database: open it as a workspace instead"sv},
        {"PAR1"sv, "a Parquet file: export it as CSV first"sv},
        {"\x89PNG"sv, "a picture"sv},
    }};
    // "BZh" may begin a header too: bzip2 goes on with a digit and its own magic number.
    for (const auto &[magic, name] : forms) {
        if (head.starts_with(magic) && (magic != "BZh" || head.substr(4).starts_with("1AY&SY")))
            return name;
    }
    constexpr std::size_t tarMagicAt = 257;
    if (head.size() > tarMagicAt && head.substr(tarMagicAt).starts_with("ustar"))
        return "a tar file: unpack it first";
    return {};
}

/// The bytes from `offset` on; fewer only at the end.
using ReadAt = std::function<Result<std::size_t>(std::int64_t offset, std::span<char> buffer)>;

/// Where blocks begin behind the first one. Even offsets: two bytes make a character of UTF-16.
std::int64_t placeOf(std::int64_t block, std::int64_t size)
{
    const std::int64_t spread = size - headBytes - static_cast<std::int64_t>(blockBytes);
    constexpr std::int64_t steps = blockCount - 1;
    return (headBytes + spread / steps * block + spread % steps * block / steps) & ~std::int64_t(1);
}

Result<SniffBlock> blockAt(const ReadAt &read, std::int64_t offset, std::size_t length, std::int64_t size)
{
    SniffBlock block{std::string(length, '\0'), offset, offset == 0, false};
    DRAMATIS_TRY_ASSIGN(count, read(offset, block.bytes));
    block.bytes.resize(count);
    block.last = offset + static_cast<std::int64_t>(count) >= size;
    return block;
}

Result<SniffBlocks> spread(const ReadAt &read, std::int64_t size, const JobContext &job)
{
    SniffBlocks found;
    found.wholeFile = size <= wholeUpTo;
    const std::int64_t head = found.wholeFile ? size : headBytes;
    DRAMATIS_TRY_ASSIGN(first, blockAt(read, 0, static_cast<std::size_t>(head), size));
    found.blocks.push_back(std::move(first));
    for (std::int64_t i = 1; i < blockCount && !found.wholeFile; ++i) {
        if (job.stopped())
            return interrupted("Stopped while looking at the file.");
        DRAMATIS_TRY_ASSIGN(block, blockAt(read, placeOf(i, size), blockBytes + 1, size));
        found.blocks.push_back(std::move(block));
    }
    return found;
}

/// A pipe or a gzip file: what comes first, looked at in blocks too.
Result<SniffBlocks> headOf(ByteSource &source, const JobContext &job)
{
    std::string text;
    constexpr std::size_t step = 1U << 20U;
    bool complete = false;
    while (text.size() < unpackedHead + 1 && !complete) {
        if (job.stopped())
            return interrupted("Stopped while looking at the file.");
        const std::size_t filled = text.size();
        text.resize(filled + step);
        DRAMATIS_TRY_ASSIGN(count, source.read(std::span(text).subspan(filled)));
        text.resize(filled + count);
        complete = count == 0;
    }
    const auto fromText = [&](std::int64_t offset, std::span<char> buffer) -> Result<std::size_t> {
        return text.copy(buffer.data(), buffer.size(), static_cast<std::size_t>(offset));
    };
    DRAMATIS_TRY_ASSIGN(found, spread(fromText, static_cast<std::int64_t>(text.size()), job));
    found.headOnly = !complete;
    found.wholeFile = found.wholeFile && complete;
    found.blocks.back().last = found.blocks.back().last && complete;
    return found;
}

} // namespace

Result<SniffBlocks> readSniffBlocks(const std::filesystem::path &path, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(file, File::open(path));
    std::string head(512, '\0');
    if (file.size() > 0) {
        DRAMATIS_TRY_ASSIGN(count, file.readAt(0, head));
        head.resize(count);
    }
    const bool plain = file.size() > 0 && !std::string_view(head).starts_with(gzipMagic);
    if (const std::string_view form = packedForm(head); !form.empty())
        return inputError("\"" + path.string() + "\" is " + std::string(form) + ".");
    SniffBlocks found;
    if (plain) {
        const auto fromFile = [&](std::int64_t offset, std::span<char> buffer) {
            return file.readAt(offset, buffer);
        };
        DRAMATIS_TRY_ASSIGN(blocks, spread(fromFile, file.size(), job));
        found = std::move(blocks);
    } else {
        DRAMATIS_TRY_ASSIGN(source, ByteSource::open(path));
        DRAMATIS_TRY_ASSIGN(blocks, headOf(*source, job));
        found = std::move(blocks);
    }
    for (const SniffBlock &block : found.blocks)
        found.bytes += static_cast<std::int64_t>(block.bytes.size());
    if (found.bytes == 0)
        return inputError("\"" + path.string() + "\" is empty.");
    return found;
}

} // namespace dramatis::csv
