// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/source.h"
#include "csv/file.h"
#include "csv/gzip.h"

#include <algorithm>

namespace dramatis::csv
{

namespace
{

/// The bytes of a file as they are, those first that were read to recognise it.
class PlainSource final : public ByteSource
{
public:
    PlainSource(File file, std::string head) : m_file(std::move(file)), m_head(std::move(head)) {}

    Result<std::size_t> read(std::span<char> buffer) override
    {
        if (m_head.empty())
            return m_file.read(buffer);
        const std::size_t count = m_head.copy(buffer.data(), buffer.size());
        m_head.erase(0, count);
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return m_file.consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_file.size(); }
    [[nodiscard]] bool compressed() const override { return false; }

private:
    File m_file;
    std::string m_head;
};

/// The first bytes of the file: fewer than asked for only when it has no more.
Result<std::string> readHead(File &file, std::size_t wanted)
{
    std::string head(wanted, '\0');
    std::size_t filled = 0;
    while (filled < wanted) {
        DRAMATIS_TRY_ASSIGN(count, file.read(std::span(head).subspan(filled)));
        if (count == 0)
            break;
        filled += count;
    }
    head.resize(filled);
    return head;
}

} // namespace

Result<std::unique_ptr<ByteSource>> ByteSource::open(const std::filesystem::path &path)
{
    DRAMATIS_TRY_ASSIGN(file, File::open(path));
    DRAMATIS_TRY_ASSIGN(head, readHead(file, gzipMagic.size()));
    if (head == gzipMagic)
        return openGzip(std::move(file), head);
    return std::unique_ptr<ByteSource>(std::make_unique<PlainSource>(std::move(file), std::move(head)));
}

} // namespace dramatis::csv
