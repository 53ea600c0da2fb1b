// SPDX-License-Identifier: GPL-3.0-or-later
// Generated rows as files of the import contract: KIND.csv per table, and with bad rows bad_rows.csv (file,
// line, kind: what an import must reject). Rows come table by table in any interleaving; the bytes of a file
// depend on its own rows only.
#pragma once

#include "base/progress.h"
#include "csv/writer.h"
#include "domains/table_spec.h"
#include "synthetic/bad_rows.h"
#include "synthetic/generator.h"
#include "synthetic/output_folder.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic
{

class CsvSink
{
public:
    /// New files in the folder; they are kept by keep() only. `faults`: of the rows of each table.
    static Result<CsvSink> open(const Request &request, const std::filesystem::path &folder,
                                const std::vector<TableSpec> &tables, std::vector<TableFaults> faults);

    /// `put(out, row)` puts the fields of a good row into anything that takes fields: a csv::Writer, or a
    /// FieldList.
    template <typename Put>
    Status addRows(std::size_t table, std::size_t rows, const JobContext &job, const Put &put);
    /// A good row once more, which the import must reject.
    Status addDuplicate(std::size_t table, const FieldList &row);
    /// Once, behind the last row: all that was written is on its way to the disk, and stays.
    Status keep(Generated &generated);

private:
    struct File {
        csv::Writer writer; ///< into `folder` of the sink: it stays where it is when the sink is moved
        std::string name;
        std::int64_t line = 1; ///< written last
        std::int64_t goodRows = 0;
    };
    static constexpr std::size_t rowsBetweenLooks = 4096;

    CsvSink(BadRows badRows, std::unique_ptr<OutputFolder> folder)
        : m_badRows(std::move(badRows)), m_folder(std::move(folder))
    {
    }
    Status begin(const std::vector<std::string> &names, const std::vector<TableSpec> &tables);
    Status addBadRow(std::size_t table, FieldList row);
    Status addRejected(File &to, const FieldList &row, std::string_view kind);
    static Error stopped();

    BadRows m_badRows;
    std::unique_ptr<OutputFolder> m_folder;
    std::vector<std::string_view> m_kinds;
    std::vector<File> m_files;
    std::int64_t m_bad = 0;
};

template <typename Put>
Status CsvSink::addRows(std::size_t table, std::size_t rows, const JobContext &job, const Put &put)
{
    File &to = m_files[table];
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % rowsBetweenLooks == 0 && job.stopped())
            return stopped();
        put(to.writer, row);
        DRAMATIS_TRY(to.writer.endRow());
        ++to.line;
        if (m_badRows.follows(table, ++to.goodRows)) {
            FieldList copy;
            put(copy, row);
            DRAMATIS_TRY(addBadRow(table, std::move(copy)));
        }
    }
    return {};
}

} // namespace dramatis::synthetic
