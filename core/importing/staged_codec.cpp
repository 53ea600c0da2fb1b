// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/staged_codec.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace dramatis::importing
{

static_assert(std::endian::native == std::endian::little);

namespace
{

/// Bytes that hold any number up to `largest`.
unsigned widthFor(std::uint64_t largest)
{
    return largest < 1U << 8U ? 1 : largest < 1U << 16U ? 2 : largest < std::uint64_t(1) << 32U ? 4 : 8;
}

class Encoder
{
public:
    explicit Encoder(std::string &bytes) : m_bytes(bytes) {}

    void number(std::uint64_t value)
    {
        for (; value >= 0x80; value >>= 7U)
            m_bytes += static_cast<char>(value | 0x80U);
        m_bytes += static_cast<char>(value);
    }
    void text(std::string_view text)
    {
        number(text.size());
        m_bytes += text;
    }
    /// `at(i)` is the i-th number, none larger than `largest`.
    template <typename At> void numbers(std::size_t count, std::uint64_t largest, At at)
    {
        const unsigned width = widthFor(largest);
        m_bytes += static_cast<char>(width);
        if (width == 1)
            fixed<std::uint8_t>(count, at);
        else if (width == 2)
            fixed<std::uint16_t>(count, at);
        else if (width == 4)
            fixed<std::uint32_t>(count, at);
        else
            fixed<std::uint64_t>(count, at);
    }
    void reals(const std::vector<double> &values) { raw(values.data(), values.size() * sizeof(double)); }
    void texts(const Texts32 &texts)
    {
        const auto &ends = texts.ends();
        const auto lengthAt = [&](std::size_t i) { return ends[i] - (i == 0 ? 0 : ends[i - 1]); };
        std::uint32_t longest = 0;
        for (std::size_t i = 0; i < ends.size(); ++i)
            longest = std::max(longest, lengthAt(i));
        number(ends.size());
        numbers(ends.size(), longest, lengthAt);
        text(texts.bytes());
    }

private:
    template <typename Number, typename At> void fixed(std::size_t count, At at)
    {
        const std::size_t begin = m_bytes.size();
        m_bytes.resize(begin + count * sizeof(Number));
        char *place = m_bytes.data() + begin;
        for (std::size_t i = 0; i < count; ++i, place += sizeof(Number)) {
            const auto value = static_cast<Number>(at(i));
            std::memcpy(place, &value, sizeof value);
        }
    }
    void raw(const void *bytes, std::size_t count)
    {
        m_bytes.append(static_cast<const char *>(bytes), count);
    }

    std::string &m_bytes;
};

/// Reads what Encoder wrote. Behind the end, or where the bytes make no sense, everything reads as nothing
/// and ok() is false.
class Decoder
{
public:
    explicit Decoder(std::span<const std::uint8_t> bytes) : m_left(bytes) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_left.empty(); }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = take(1);
            if (byte.empty())
                return 0;
            value |= static_cast<std::uint64_t>(byte[0] & 0x7FU) << shift;
            if (byte[0] < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    std::string_view text()
    {
        const auto bytes = take(number());
        return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
    }
    template <typename Give> void numbers(std::size_t count, Give give)
    {
        const auto width = take(1);
        switch (width.empty() ? 0 : width[0]) {
        case 1:
            return fixed<std::uint8_t>(count, give);
        case 2:
            return fixed<std::uint16_t>(count, give);
        case 4:
            return fixed<std::uint32_t>(count, give);
        case 8:
            return fixed<std::uint64_t>(count, give);
        default:
            m_ok = false;
        }
    }
    void reals(std::size_t count, std::vector<double> &values)
    {
        const auto bytes = take(count * sizeof(double));
        values.resize(bytes.size() / sizeof(double));
        if (!bytes.empty())
            std::memcpy(values.data(), bytes.data(), bytes.size());
    }
    Texts32 texts()
    {
        const std::size_t count = number();
        std::vector<std::uint32_t> ends;
        std::uint64_t end = 0;
        if (count > m_left.size())
            m_ok = false;
        else
            ends.reserve(count);
        numbers(m_ok ? count : 0, [&](std::uint64_t length) {
            m_ok = m_ok && length <= std::numeric_limits<std::uint32_t>::max();
            ends.push_back(static_cast<std::uint32_t>(end += length));
        });
        const std::string_view bytes = text();
        m_ok = m_ok && bytes.size() == end && ends.size() == count;
        Texts32 texts;
        if (m_ok)
            texts.assign(std::string(bytes), std::move(ends));
        return texts;
    }

private:
    std::span<const std::uint8_t> take(std::uint64_t count)
    {
        m_ok = m_ok && count <= m_left.size();
        if (!m_ok)
            return {};
        const auto bytes = m_left.first(static_cast<std::size_t>(count));
        m_left = m_left.subspan(static_cast<std::size_t>(count));
        return bytes;
    }
    template <typename Number, typename Give> void fixed(std::size_t count, Give give)
    {
        const auto bytes = take(std::uint64_t(count) * sizeof(Number));
        for (std::size_t at = 0; at < bytes.size(); at += sizeof(Number)) {
            Number value = 0;
            std::memcpy(&value, bytes.data() + at, sizeof value);
            give(value);
        }
    }

    std::span<const std::uint8_t> m_left;
    bool m_ok = true;
};

void encodePlaces(Encoder &encoder, const RowBatch &batch)
{
    RowBatch::Place last;
    for (const RowBatch::Place &place : batch.places) {
        encoder.number(static_cast<std::uint64_t>(place.line - last.line));
        encoder.number(static_cast<std::uint64_t>(place.offset - last.offset - last.length));
        encoder.number(static_cast<std::uint64_t>(place.length));
        last = place;
    }
}

void decodePlaces(Decoder &decoder, std::size_t count, RowBatch &batch)
{
    RowBatch::Place last;
    batch.places.reserve(count);
    for (std::size_t i = 0; i < count && decoder.ok(); ++i) {
        RowBatch::Place place;
        place.line = last.line + static_cast<std::int64_t>(decoder.number());
        place.offset = last.offset + last.length + static_cast<std::int64_t>(decoder.number());
        place.length = static_cast<std::int64_t>(decoder.number());
        batch.places.push_back(place);
        last = place;
    }
}

/// Smallest values are kept as distances from it, so that most are positive.
constexpr std::int64_t wholesBase = std::numeric_limits<std::int32_t>::min();

/// As distances from the smallest, from 1 on; 0 is absent.
void encodeWholes(Encoder &encoder, const std::vector<std::int64_t> &wholes)
{
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t value : wholes) {
        if (value != ColumnValues::absentWhole) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    }
    if (least > most) // all are absent
        least = most = wholesBase;
    const auto distance = [least](std::int64_t value) {
        return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least) + 1;
    };
    encoder.number(static_cast<std::uint64_t>(least) - static_cast<std::uint64_t>(wholesBase));
    encoder.numbers(wholes.size(), distance(most), [&](std::size_t i) {
        return wholes[i] == ColumnValues::absentWhole ? 0 : distance(wholes[i]);
    });
}

void decodeWholes(Decoder &decoder, std::size_t count, std::vector<std::int64_t> &wholes)
{
    const std::uint64_t least = static_cast<std::uint64_t>(wholesBase) + decoder.number();
    wholes.reserve(count);
    decoder.numbers(count, [&](std::uint64_t distance) {
        wholes.push_back(distance == 0 ? ColumnValues::absentWhole
                                       : static_cast<std::int64_t>(least + distance - 1));
    });
}

void encodeColumn(Encoder &encoder, const ColumnValues &column)
{
    switch (column.form) {
    case ColumnValues::Form::Texts:
        return encoder.texts(column.texts);
    case ColumnValues::Form::Codes:
        encoder.texts(column.texts);
        return encoder.numbers(column.codes.size(), column.texts.size(),
                               [&](std::size_t i) { return column.codes[i]; });
    case ColumnValues::Form::Reals:
        return encoder.reals(column.reals);
    case ColumnValues::Form::Wholes:
        return encodeWholes(encoder, column.wholes);
    }
}

/// False if the column has not as many values as it should.
bool decodeColumn(Decoder &decoder, std::size_t count, ColumnValues &column)
{
    switch (column.form) {
    case ColumnValues::Form::Texts:
        column.texts = decoder.texts();
        return column.texts.size() == count;
    case ColumnValues::Form::Codes:
        column.texts = decoder.texts();
        column.codes.reserve(count);
        decoder.numbers(
            count, [&](std::uint64_t code) { column.codes.push_back(static_cast<std::uint32_t>(code)); });
        return column.codes.size() == count &&
               std::all_of(column.codes.begin(), column.codes.end(),
                           [&](std::uint32_t code) { return code <= column.texts.size(); });
    case ColumnValues::Form::Reals:
        decoder.reals(count, column.reals);
        return column.reals.size() == count;
    case ColumnValues::Form::Wholes:
        decodeWholes(decoder, count, column.wholes);
        return column.wholes.size() == count;
    }
    return false;
}

void encodeFaults(Encoder &encoder, const RowBatch &batch)
{
    encoder.number(batch.faults.size());
    for (const RowBatch::Faulty &faulty : batch.faults) {
        encoder.number(faulty.row);
        encoder.number(static_cast<std::uint64_t>(faulty.fault.column + 1));
        encoder.text(faulty.fault.kind);
        encoder.text(faulty.fault.message);
        encoder.text(faulty.raw);
    }
}

bool decodeFaults(Decoder &decoder, RowBatch &batch)
{
    const std::uint64_t count = decoder.number();
    for (std::uint64_t i = 0; i < count && decoder.ok(); ++i) {
        RowBatch::Faulty faulty;
        faulty.row = decoder.number();
        faulty.fault.column = static_cast<int>(decoder.number()) - 1;
        faulty.fault.kind = decoder.text();
        faulty.fault.message = decoder.text();
        faulty.raw = decoder.text();
        if (faulty.row >= batch.size() || faulty.fault.column >= static_cast<int>(batch.columns.size()))
            return false;
        batch.faults.push_back(std::move(faulty));
    }
    return decoder.ok();
}

/// Behind everything else, of batches that have them.
bool decodeOwners(Decoder &decoder, std::size_t count, RowBatch &batch)
{
    if (decoder.atEnd())
        return true;
    batch.owners.emplace(ColumnValues{.form = ColumnValues::Form::Codes});
    return decodeColumn(decoder, count, *batch.owners) && decoder.ok() && decoder.atEnd();
}

Error damaged()
{
    return {ErrorKind::Storage, "What was read of an unfinished import is damaged in the workspace: drop its "
                                "run with 'dramatis-cli runs discard' and import the file anew."};
}

} // namespace

EncodedBatch encodeBatch(const RowBatch &batch, const TableSpec &table)
{
    EncodedBatch encoded;
    Encoder(encoded.ids).texts(table.id ? batch.columns[*table.id].texts : Texts32());
    Encoder rest(encoded.rest);
    rest.number(batch.size());
    encodePlaces(rest, batch);
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        if (i != table.id)
            encodeColumn(rest, batch.columns[i]);
    }
    encodeFaults(rest, batch);
    if (batch.owners)
        encodeColumn(rest, *batch.owners);
    return encoded;
}

Result<Texts32> decodeIds(std::span<const std::uint8_t> ids)
{
    Decoder decoder(ids);
    Texts32 texts = decoder.texts();
    if (!decoder.ok())
        return damaged();
    return texts;
}

Result<RowBatch> decodeBatch(std::span<const std::uint8_t> ids, std::span<const std::uint8_t> rest,
                             const TableSpec &table)
{
    RowBatch batch(table);
    Decoder decoder(rest);
    const std::size_t count = decoder.number();
    if (count > rest.size())
        return damaged();
    decodePlaces(decoder, count, batch);
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        if (i == table.id)
            continue;
        if (!decodeColumn(decoder, count, batch.columns[i]))
            return damaged();
    }
    if (!decodeFaults(decoder, batch) || !decodeOwners(decoder, count, batch) || batch.size() != count)
        return damaged();
    if (table.id) {
        DRAMATIS_TRY_ASSIGN(texts, decodeIds(ids));
        if (texts.size() != count)
            return damaged();
        batch.columns[*table.id].texts = std::move(texts);
    }
    return batch;
}

} // namespace dramatis::importing
