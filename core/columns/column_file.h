// SPDX-License-Identifier: GPL-3.0-or-later
// Named typed columns in one file, mapped into memory as they lie there: what a snapshot is kept in. The same
// without a file lives in memory only.
//
// A cache that is never trusted: open() compares checksums (XXH3) over every byte and the identity that the
// caller expects, and whatever does not fit is an error, never a wrong value. A file is written beside its
// place under another name and then renamed, and never changed afterwards; who has it mapped keeps what he
// has. No sync: a file torn by a crash fails its checksums.
//
// Layout, little-endian: columns at multiples of 4 096 bytes, then the footer: identity, table of columns,
// one checksum per MiB before it; the last 32 bytes are the footer's place, size and checksum, and
// "DRCOLS01".
#pragma once

#include "base/result.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace dramatis
{

/// A piece of mapped memory, unmapped with the object.
class MappedMemory
{
public:
    MappedMemory() = default;
    MappedMemory(std::byte *data, std::size_t size) : m_data(data), m_size(size) {}
    MappedMemory(MappedMemory &&other) noexcept;
    MappedMemory &operator=(MappedMemory &&other) noexcept;
    ~MappedMemory();

    [[nodiscard]] std::byte *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    std::byte *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Immutable; may be read by any number of threads.
class ColumnFile
{
public:
    /// Maps a file and checks every byte of it, on `tasks` threads. NotFound without a file, Storage if it is
    /// damaged, Conflict if it has another identity than that, when one is given.
    static Result<std::shared_ptr<const ColumnFile>>
    open(const std::filesystem::path &file, std::optional<std::string_view> identity, std::size_t tasks);

    [[nodiscard]] const std::string &identity() const { return m_identity; }
    /// Bytes of the file, or of the memory.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// The column of that name; empty if there is none or its values have another size.
    template <typename T> [[nodiscard]] std::span<const T> column(std::string_view name) const
    {
        static_assert(std::is_trivially_copyable_v<T>);
        const Column *found = find(name);
        if (!found || found->valueSize != sizeof(T))
            return {};
        return {reinterpret_cast<const T *>(found->data), found->count};
    }

private:
    friend class ColumnFileBuilder;
    struct Column {
        std::string name;
        std::uint64_t valueSize = 0;
        std::uint64_t count = 0;
        std::uint64_t offset = 0;
        const std::byte *data = nullptr;
    };

    ColumnFile() = default;
    [[nodiscard]] const Column *find(std::string_view name) const;
    std::optional<std::vector<std::uint64_t>> readFooter(const std::byte *whole, std::uint64_t size);

    std::string m_identity;
    std::uint64_t m_size = 0;
    std::uint64_t m_columnBytes = 0;
    std::vector<Column> m_columns;
    std::vector<MappedMemory> m_memory;
};

/// Makes a ColumnFile column by column. One thread adds columns; several may fill them.
class ColumnFileBuilder
{
public:
    /// In memory.
    explicit ColumnFileBuilder(std::string identity);
    /// As a new file, readable by its owner only, that takes its place in finish(); in memory where the disk
    /// refuses it.
    ColumnFileBuilder(std::string identity, std::filesystem::path file);
    ColumnFileBuilder(const ColumnFileBuilder &) = delete;
    ColumnFileBuilder &operator=(const ColumnFileBuilder &) = delete;
    /// Without finish() nothing is left behind.
    ~ColumnFileBuilder();

    /// Room for `count` values, zero until they are written; valid as long as the result. Storage error
    /// without memory.
    template <typename T> Result<std::span<T>> add(std::string name, std::size_t count)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        DRAMATIS_TRY_ASSIGN(bytes, addBytes(std::move(name), sizeof(T), count));
        return std::span<T>(reinterpret_cast<T *>(bytes), count);
    }
    /// A column with these values.
    template <typename T> Status addCopy(std::string name, const std::vector<T> &values)
    {
        DRAMATIS_TRY_ASSIGN(target, add<T>(std::move(name), values.size()));
        std::copy(values.begin(), values.end(), target.begin());
        return {};
    }

    /// Values of a column added before.
    [[nodiscard]] std::size_t count(std::string_view name) const;

    /// The columns so far; valid while the builder or its result is there.
    [[nodiscard]] std::shared_ptr<const ColumnFile> draft() const
    {
        return {std::shared_ptr<const ColumnFile>(), m_result.get()};
    }
    /// Checksums, on `tasks` threads, and the file in its place. Once.
    std::shared_ptr<const ColumnFile> finish(std::size_t tasks);

private:
    Result<std::byte *> addBytes(std::string name, std::uint64_t valueSize, std::uint64_t count);
    void publish(std::size_t tasks);
    [[nodiscard]] std::string footer(const std::vector<std::uint64_t> &checksums) const;

    std::unique_ptr<ColumnFile> m_result;
    std::filesystem::path m_file;
    std::string m_temporary;
    int m_descriptor = -1;
    bool m_memoryOnly = true;
    std::uint64_t m_end = 0; ///< of the columns so far
};

} // namespace dramatis
