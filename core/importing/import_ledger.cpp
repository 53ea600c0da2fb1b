// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/import_ledger.h"
#include "base/date.h"
#include "base/number.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <limits>
#include <map>

namespace dramatis::importing
{

namespace
{

constexpr std::string_view byDefault = "default";

std::optional<Duplicates> duplicatesOf(std::string_view text)
{
    for (const Duplicates each : {Duplicates::Reject, Duplicates::Skip, Duplicates::Replace}) {
        if (duplicatesText(each) == text)
            return each;
    }
    return std::nullopt;
}

std::string settingsJson(const InputFile &file, const ImportOptions &options)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("file").text(file.name());
    writer.key("path").text(absolutePath(file.path).string());
    writer.key("kind").text(file.header.table->kind);
    writer.key("duplicates").text(duplicatesText(options.duplicates));
    writer.key("again").flag(options.again);
    writer.key("batch_rows").whole(static_cast<long long>(options.batchRows));
    writer.key("mapping").raw(file.header.mappingJson());
    writer.endObject();
    return text;
}

} // namespace

std::string_view duplicatesText(const std::optional<Duplicates> &duplicates)
{
    if (!duplicates)
        return byDefault;
    switch (*duplicates) {
    case Duplicates::Reject:
        return "reject";
    case Duplicates::Skip:
        return "skip";
    case Duplicates::Replace:
        return "replace";
    }
    return byDefault;
}

Result<std::vector<ImportRecord>> listImports(store::Connection &connection,
                                              const std::filesystem::path &lockFile)
{
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(connection, lockFile));
    std::map<std::int64_t, const store::RunRecord *> byNo;
    for (const store::RunRecord &run : runs)
        byNo[run.no] = &run;
    std::vector<ImportRecord> imports;
    DRAMATIS_TRY(connection.query(
        "SELECT run_no, command_no, kind, file_name, file_path, file_size, "
        "duplicates, coalesce(content_hash, ''), "
        "json_extract(settings_snapshot_json, '$.again'), taken, replaced, "
        "unchanged, skipped, rejected, coalesce((SELECT max(last_row) FROM "
        "import_batches b WHERE b.run_no = runs.run_no), 0), mapping_json, "
        "created_parents, undone_at, first_key, end_key FROM imports JOIN runs "
        "USING(run_no) ORDER BY run_no",
        [&](store::Row row) {
            const auto run = byNo.find(row.whole(0));
            if (run == byNo.end())
                return;
            imports.push_back(
                {*run->second, row.whole(1), std::string(row.text(2)), std::string(row.text(3)),
                 std::string(row.text(4)), row.whole(5), duplicatesOf(row.text(6)), row.whole(8) != 0,
                 std::string(row.text(7)),
                 Counts{row.whole(9), row.whole(10), row.whole(11), row.whole(12), row.whole(13)},
                 row.whole(14), std::string(row.text(15)), row.whole(16), std::string(row.text(17)),
                 row.optionalWhole(18), row.optionalWhole(19)});
        }));
    return imports;
}

Result<std::optional<ImportedFile>> findImportedFile(store::Connection &connection, std::int64_t runNo)
{
    std::optional<ImportedFile> found;
    DRAMATIS_TRY(connection.query(
        "SELECT file_path, file_size, mapping_json FROM imports WHERE run_no = ?",
        [&](store::Row row) {
            found = ImportedFile{std::string(row.text(0)), row.whole(1), std::string(row.text(2))};
        },
        runNo));
    return found;
}

Result<store::OpenRun> beginImport(store::Connection &connection, const std::filesystem::path &lockFile,
                                   const InputFile &file, const ImportOptions &options,
                                   std::optional<std::int64_t> &commandNo)
{
    DRAMATIS_TRY_ASSIGN(transaction, store::Transaction::begin(connection, store::Transaction::Kind::Write));
    store::RunStart start;
    start.type = "import";
    start.domain = file.header.domain->name();
    start.settings = settingsJson(file, options);
    start.operatorName = options.operatorName;
    start.programVersion = options.programVersion;
    DRAMATIS_TRY_ASSIGN(run, store::beginRun(connection, lockFile, start));
    if (!commandNo) {
        DRAMATIS_TRY_ASSIGN(next, connection.wholeOf("SELECT coalesce(max(command_no), 0) + 1 FROM imports"));
        commandNo = next;
    }
    DRAMATIS_TRY(connection.run(
        "INSERT INTO imports(run_no, command_no, kind, file_name, file_path, file_size, duplicates, "
        "mapping_json) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        run.no, commandNo, file.header.table->kind, file.name(), absolutePath(file.path).string(), file.size,
        duplicatesText(options.duplicates), file.header.mappingJson()));
    DRAMATIS_TRY(transaction.commit());
    return std::move(run);
}

Status noteUndone(store::Connection &connection, std::int64_t runNo, std::string_view dataVersion)
{
    DRAMATIS_TRY(connection.run(
        "UPDATE imports SET undone_at = ?, undone_version = CAST(? AS INTEGER) WHERE run_no = ?",
        timestampNow(), dataVersion, runNo));
    return connection.run("UPDATE runs SET status = ? WHERE run_no = ?", store::status::discarded, runNo);
}

Result<std::int64_t> rowsAdded(store::Connection &connection, const Domain &domain, const TableSpec &table)
{
    DRAMATIS_TRY_ASSIGN(imported,
                        connection.wholeOf("SELECT sum(i.taken) FROM imports i JOIN runs r USING(run_no) "
                                           "WHERE r.domain = ? AND r.status = 'completed' AND i.kind = ?",
                                           domain.name(), table.kind));
    DRAMATIS_TRY_ASSIGN(generated,
                        connection.wholeOf("SELECT sum(json_extract(counts_json, '$.' || ?)) FROM runs WHERE "
                                           "run_type = 'generate' AND domain = ? AND status = 'completed'",
                                           table.kind, domain.name()));
    return imported + generated;
}

Error importedBefore(const std::filesystem::path &path, std::int64_t runNo)
{
    return conflict("\"" + path.string() + "\" was imported before, by run " + std::to_string(runNo) +
                    ": give --again to import it once more.");
}

Result<std::int64_t> findSameContent(store::Connection &connection, std::string_view kind, std::int64_t size,
                                     std::string_view contentHash)
{
    return connection.wholeOf(
        "SELECT i.run_no FROM imports i JOIN runs r ON r.run_no = i.run_no WHERE i.file_size = ? "
        "AND i.content_hash = ? AND i.kind = ? AND r.status = 'completed' ORDER BY i.run_no DESC LIMIT 1",
        size, contentHash, kind);
}

} // namespace dramatis::importing
