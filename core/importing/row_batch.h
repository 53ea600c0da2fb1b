// SPDX-License-Identifier: GPL-3.0-or-later
// Some rows of a file, read and checked, column by column: as they come from the thread that reads, and as
// they lie in the staging area (staged_codec.h).
#pragma once

#include "csv/reader.h"
#include "importing/row_check.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace dramatis::importing
{

/// Up to a batch's end: what the file must still say there when an import is resumed.
struct BatchEnd {
    csv::Position position;
    std::int64_t lastRow = 0; ///< number of its last row, counted from 1 over the whole file
    std::string hash;         ///< XXH3-128 of the bytes from the end of the batch before it
};

/// Texts one behind the other.
class Texts32
{
public:
    void add(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    }
    [[nodiscard]] std::string_view operator[](std::size_t place) const
    {
        const std::uint32_t begin = place == 0 ? 0 : m_ends[place - 1];
        return {m_bytes.data() + begin, m_ends[place] - begin};
    }
    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<std::uint32_t> &ends() const { return m_ends; }
    void assign(std::string bytes, std::vector<std::uint32_t> ends)
    {
        m_bytes = std::move(bytes);
        m_ends = std::move(ends);
    }
    void reserve(std::size_t count, std::size_t bytes)
    {
        m_ends.reserve(count);
        m_bytes.reserve(bytes);
    }

private:
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
};

/// The values of one column, one per row.
struct ColumnValues {
    enum class Form {
        Texts,  ///< in `texts`; an absent one is empty
        Codes,  ///< in `codes`: 0 is absent, else the place in `texts` + 1, where each text stands once
        Reals,  ///< in `reals`; an absent one is missing
        Wholes, ///< in `wholes`: dates, times, yes and no
    };
    static constexpr std::int64_t absentWhole = std::numeric_limits<std::int64_t>::min();
    static Form formOf(const ColumnSpec &column);

    Form form = Form::Texts;
    Texts32 texts = {};
    std::vector<std::uint32_t> codes = {};
    std::vector<double> reals = {};
    std::vector<std::int64_t> wholes = {};

    void addAbsent();
    /// Its text lives here.
    [[nodiscard]] Value at(std::size_t row) const;
    /// The text of a row in Texts or Codes; empty for an absent one.
    [[nodiscard]] std::string_view textAt(std::size_t row) const
    {
        if (form == Form::Texts)
            return texts[row];
        return codes[row] == 0 ? std::string_view() : texts[codes[row] - 1];
    }
};

struct RowBatch {
    struct Place {
        std::int64_t line = 0;
        std::int64_t offset = 0;
        std::int64_t length = 0;
    };
    struct Faulty {
        std::size_t row = 0;
        Fault fault; ///< the first one of the row's own fields
        std::string raw;
    };

    std::vector<Place> places;         ///< one per row
    std::vector<ColumnValues> columns; ///< of the table; faulty values are absent
    /// With create_missing: what the parent of a row would refer to. Codes, one per row.
    std::optional<ColumnValues> owners;
    std::vector<std::uint32_t> madeIds; ///< rows whose id was made of other columns, not yet numbered
    std::vector<Faulty> faults;         ///< by row
    BatchEnd end;
    std::int64_t consumed = 0; ///< bytes of the file on disk read so far

    explicit RowBatch(const TableSpec &table);
    [[nodiscard]] std::size_t size() const { return places.size(); }
    void reserve(std::size_t rows);
};

/// The longest raw text of a row that is kept.
inline constexpr std::size_t longestRaw = 64U << 10U;

} // namespace dramatis::importing
