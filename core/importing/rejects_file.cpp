// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/rejects_file.h"
#include "base/output_file.h"
#include "csv/reader.h"
#include "csv/text.h"
#include "importing/import_ledger.h"
#include "importing/record_text.h"
#include "mapping/mapping.h"
#include "mapping/recognise.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

namespace dramatis::importing
{

namespace
{

constexpr std::array<std::string_view, 4> reasons = {"reject_line", "reject_column", "reject_kind",
                                                     "reject_message"};
constexpr std::size_t writtenAtATime = 1U << 20U;
constexpr std::int64_t rowsBetweenLooks = 4096;

/// The file that the rejects come from, as the ledger has it.
struct Origin {
    std::filesystem::path path;
    csv::Dialect dialect;
    std::vector<std::string> header;
};

/// Names of columns in the file itself, where an import of an older version did not keep them.
Status readHeaderOf(Origin &origin)
{
    const auto source = csv::openText(origin.path, origin.dialect.encoding);
    if (!source)
        return inputError("The names of the columns are not known, because \"" + origin.path.string() +
                          "\" has gone: put it back.");
    csv::Reader reader(**source, origin.dialect);
    csv::Record record;
    DRAMATIS_TRY_ASSIGN(there, reader.next(record));
    for (const csv::Field &field : there ? record.fields : std::vector<csv::Field>())
        origin.header.emplace_back(field.text);
    return {};
}

Result<Origin> findOrigin(store::Connection &connection, std::int64_t runNo)
{
    DRAMATIS_TRY_ASSIGN(file, findImportedFile(connection, runNo));
    if (!file)
        return notFound("Run " + std::to_string(runNo) + " is no import: only imports have rejects.");
    Origin origin{std::move(file->path), {}, {}};
    if (auto mapping = mapping::fromJson(file->mappingJson, "run " + std::to_string(runNo))) {
        origin.dialect = mapping->dialect;
        origin.header = std::move(mapping->header);
    }
    if (origin.header.empty())
        DRAMATIS_TRY(readHeaderOf(origin));
    return origin;
}

/// Text in the encoding of the original, to a file that is there only when it is complete.
class EncodedOutput
{
public:
    EncodedOutput(OutputFile file, const std::string &encoding) : m_file(std::move(file))
    {
        const auto known = QStringConverter::encodingForName(encoding.c_str());
        if (known != QStringConverter::Utf8)
            m_encoder.emplace(encoding.c_str(), QStringConverter::Flag::WriteBom);
    }

    Status write(std::string_view text)
    {
        m_buffer += text;
        return m_buffer.size() < writtenAtATime ? Status() : send();
    }
    Status keep()
    {
        DRAMATIS_TRY(send());
        return m_file.keep();
    }

private:
    Status send()
    {
        const std::string text = std::exchange(m_buffer, {});
        if (!m_encoder || !m_encoder->isValid())
            return m_file.write(text);
        const QByteArray encoded =
            m_encoder->encode(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        return m_file.write({encoded.data(), static_cast<std::size_t>(encoded.size())});
    }

    OutputFile m_file;
    std::optional<QStringEncoder> m_encoder; ///< not needed for UTF-8
    std::string m_buffer;
};

/// A file without header keeps its form: nobody could tell a reason from a value there.
std::vector<std::string> withReasons(std::vector<std::string> fields, const Origin &origin,
                                     const std::array<std::string, reasons.size()> &because)
{
    if (!origin.header.empty())
        fields.resize(origin.header.size());
    if (origin.dialect.header)
        fields.insert(fields.end(), because.begin(), because.end());
    return fields;
}

Status writeHead(EncodedOutput &output, const Origin &origin)
{
    DRAMATIS_TRY(output.write(std::string(static_cast<std::size_t>(origin.dialect.skipLines), '\n')));
    if (!origin.dialect.header)
        return {};
    std::array<std::string, reasons.size()> names;
    std::copy(reasons.begin(), reasons.end(), names.begin());
    return output.write(recordOf(withReasons(origin.header, origin, names), origin.dialect));
}

} // namespace

std::span<const std::string_view> reasonColumns()
{
    return reasons;
}

bool isReasonColumn(const std::string &name)
{
    return std::find(reasons.begin(), reasons.end(), mapping::normalisedName(name)) != reasons.end();
}

Result<std::int64_t> writeRejectsFile(store::Connection &connection, std::int64_t runNo,
                                      const std::filesystem::path &target, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(origin, findOrigin(connection, runNo));
    DRAMATIS_TRY_ASSIGN(file, OutputFile::open(target));
    EncodedOutput output(std::move(file), origin.dialect.encoding);
    DRAMATIS_TRY(writeHead(output, origin));
    DRAMATIS_TRY_ASSIGN(rejects,
                        connection.prepare("SELECT line, column_name, kind, message, raw FROM rejects WHERE "
                                           "run_no = ? ORDER BY line, reject_no"));
    rejects.with(runNo);
    std::int64_t rows = 0;
    for (;; ++rows) {
        if (rows % rowsBetweenLooks == 0 && job.stopped())
            return interrupted("Stopped; \"" + target.string() + "\" was not written.");
        DRAMATIS_TRY_ASSIGN(more, rejects.step());
        if (!more)
            break;
        const store::Row row = rejects.row();
        DRAMATIS_TRY(output.write(recordOf(withReasons(fieldsOf(row.text(4), origin.dialect), origin,
                                                       {std::string(row.text(0)), std::string(row.text(1)),
                                                        std::string(row.text(2)), std::string(row.text(3))}),
                                           origin.dialect)));
    }
    DRAMATIS_TRY(output.keep());
    return rows;
}

} // namespace dramatis::importing
