// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one field of a table out of a row of a file, as a FieldSource says: dates and numbers are read in the
// file's form, texts are joined and transformed. What comes out is what the checks of a row expect.
//
// Immutable, any thread. A field that is a column as it stands has no reader at all: takenAsItIs().
#pragma once

#include "base/event_time.h"
#include "csv/reader.h"
#include "domains/table_spec.h"
#include "mapping/date_format.h"
#include "mapping/mapping.h"
#include "mapping/number_form.h"

#include <functional>
#include <memory>
#include <span>

namespace dramatis::mapping
{

/// What a reader made of a row. Text may be blank; Unreadable: there is something, but not of the form.
struct Made {
    enum class Form { Text, Number, Date, Time, Unreadable } form = Form::Text;
    std::string_view text; ///< valid until the next read with the same memory
    double number = 0;
    Day day = 0;
    EventTime time = 0; ///< seconds
    bool madeId =
        false; ///< the text is an id of other columns: equal ones get a running number (RunningNumbers)
};

/// Position of a column of the file; an Error that names it if it is not there.
using FindColumn = std::function<Result<std::size_t>(const std::string &column)>;

class FieldReader
{
public:
    using Fields = std::vector<csv::Field>;

    /// Input error, one sentence that names the field: a column that is not there, a date format that says no
    /// date, a join whose format does not fit.
    static Result<std::shared_ptr<const FieldReader>> compile(const ColumnSpec &column,
                                                              const FieldSource &source,
                                                              const csv::Dialect &dialect,
                                                              const FindColumn &find);

    /// `memory` holds texts that are new. A row that is too short reads as blank where it ends.
    Made read(const Fields &fields, std::string &memory) const;
    /// What stands in the file, for sentences; several columns with a blank between.
    [[nodiscard]] std::string sourceText(const Fields &fields) const;
    /// "a date such as 29.02.2024 is expected"; empty: the usual.
    [[nodiscard]] const std::string &expectation() const { return m_expectation; }
    [[nodiscard]] bool makesIds() const { return !m_elseFrom.empty(); }

private:
    FieldReader() = default;
    Status findColumns(const FieldSource &source, const FindColumn &find);
    Status compileDate(const FieldSource &source, std::string_view field);
    Status compileJoin(const FieldSource &source, std::string_view field);
    void compileNumber(const ColumnSpec &column, const FieldSource &source, const csv::Dialect &dialect);

    [[nodiscard]] Made readDate(const Fields &fields, std::string &memory) const;
    [[nodiscard]] Made readNumbers(const Fields &fields, std::string &memory) const;
    [[nodiscard]] Made readInOut(const Fields &fields) const;
    [[nodiscard]] Made readFractions(const Fields &fields, std::string &memory) const;
    [[nodiscard]] Made readText(const Fields &fields, std::string &memory) const;
    [[nodiscard]] bool isAbsentWord(std::string_view text) const;
    [[nodiscard]] std::string_view baseText(const Fields &fields, std::string &memory) const;
    [[nodiscard]] std::string_view join(const Fields &fields, std::string &memory) const;
    [[nodiscard]] Made makeId(const Fields &fields, std::string &memory) const;
    [[nodiscard]] bool isOut(const Fields &fields) const;
    [[nodiscard]] double scaled(double number) const;

    ValueKind m_kind = ValueKind::Text;
    std::vector<std::size_t> m_columns;
    std::optional<std::string> m_constant;
    std::optional<std::size_t> m_in;
    std::size_t m_out = 0;
    std::vector<std::string> m_absent; ///< words for nothing
    std::vector<std::size_t> m_elseFrom;
    std::vector<Transform> m_transforms;

    std::optional<DateFormat> m_date;
    bool m_datePerColumn = false;          ///< each column is one directive of the format
    std::vector<std::string> m_joinPieces; ///< of a text: before, between and behind the columns
    NumberForm m_number;
    bool m_flip = false;
    std::optional<std::size_t> m_signColumn;
    std::vector<std::string> m_signOut; ///< trimmed
    std::string m_expectation;
};

/// Is the field a column of the file whose text the checks read as it stands? Numbers of columns that are
/// named otherwise, or of files with a form of their own, may have currency signs and brackets and need a
/// reader.
bool takenAsItIs(const ColumnSpec &column, const FieldSource &source, const csv::Dialect &dialect);

} // namespace dramatis::mapping
