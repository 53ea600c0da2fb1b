// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/block_codec.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

static_assert(std::endian::native == std::endian::little,
              "blocks are written in the machine's own byte order");

namespace dramatis::store
{

namespace
{

enum class Form : std::uint8_t { Constant8 = 1, U8, U16, U32, U64, F64 };

constexpr std::array<char, 4> magic = {'D', 'R', 'B', '1'};

class Output
{
public:
    template <typename T> void put(T value) { append(&value, sizeof value); }
    template <typename T, typename Source> void putAll(std::span<const Source> values, auto convert)
    {
        std::vector<T> packed(values.size());
        std::transform(values.begin(), values.end(), packed.begin(), convert);
        append(packed.data(), packed.size() * sizeof(T));
    }
    std::vector<std::uint8_t> bytes;

private:
    void append(const void *data, std::size_t size)
    {
        const auto *from = static_cast<const std::uint8_t *>(data);
        bytes.insert(bytes.end(), from, from + size);
    }
};

class Input
{
public:
    explicit Input(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}

    template <typename T> bool get(T &value) { return copy(&value, sizeof value); }
    template <typename T> bool getAll(std::span<T> values)
    {
        return copy(values.data(), values.size() * sizeof(T));
    }
    bool skip(std::size_t size)
    {
        if (m_bytes.size() < size)
            return false;
        m_bytes = m_bytes.subspan(size);
        return true;
    }
    [[nodiscard]] bool atEnd() const { return m_bytes.empty(); }

private:
    bool copy(void *to, std::size_t size)
    {
        if (m_bytes.size() < size)
            return false;
        if (size > 0)
            std::memcpy(to, m_bytes.data(), size);
        m_bytes = m_bytes.subspan(size);
        return true;
    }
    std::span<const std::uint8_t> m_bytes;
};

/// The bits of a value; one pattern for all that are missing (0/0 has another sign than the `missing`
/// constant).
std::uint64_t bitsOf(double value)
{
    return std::bit_cast<std::uint64_t>(isMissing(value) ? missing : value);
}

std::uint64_t bitsOf(std::uint64_t value)
{
    return value;
}

template <typename T> bool allEqual(std::span<const T> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](T value) { return bitsOf(value) == bitsOf(values.front()); });
}

void putWhole(Output &out, std::span<const std::uint64_t> values)
{
    const auto as = [&]<typename T>(Form form, T) {
        out.put(form);
        out.putAll<T>(values, [](std::uint64_t v) { return static_cast<T>(v); });
    };
    if (values.empty() || allEqual(values)) {
        out.put(Form::Constant8);
        out.put(values.empty() ? std::uint64_t{0} : values.front());
        return;
    }
    const std::uint64_t largest = *std::max_element(values.begin(), values.end());
    if (largest <= std::numeric_limits<std::uint8_t>::max())
        as(Form::U8, std::uint8_t{});
    else if (largest <= std::numeric_limits<std::uint16_t>::max())
        as(Form::U16, std::uint16_t{});
    else if (largest <= std::numeric_limits<std::uint32_t>::max())
        as(Form::U32, std::uint32_t{});
    else
        as(Form::U64, std::uint64_t{});
}

/// True if every value is missing or a whole number from 0 to below `limit`.
bool allWholeBelow(std::span<const double> values, double limit)
{
    return std::all_of(values.begin(), values.end(), [&](double v) {
        return isMissing(v) || (v >= 0 && v < limit && v == std::floor(v) && !std::signbit(v));
    });
}

template <typename T> void putPacked(Output &out, Form form, std::span<const double> values)
{
    out.put(form);
    out.putAll<T>(values,
                  [](double v) { return isMissing(v) ? std::numeric_limits<T>::max() : static_cast<T>(v); });
}

void putReal(Output &out, std::span<const double> values)
{
    if (values.empty() || allEqual(values)) {
        out.put(Form::Constant8);
        out.put(bitsOf(values.empty() ? missing : values.front()));
    } else if (allWholeBelow(values, std::numeric_limits<std::uint8_t>::max())) {
        putPacked<std::uint8_t>(out, Form::U8, values);
    } else if (allWholeBelow(values, std::numeric_limits<std::uint16_t>::max())) {
        putPacked<std::uint16_t>(out, Form::U16, values);
    } else {
        out.put(Form::F64);
        out.putAll<double>(values, [](double v) { return isMissing(v) ? missing : v; });
    }
}

template <typename T, typename Target> bool getPacked(Input &in, std::span<Target> values, bool packedMissing)
{
    std::array<T, subjectsPerBlock> room;
    const std::span<T> packed = std::span(room).first(values.size());
    if (!in.getAll(packed))
        return false;
    std::transform(packed.begin(), packed.end(), values.begin(), [&](T v) {
        return packedMissing && v == std::numeric_limits<T>::max() ? static_cast<Target>(missing)
                                                                   : static_cast<Target>(v);
    });
    return true;
}

template <typename T> bool getConstant(Input &in, std::span<T> values)
{
    T value = {};
    if (!in.get(value))
        return false;
    std::fill(values.begin(), values.end(), value);
    return true;
}

bool getWhole(Input &in, std::span<std::uint64_t> values)
{
    Form form = {};
    if (!in.get(form))
        return false;
    switch (form) {
    case Form::Constant8:
        return getConstant(in, values);
    case Form::U8:
        return getPacked<std::uint8_t>(in, values, false);
    case Form::U16:
        return getPacked<std::uint16_t>(in, values, false);
    case Form::U32:
        return getPacked<std::uint32_t>(in, values, false);
    case Form::U64:
        return in.getAll(values);
    case Form::F64:
        break;
    }
    return false;
}

bool getReal(Input &in, std::span<double> values)
{
    Form form = {};
    if (!in.get(form))
        return false;
    switch (form) {
    case Form::Constant8:
        return getConstant(in, values);
    case Form::U8:
        return getPacked<std::uint8_t>(in, values, true);
    case Form::U16:
        return getPacked<std::uint16_t>(in, values, true);
    case Form::F64:
        return in.getAll(values);
    case Form::U32:
    case Form::U64:
        break;
    }
    return false;
}

bool skipWhole(Input &in, std::size_t subjects)
{
    Form form = {};
    if (!in.get(form))
        return false;
    switch (form) {
    case Form::Constant8:
        return in.skip(sizeof(std::uint64_t));
    case Form::U8:
        return in.skip(subjects);
    case Form::U16:
        return in.skip(subjects * sizeof(std::uint16_t));
    case Form::U32:
        return in.skip(subjects * sizeof(std::uint32_t));
    case Form::U64:
        return in.skip(subjects * sizeof(std::uint64_t));
    case Form::F64:
        break;
    }
    return false;
}

struct Size {
    std::uint32_t subjects = 0;
    std::uint32_t signals = 0;
};

bool getSize(Input &in, Size &size)
{
    constexpr std::uint32_t mostSignals = 4096;
    std::array<char, 4> mark = {};
    return in.get(mark) && mark == magic && in.get(size.subjects) && in.get(size.signals) &&
           size.subjects <= subjectsPerBlock && size.signals <= mostSignals;
}

bool getHead(Input &in, Size size, BlockHead &head)
{
    for (auto *column : {&head.keys, &head.masks, &head.flags}) {
        column->resize(size.subjects);
        if (!getWhole(in, *column))
            return false;
    }
    return true;
}

Error damaged()
{
    return {ErrorKind::Storage, "A block of stored results is damaged: restore the workspace from a backup."};
}

} // namespace

std::vector<std::uint8_t> encodeBlock(const BlockView &block)
{
    Output out;
    out.bytes.reserve(block.keys.size() * (block.signals.size() * sizeof(double) + 16));
    out.put(magic);
    out.put(static_cast<std::uint32_t>(block.keys.size()));
    out.put(static_cast<std::uint32_t>(block.signals.size()));
    putWhole(out, block.keys);
    putWhole(out, block.masks);
    putWhole(out, block.flags);
    for (const std::span<const double> signal : block.signals)
        putReal(out, signal);
    return std::move(out.bytes);
}

std::vector<std::uint8_t> encodeBlock(const ResultBlock &block)
{
    return encodeBlock(
        BlockView{block.keys, block.masks, block.flags, {block.signals.begin(), block.signals.end()}});
}

Result<ResultBlock> decodeBlock(std::span<const std::uint8_t> bytes)
{
    Input in(bytes);
    Size size;
    BlockHead head;
    if (!getSize(in, size) || !getHead(in, size, head))
        return damaged();
    ResultBlock block{std::move(head.keys), std::move(head.masks), std::move(head.flags), {}};
    block.signals.assign(size.signals, std::vector<double>(size.subjects));
    for (std::vector<double> &signal : block.signals) {
        if (!getReal(in, signal))
            return damaged();
    }
    if (!in.atEnd())
        return damaged();
    return block;
}

Result<BlockHead> decodeHead(std::span<const std::uint8_t> start)
{
    Input in(start);
    Size size;
    BlockHead head;
    if (!getSize(in, size) || !getHead(in, size, head))
        return damaged();
    return head;
}

Status decodeSignals(std::span<const std::uint8_t> bytes, std::span<const std::span<double>> signals)
{
    Input in(bytes);
    Size size;
    if (!getSize(in, size) || size.signals != signals.size())
        return damaged();
    for (int column = 0; column < 3; ++column) {
        if (!skipWhole(in, size.subjects))
            return damaged();
    }
    for (const std::span<double> signal : signals) {
        if (signal.size() != size.subjects || !getReal(in, signal))
            return damaged();
    }
    if (!in.atEnd())
        return damaged();
    return {};
}

} // namespace dramatis::store
