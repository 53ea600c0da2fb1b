// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"
#include "base/stopwatch.h"
#include "importing/batch_reader.h"
#include "importing/hand_over.h"
#include "importing/own_workspace.h"
#include "importing/plan.h"
#include "importing/read_ahead.h"
#include "importing/rejects_file.h"
#include "importing/staging.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t mostListedRejects = 1000;

/// Carries out the imports of a plan one after the other.
class Importer
{
public:
    Importer(const store::Workspace &workspace, const ImportOptions &options, const JobContext &job,
             Plan plan)
        : m_workspace(workspace), m_options(options), m_command(job), m_job(job), m_plan(std::move(plan))
    {
    }

    Result<ImportReport> carryOut();

private:
    Result<FileReport> import(const PlannedImport &planned);
    Result<store::OpenRun> begin(const PlannedImport &planned);
    Result<HandedOver> readAndHandOver(const PlannedImport &planned, std::int64_t runNo);
    static void fill(FileReport &report, HandedOver done);
    void writeRejects(FileReport &report, std::int64_t runNo);
    Status stage(BatchReader &reader, Staging &staging, HandOverOrder &order);
    Error stopAtRejects(const RowBatch &batch, const HandOverOrder &order);
    void report(const RowBatch &batch, std::int64_t fileSize);
    Error givenUp(const PlannedImport &planned, std::int64_t runNo, const Error &why);

    const store::Workspace &m_workspace;
    const ImportOptions &m_options;
    const JobContext &m_command;
    JobContext m_job; ///< of the current file
    Plan m_plan;
    std::unique_ptr<store::Connection> m_connection;
    std::int64_t m_rejects = 0; ///< seen while reading the current file
};

Result<ImportReport> Importer::carryOut()
{
    DRAMATIS_TRY_ASSIGN(connection, m_workspace.connectToWrite(m_job.stop));
    m_connection = std::move(connection);
    // Staged batches are small: copying each into the file at once would sync the disk twice per batch.
    // Copying very many at once would make a stop wait for it.
    DRAMATIS_TRY(m_connection->execute("PRAGMA wal_autocheckpoint=4096; PRAGMA journal_size_limit=67108864"));
    std::vector<std::string> names;
    for (const PlannedImport &planned : m_plan.imports)
        names.push_back(planned.file.path.string());
    std::optional<store::Transaction> tried;
    if (m_options.dryRun) {
        DRAMATIS_TRY_ASSIGN(begun, store::Transaction::begin(*m_connection, store::Transaction::Kind::Write));
        tried.emplace(std::move(begun)); // never committed
    }
    ImportReport report;
    for (const PlannedImport &planned : m_plan.imports) {
        m_job = m_command.ofFile(static_cast<std::int64_t>(report.files.size()) + 1, names);
        DRAMATIS_TRY_ASSIGN(file, import(planned));
        report.files.push_back(std::move(file));
    }
    return report;
}

Result<FileReport> Importer::import(const PlannedImport &planned)
{
    const Stopwatch watch;
    FileReport report;
    report.file = planned.file.path;
    report.kind = planned.file.header.table->kind;
    report.resumed = planned.resumes();
    report.passedOver = planned.isNeedless();
    report.runNo = planned.earlier ? planned.earlier->run.no : 0;
    if (report.passedOver)
        return report;
    DRAMATIS_TRY_ASSIGN(run, begin(planned));
    report.runNo = m_options.dryRun ? 0 : run.no;
    auto done = readAndHandOver(planned, run.no);
    if (!done)
        return givenUp(planned, run.no, done.error());
    fill(report, std::move(*done));
    writeRejects(report, run.no);
    report.seconds = watch.seconds();
    return report;
}

void Importer::fill(FileReport &report, HandedOver done)
{
    report.taken = done.counts.taken;
    report.replaced = done.counts.replaced;
    report.unchanged = done.counts.unchanged;
    report.skipped = done.counts.skipped;
    report.rejected = done.counts.rejected;
    report.createdParents = done.createdParents;
    report.rejectKinds = std::move(done.rejectKinds);
    report.firstRejects = std::move(done.firstRejects);
    report.warnings = std::move(done.warnings);
}

/// The import is done, whatever becomes of the file of its rejects.
void Importer::writeRejects(FileReport &report, std::int64_t runNo)
{
    if (m_options.rejectsFile.empty())
        return;
    report.rejectsFile = rejectsFileFor(m_options.rejectsFile, report.file, m_plan.imports.size());
    if (const auto written = writeRejectsFile(*m_connection, runNo, report.rejectsFile, m_job); !written) {
        report.warnings.push_back("The rejects were not written: " + written.error().text);
        report.rejectsFile.clear();
    }
}

Result<store::OpenRun> Importer::begin(const PlannedImport &planned)
{
    if (planned.resumes())
        return store::reopenRun(*m_connection, m_workspace.lockFile(), planned.earlier->run);
    return beginImport(*m_connection, m_workspace.lockFile(), planned.file, m_options, m_plan.commandNo);
}

Result<HandedOver> Importer::readAndHandOver(const PlannedImport &planned, std::int64_t runNo)
{
    HandOverOrder order;
    order.runNo = runNo;
    order.file = &planned.file;
    order.duplicates = planned.resumes() ? planned.earlier->duplicates : m_options.duplicates;
    order.again = planned.resumes() ? planned.earlier->again : m_options.again;
    order.operatorName = m_options.operatorName;
    order.bulkRows = m_options.bulkRows;
    order.dryRun = m_options.dryRun;
    order.rejectLimits = {m_options.mostRejects, m_options.dryRun ? mostListedRejects : 0};
    order.warnings = planned.file.notes;
    if (const auto &names = planned.file.header.ignored; !names.empty())
        order.warnings.push_back("Ignored columns that " + std::string(planned.file.header.table->kind) +
                                 " do not have: " + listed(names) + ".");
    DRAMATIS_TRY_ASSIGN(reader, BatchReader::open(planned.file, m_options.batchRows));
    Staging staging(*m_connection, runNo, *planned.file.header.table);
    DRAMATIS_TRY_ASSIGN(batches, staging.batches());
    DRAMATIS_TRY_ASSIGN(same, reader->passStaged(batches, m_job));
    if (!same)
        return conflict(
            "\"" + planned.file.path.string() + "\" has changed since run " + std::to_string(runNo) +
            " read a part of it: put the old file back, or drop the run with 'dramatis-cli runs discard " +
            std::to_string(runNo) + "' and import anew.");
    DRAMATIS_TRY(stage(*reader, staging, order));
    order.contentHash = reader->contentHash();
    return handOver(*m_connection, order, m_job);
}

Status Importer::stage(BatchReader &reader, Staging &staging, HandOverOrder &order)
{
    const Stopwatch watch;
    m_rejects = 0;
    ReadAhead<RowBatch> stream([&] { return reader.next(m_job); });
    for (;;) {
        DRAMATIS_TRY_ASSIGN(batch, stream.next());
        if (!batch)
            break;
        DRAMATIS_TRY(staging.add(*batch, m_job));
        order.rowsRead += static_cast<std::int64_t>(batch->size());
        m_rejects += static_cast<std::int64_t>(batch->faults.size());
        if (m_options.mostRejects > 0 && m_rejects >= m_options.mostRejects)
            return stopAtRejects(*batch, order);
        report(*batch, order.file->size);
    }
    order.readSeconds = stream.workSeconds();
    order.stageSeconds = watch.seconds();
    if (reader.oddlyQuotedRows() > 0)
        order.warnings.push_back("Text stands behind a closing quote in " +
                                 std::to_string(reader.oddlyQuotedRows()) + " rows, first in line " +
                                 std::to_string(reader.firstOddlyQuotedLine()) +
                                 "; it is kept as part of the field.");
    return {};
}

/// A row that cannot be read is a reject whatever comes of the others.
Error Importer::stopAtRejects(const RowBatch &batch, const HandOverOrder &order)
{
    const auto before = m_rejects - static_cast<std::int64_t>(batch.faults.size());
    const RowBatch::Faulty &last = batch.faults[static_cast<std::size_t>(m_options.mostRejects - before - 1)];
    Error why = tooManyRejects(order.file->path, m_options.mostRejects, batch.places[last.row].line,
                               last.fault.message);
    const auto failed = failImport(*m_connection, order.runNo, *order.file->header.table, why.text);
    return failed ? why : failed.error();
}

/// The number of rows is not known before the end: it is guessed from the bytes.
void Importer::report(const RowBatch &batch, std::int64_t fileSize)
{
    const std::int64_t done = batch.end.lastRow;
    const double share =
        batch.consumed > 0 ? static_cast<double>(fileSize) / static_cast<double>(batch.consumed) : 1;
    m_job.report({"rows", done, static_cast<std::int64_t>(static_cast<double>(done) * std::max(share, 1.0)),
                  m_rejects});
}

/// Marks the run so that it can be resumed. If that fails too (disk full, another writer) it will be found
/// interrupted.
Error Importer::givenUp(const PlannedImport &planned, std::int64_t runNo, const Error &why)
{
    if (m_options.dryRun)
        return why.kind == ErrorKind::Interrupted ? interrupted("Stopped; nothing was written.") : why;
    const std::string no = std::to_string(runNo);
    const auto status = m_connection->textOf("SELECT status FROM runs WHERE run_no = ?", runNo);
    store::RunEnd end;
    end.status = store::status::cancelled;
    end.notes = why.text;
    if (status && *status == store::status::running)
        (void)store::finishRun(*m_connection, runNo, end);
    if (why.kind == ErrorKind::Conflict || (status && *status == store::status::failed))
        return why;
    const std::string ways = "resume it with 'dramatis-cli runs resume " + no +
                             "' or drop it with 'dramatis-cli runs discard " + no + "'.";
    const std::string file = "\"" + planned.file.path.string() + "\"";
    if (why.kind == ErrorKind::Interrupted)
        return interrupted("Stopped while importing " + file + "; nothing half-done shows, and run " + no +
                           " keeps what was read: " + ways);
    return Error{why.kind, why.text + " Run " + no + " of " + file + " keeps what was read: " + ways};
}

Result<ImportReport> carryOutOn(const store::Workspace &workspace, const ImportOptions &options,
                                const JobContext &job, Result<Plan> plan)
{
    if (!plan)
        return plan.error();
    return Importer(workspace, options, job, std::move(*plan)).carryOut();
}

} // namespace

std::filesystem::path rejectsFileFor(const std::filesystem::path &asked, const std::filesystem::path &input,
                                     std::size_t inputs)
{
    if (inputs <= 1)
        return asked;
    std::filesystem::path name = input.filename();
    if (name.extension() == ".gz")
        name = name.stem();
    return asked.parent_path() /
           (asked.stem().string() + "-" + name.stem().string() + asked.extension().string());
}

std::int64_t ImportReport::rejected() const
{
    std::int64_t sum = 0;
    for (const FileReport &file : files)
        sum += file.rejected;
    return sum;
}

Result<ImportReport> importFiles(const store::Workspace &workspace, const Registry &registry,
                                 const ImportOptions &options, const JobContext &job)
{
    DRAMATIS_TRY(checkWorkspace(workspace));
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToRead(job.stop));
    return carryOutOn(workspace, options, job,
                      planCommand(*connection, workspace.lockFile(), registry, options, job));
}

Result<ImportReport> resumeImport(const store::Workspace &workspace, const Registry &registry,
                                  const store::RunRecord &run, const ImportOptions &options,
                                  const JobContext &job)
{
    DRAMATIS_TRY(checkWorkspace(workspace));
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToRead(job.stop));
    return carryOutOn(workspace, options, job,
                      planResuming(*connection, workspace.lockFile(), registry, run.no));
}

Status discardImport(store::Connection &connection, std::int64_t runNo)
{
    DRAMATIS_TRY(clearStaging(connection, runNo));
    return connection.run("UPDATE @runs SET status = ? WHERE run_no = ?", store::status::discarded, runNo);
}

} // namespace dramatis::importing
