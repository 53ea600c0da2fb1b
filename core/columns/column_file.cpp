// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns/column_file.h"
#include "base/hash.h"
#include "base/slices.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace dramatis
{

namespace
{

constexpr std::uint64_t pageSize = 4096;
constexpr std::uint64_t checkedBytes = 1U << 20U; ///< one checksum each
constexpr std::array<char, 8> magic = {'D', 'R', 'C', 'O', 'L', 'S', '0', '1'};

struct Trailer {
    std::uint64_t footerOffset = 0;
    std::uint64_t footerSize = 0;
    std::uint64_t footerChecksum = 0;
    std::array<char, 8> mark = magic;
};
static_assert(sizeof(Trailer) == 32);

constexpr std::uint64_t roundedUp(std::uint64_t value, std::uint64_t step)
{
    return (value + step - 1) / step * step;
}

/// One per piece of checkedBytes.
std::vector<std::uint64_t> checksumsOf(const std::byte *data, std::uint64_t size, std::size_t tasks)
{
    std::vector<std::uint64_t> result((size + checkedBytes - 1) / checkedBytes);
    (void)runSlices(result.size(), tasks, [&](std::size_t slice, std::size_t) {
        const std::uint64_t begin = slice * checkedBytes;
        result[slice] =
            hash64({reinterpret_cast<const char *>(data) + begin, std::min(checkedBytes, size - begin)});
    });
    return result;
}

/// To read; null if that cannot be.
MappedMemory mapped(int descriptor, std::size_t size)
{
    void *const memory = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0) : MAP_FAILED;
    return memory == MAP_FAILED ? MappedMemory() : MappedMemory(static_cast<std::byte *>(memory), size);
}

/// Reads numbers and texts from a footer; false once it is too short.
class FooterInput
{
public:
    explicit FooterInput(std::string_view text) : m_rest(text) {}

    bool number(std::uint64_t &value)
    {
        if (m_rest.size() < sizeof value)
            return false;
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest.remove_prefix(sizeof value);
        return true;
    }
    bool text(std::string &value)
    {
        std::uint64_t size = 0;
        if (!number(size) || size > m_rest.size())
            return false;
        value = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return true;
    }
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }

private:
    std::string_view m_rest;
};

void putNumber(std::string &out, std::uint64_t value)
{
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

void putText(std::string &out, std::string_view text)
{
    putNumber(out, text.size());
    out += text;
}

Error damaged(const std::filesystem::path &file)
{
    return {ErrorKind::Storage, file.string() + " is damaged."};
}

} // namespace

MappedMemory::MappedMemory(MappedMemory &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

MappedMemory &MappedMemory::operator=(MappedMemory &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedMemory::~MappedMemory()
{
    if (m_data)
        ::munmap(m_data, m_size);
}

const ColumnFile::Column *ColumnFile::find(std::string_view name) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &c) { return c.name == name; });
    return found == m_columns.end() ? nullptr : &*found;
}

/// Checksums of the columns, one per piece; nothing if this is no whole file of ours.
std::optional<std::vector<std::uint64_t>> ColumnFile::readFooter(const std::byte *whole, std::uint64_t size)
{
    Trailer trailer;
    if (size < sizeof trailer)
        return std::nullopt;
    std::memcpy(&trailer, whole + size - sizeof trailer, sizeof trailer);
    const std::uint64_t room = size - sizeof trailer;
    if (trailer.mark != magic || trailer.footerSize > room ||
        trailer.footerOffset != room - trailer.footerSize)
        return std::nullopt;
    const std::string_view footer(reinterpret_cast<const char *>(whole) + trailer.footerOffset,
                                  trailer.footerSize);
    std::uint64_t columns = 0;
    FooterInput in(footer);
    if (hash64(footer) != trailer.footerChecksum || !in.text(m_identity) || !in.number(columns))
        return std::nullopt;
    for (std::uint64_t i = 0; i < columns; ++i) {
        Column column;
        if (!in.text(column.name) || !in.number(column.valueSize) || !in.number(column.count) ||
            !in.number(column.offset) || column.offset > trailer.footerOffset || column.valueSize == 0 ||
            column.count > (trailer.footerOffset - column.offset) / column.valueSize)
            return std::nullopt;
        column.data = whole + column.offset;
        m_columns.push_back(std::move(column));
    }
    std::vector<std::uint64_t> checksums((trailer.footerOffset + checkedBytes - 1) / checkedBytes);
    for (std::uint64_t &checksum : checksums) {
        if (!in.number(checksum))
            return std::nullopt;
    }
    m_size = size;
    m_columnBytes = trailer.footerOffset;
    return in.left() == 0 ? std::optional(std::move(checksums)) : std::nullopt;
}

Result<std::shared_ptr<const ColumnFile>> ColumnFile::open(const std::filesystem::path &file,
                                                           std::optional<std::string_view> identity,
                                                           std::size_t tasks)
{
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return notFound("There is no " + file.string() + ".");
    struct stat status = {};
    const bool known = ::fstat(descriptor, &status) == 0;
    MappedMemory memory = mapped(descriptor, known ? static_cast<std::size_t>(status.st_size) : 0);
    ::close(descriptor);
    if (!memory.data())
        return damaged(file);
    std::unique_ptr<ColumnFile> result(new ColumnFile);
    const auto checksums = result->readFooter(memory.data(), memory.size());
    if (!checksums)
        return damaged(file);
    if (identity && result->m_identity != *identity)
        return conflict(file.string() + " belongs to another state of the data.");
    if (checksumsOf(memory.data(), result->m_columnBytes, tasks) != *checksums)
        return damaged(file);
    result->m_memory.push_back(std::move(memory));
    return std::shared_ptr<const ColumnFile>(std::move(result));
}

ColumnFileBuilder::ColumnFileBuilder(std::string identity) : m_result(new ColumnFile)
{
    m_result->m_identity = std::move(identity);
}

ColumnFileBuilder::ColumnFileBuilder(std::string identity, std::filesystem::path file)
    : ColumnFileBuilder(std::move(identity))
{
    m_file = std::move(file);
    m_temporary = m_file.string() + '.' + std::string(6, 'X'); // as mkostemp() wants it
    m_descriptor = ::mkostemp(m_temporary.data(), O_CLOEXEC);  // mode 0600
    m_memoryOnly = m_descriptor < 0;
}

ColumnFileBuilder::~ColumnFileBuilder()
{
    if (m_descriptor < 0)
        return;
    ::unlink(m_temporary.c_str());
    ::close(m_descriptor);
}

Result<std::byte *> ColumnFileBuilder::addBytes(std::string name, std::uint64_t valueSize,
                                                std::uint64_t count)
{
    const std::uint64_t bytes = roundedUp(std::max<std::uint64_t>(count * valueSize, 1), pageSize);
    void *memory = MAP_FAILED;
    // Space is taken before it is mapped: writing to a mapped page on a full disk would end the process.
    if (!m_memoryOnly &&
        ::posix_fallocate(m_descriptor, static_cast<off_t>(m_end), static_cast<off_t>(bytes)) == 0)
        memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_descriptor,
                        static_cast<off_t>(m_end));
    if (memory == MAP_FAILED) {
        m_memoryOnly = true;
        memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    }
    if (memory == MAP_FAILED)
        return Error{ErrorKind::Storage,
                     "There is not enough memory for " + std::to_string(bytes) + " bytes of columns."};
    auto *const data = static_cast<std::byte *>(memory);
    m_result->m_memory.emplace_back(data, bytes);
    m_result->m_columns.push_back({std::move(name), valueSize, count, m_end, data});
    m_end += bytes;
    return data;
}

std::size_t ColumnFileBuilder::count(std::string_view name) const
{
    const ColumnFile::Column *column = m_result->find(name);
    return column ? column->count : 0;
}

std::string ColumnFileBuilder::footer(const std::vector<std::uint64_t> &checksums) const
{
    std::string text;
    putText(text, m_result->m_identity);
    putNumber(text, m_result->m_columns.size());
    for (const ColumnFile::Column &column : m_result->m_columns) {
        putText(text, column.name);
        putNumber(text, column.valueSize);
        putNumber(text, column.count);
        putNumber(text, column.offset);
    }
    for (const std::uint64_t checksum : checksums)
        putNumber(text, checksum);
    const Trailer trailer{m_end, text.size(), hash64(text), magic};
    text.append(reinterpret_cast<const char *>(&trailer), sizeof trailer);
    return text;
}

void ColumnFileBuilder::publish(std::size_t tasks)
{
    const MappedMemory whole = mapped(m_descriptor, m_end);
    if (!whole.data())
        return;
    const std::string text = footer(checksumsOf(whole.data(), m_end, tasks));
    const auto written = ::pwrite(m_descriptor, text.data(), text.size(), static_cast<off_t>(m_end));
    if (written != static_cast<ssize_t>(text.size()) || ::rename(m_temporary.c_str(), m_file.c_str()) != 0)
        return;
    ::close(std::exchange(m_descriptor, -1));
    m_result->m_size = m_end + text.size();
}

std::shared_ptr<const ColumnFile> ColumnFileBuilder::finish(std::size_t tasks)
{
    m_result->m_size = m_end;
    if (!m_memoryOnly)
        publish(tasks);
    return std::move(m_result);
}

} // namespace dramatis
