// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/gzip.h"

#include <algorithm>
#include <limits>
#include <new>
#include <vector>
#include <zlib.h>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t packedBlockBytes = 256U << 10U;
constexpr int gzipFormat = 16 + MAX_WBITS; // zlib's way to ask for gzip headers with the largest window

class GzipSource final : public ByteSource
{
public:
    GzipSource(File file, std::string_view head);
    ~GzipSource() override { inflateEnd(&m_stream); }
    GzipSource(const GzipSource &) = delete;
    GzipSource &operator=(const GzipSource &) = delete;

    Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::int64_t consumed() const override { return m_file.consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_file.size(); }
    [[nodiscard]] bool compressed() const override { return true; }

private:
    Status refill();
    Status inflateSome();
    Status beginMember();
    [[nodiscard]] Error damaged(const std::string &how) const;

    File m_file;
    std::vector<Bytef> m_packed;
    z_stream m_stream = {};
    bool m_inMember = true;
};

GzipSource::GzipSource(File file, std::string_view head) : m_file(std::move(file)), m_packed(packedBlockBytes)
{
    std::copy(head.begin(), head.end(), m_packed.begin());
    m_stream.next_in = m_packed.data();
    m_stream.avail_in = static_cast<uInt>(head.size());
    if (inflateInit2(&m_stream, gzipFormat) != Z_OK)
        throw std::bad_alloc();
}

Result<std::size_t> GzipSource::read(std::span<char> buffer)
{
    const std::size_t room = std::min<std::size_t>(buffer.size(), std::numeric_limits<uInt>::max());
    m_stream.next_out = reinterpret_cast<Bytef *>(buffer.data());
    m_stream.avail_out = static_cast<uInt>(room);
    while (m_stream.avail_out == room && room > 0) {
        if (m_stream.avail_in == 0)
            DRAMATIS_TRY(refill());
        if (m_stream.avail_in == 0) {
            if (m_inMember)
                return damaged("it ends too early");
            break;
        }
        DRAMATIS_TRY(m_inMember ? inflateSome() : beginMember());
    }
    return room - m_stream.avail_out;
}

Status GzipSource::refill()
{
    char *bytes = reinterpret_cast<char *>(m_packed.data());
    DRAMATIS_TRY_ASSIGN(count, m_file.read(std::span(bytes, m_packed.size())));
    m_stream.next_in = m_packed.data();
    m_stream.avail_in = static_cast<uInt>(count);
    return {};
}

Status GzipSource::inflateSome()
{
    switch (inflate(&m_stream, Z_NO_FLUSH)) {
    case Z_OK:
    case Z_BUF_ERROR: // no progress without more input or room; both are given before the next call
        return {};
    case Z_STREAM_END:
        m_inMember = false;
        return {};
    case Z_MEM_ERROR:
        throw std::bad_alloc();
    default:
        return damaged(m_stream.msg ? m_stream.msg : "no gzip data");
    }
}

/// Between members: passes padding, or starts the next member.
Status GzipSource::beginMember()
{
    Bytef *end = m_stream.next_in + m_stream.avail_in;
    m_stream.next_in = std::find_if(m_stream.next_in, end, [](Bytef byte) { return byte != 0; });
    m_stream.avail_in = static_cast<uInt>(end - m_stream.next_in);
    if (m_stream.avail_in == 0)
        return {};
    if (*m_stream.next_in != static_cast<Bytef>(gzipMagic.front()))
        return damaged("there is something else behind its end");
    inflateReset(&m_stream);
    m_inMember = true;
    return {};
}

Error GzipSource::damaged(const std::string &how) const
{
    return {ErrorKind::Storage, "The gzip file \"" + m_file.name() + "\" is damaged: " + how + "."};
}

} // namespace

std::unique_ptr<ByteSource> openGzip(File file, std::string_view head)
{
    return std::make_unique<GzipSource>(std::move(file), head);
}

} // namespace dramatis::csv
