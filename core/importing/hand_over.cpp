// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/hand_over.h"
#include "base/memory.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "importing/batch_rows.h"
#include "importing/bulk_hand_over.h"
#include "importing/case_twins.h"
#include "importing/rejects.h"
#include "importing/staging.h"
#include "importing/superseded.h"
#include "store/audit.h"
#include "store/transaction.h"
#include "json/writer.h"

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t rowsBetweenLooks = 4096;

class HandOver
{
public:
    HandOver(store::Connection &connection, const HandOverOrder &order, const JobContext &job)
        : m_connection(connection), m_order(order), m_header(order.file->header), m_table(*m_header.table),
          m_job(job), m_staging(connection, order.runNo, m_table)
    {
    }

    Result<HandedOver> carryOut();
    [[nodiscard]] bool tooManyRejects() const { return m_rejects && m_rejects->tooMany(); }

private:
    [[nodiscard]] TakeRules rules() const;
    Status takeRows();
    Result<TakenRows> takeStaged(const std::vector<BatchEnd> &batches);
    [[nodiscard]] bool isForBulk(const TakeRules &rules, std::int64_t total) const;
    Result<TakenRows> takeOneByOne(const TakeRules &rules, std::int64_t total);
    Status takeBatch(const RowBatch &batch, Taker &taker, Superseded *superseded, TakenRows &taken);
    Status findSuperseded(Superseded &superseded);
    Status recordSubjects();
    [[nodiscard]] store::EventChange eventChange() const;
    Status recordDataVersion();
    Status recordImport();
    Status recordAudit();
    Status finishRun();
    void appendCounts(json::Writer &writer) const;
    [[nodiscard]] std::string measuresJson() const;

    store::Connection &m_connection;
    const HandOverOrder &m_order;
    const Header &m_header;
    const TableSpec &m_table;
    const JobContext &m_job;
    Staging m_staging;
    std::optional<Rejects> m_rejects;
    std::optional<std::size_t> m_times = m_table.timeColumn();
    std::int64_t m_rowsDone = 0;
    std::int64_t m_rowsTotal = 0;
    Stopwatch m_watch;
    HandedOver m_result;
    std::vector<std::int64_t> m_subjects;
    std::int64_t m_firstKey = 0; ///< rows are added with keys from here
    std::int64_t m_endKey = 0;   ///< to below that
    std::string m_dataVersion;
};

Result<HandedOver> HandOver::carryOut()
{
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(m_connection, store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(earlier,
                        findSameContent(m_connection, m_table.kind, m_order.file->size, m_order.contentHash));
    if (earlier != 0 && !m_order.again) {
        DRAMATIS_TRY(failImport(m_connection, m_order.runNo, m_table,
                                importedBefore(m_order.file->path, earlier).text));
        DRAMATIS_TRY(transaction.commit());
        return importedBefore(m_order.file->path, earlier);
    }
    m_result.warnings = m_order.warnings;
    DRAMATIS_TRY(takeRows());
    DRAMATIS_TRY(recordSubjects());
    DRAMATIS_TRY(recordDataVersion());
    DRAMATIS_TRY(recordImport());
    DRAMATIS_TRY(recordAudit());
    DRAMATIS_TRY(m_staging.clear());
    DRAMATIS_TRY(finishRun());
    DRAMATIS_TRY(transaction.commit());
    return std::move(m_result);
}

TakeRules HandOver::rules() const
{
    TakeRules rules;
    rules.importNo = m_order.runNo;
    rules.whenStored = m_order.duplicates.value_or(m_table.whenStored);
    rules.createMissing = m_table.reference && (m_table.makesParents || m_header.mapping.createMissing);
    rules.laterWins = m_table.id && m_order.duplicates == Duplicates::Replace;
    for (std::size_t i = 0; i < m_header.places.size(); ++i)
        rules.given.push_back(m_header.has(i));
    return rules;
}

Status HandOver::takeRows()
{
    DRAMATIS_TRY_ASSIGN(batches, m_staging.batches());
    DRAMATIS_TRY_ASSIGN(first, nextRowKey(m_connection, m_table));
    DRAMATIS_TRY_ASSIGN(taken, takeStaged(batches));
    DRAMATIS_TRY_ASSIGN(end, nextRowKey(m_connection, m_table));
    m_firstKey = first;
    m_endKey = end;
    m_result.counts = taken.counts;
    m_result.createdParents = taken.createdParents;
    m_result.times = taken.times.bounds();
    m_result.changedStored = taken.counts.replaced > 0;
    m_subjects = std::move(taken.subjects);
    for (std::string &warning : taken.warnings)
        m_result.warnings.push_back(std::move(warning));
    DRAMATIS_TRY_ASSIGN(twins, caseTwinsWarning(m_connection, *m_header.domain, m_table, m_subjects));
    if (!twins.empty())
        m_result.warnings.push_back(std::move(twins));
    m_result.rejectKinds = m_rejects->kinds();
    m_result.firstRejects = m_rejects->first();
    return {};
}

Result<TakenRows> HandOver::takeStaged(const std::vector<BatchEnd> &batches)
{
    const std::int64_t total = batches.empty() ? 0 : batches.back().lastRow;
    const TakeRules takeRules = rules();
    DRAMATIS_TRY_ASSIGN(rejects,
                        Rejects::open(m_connection, m_order.runNo, m_header,
                                      RawText(m_order.file->path, m_header.mapping.dialect.encoding, batches),
                                      m_order.rejectLimits));
    m_rejects.emplace(std::move(rejects));
    if (isForBulk(takeRules, total)) {
        const BulkOrder order{m_order.runNo, m_header.domain, &m_table, total, takeRules.createMissing};
        DRAMATIS_TRY_ASSIGN(taken, takeInBulk(m_connection, order, *m_rejects, m_job));
        if (taken)
            return std::move(*taken);
    }
    return takeOneByOne(takeRules, total);
}

/// Rows are taken in bulk with the help of a second connection, which does not see what is not committed.
bool HandOver::isForBulk(const TakeRules &rules, std::int64_t total) const
{
    return !m_order.dryRun && total >= m_order.bulkRows && canTakeInBulk(m_table, rules);
}

Result<TakenRows> HandOver::takeOneByOne(const TakeRules &rules, std::int64_t total)
{
    std::optional<Superseded> superseded;
    std::optional<Parents> parents;
    if (rules.laterWins) {
        if (m_table.reference && !rules.createMissing) {
            DRAMATIS_TRY_ASSIGN(opened,
                                Parents::open(m_connection, *m_header.domain->findTable(m_table.parent)));
            parents.emplace(std::move(opened));
        }
        DRAMATIS_TRY_ASSIGN(opened, Superseded::open(m_connection, m_table, parents ? &*parents : nullptr));
        superseded.emplace(std::move(opened));
        DRAMATIS_TRY(findSuperseded(*superseded));
    }
    DRAMATIS_TRY_ASSIGN(taker, Taker::open(m_connection, *m_header.domain, m_table, rules));
    DRAMATIS_TRY_ASSIGN(batches, StagedBatches::open(m_connection, m_order.runNo, m_table));
    TakenRows taken;
    for (m_rowsDone = 0, m_rowsTotal = total;;) {
        DRAMATIS_TRY_ASSIGN(batch, batches.next());
        if (!batch)
            break;
        DRAMATIS_TRY(takeBatch(*batch, *taker, superseded ? &*superseded : nullptr, taken));
    }
    DRAMATIS_TRY(taker->finish());
    taken.counts = taker->counts();
    taken.createdParents = taker->createdParents();
    taken.subjects = taker->touched().keys();
    taken.warnings = taker->warnings();
    return taken;
}

/// The first pass over all rows where the later one wins.
Status HandOver::findSuperseded(Superseded &superseded)
{
    DRAMATIS_TRY_ASSIGN(batches, StagedBatches::open(m_connection, m_order.runNo, m_table));
    for (;;) {
        DRAMATIS_TRY_ASSIGN(batch, batches.next());
        if (!batch)
            return {};
        CheckedRow row;
        for (BatchRows rows(*batch); rows.next(row);)
            DRAMATIS_TRY(superseded.note(row));
        if (m_job.stopped())
            return interrupted();
    }
}

Status HandOver::takeBatch(const RowBatch &batch, Taker &taker, Superseded *superseded, TakenRows &taken)
{
    CheckedRow row;
    for (BatchRows rows(batch); rows.next(row); ++m_rowsDone) {
        if (m_rowsDone % rowsBetweenLooks == 0) {
            if (m_job.stopped())
                return interrupted();
            m_job.report({"hand-over", m_rowsDone, m_rowsTotal, taker.counts().rejected});
        }
        if (superseded && !row.fault) {
            DRAMATIS_TRY_ASSIGN(winner, superseded->winnerOf(row));
            row.supersededBy = winner;
        }
        DRAMATIS_TRY_ASSIGN(fault, taker.take(row));
        if (fault)
            DRAMATIS_TRY(m_rejects->add(row, *fault));
        else if (const auto *time = m_times ? std::get_if<std::int64_t>(&row.values[*m_times]) : nullptr)
            taken.times.add(*time);
    }
    return {};
}

/// Rows that belong to no subject concern them all.
Status HandOver::recordSubjects()
{
    if (m_table.concernsAll()) {
        if (m_result.counts.taken + m_result.counts.replaced == 0)
            return {};
        for (const TableSpec &table : m_header.domain->tables()) {
            if (table.subjects)
                DRAMATIS_TRY(m_connection.run("INSERT INTO import_subjects(run_no, subject_key) SELECT ?, " +
                                                  std::string(table.subjectColumn) + " FROM " +
                                                  std::string(table.physical),
                                              m_order.runNo));
        }
        return {};
    }
    return noteSubjectsTouched(m_connection, m_order.runNo, m_subjects);
}

/// Rows of other tables leave the events as they are.
store::EventChange HandOver::eventChange() const
{
    store::EventChange change{false, {}, true};
    if (!m_table.holdsEvents())
        return change;
    change.rewritten = m_result.changedStored;
    change.newestCertain = m_result.counts.skipped == 0; // a skipped row may have another time than its twin
    if (m_result.times)
        change.newestAdded = m_result.times->second;
    return change;
}

Status HandOver::recordDataVersion()
{
    const std::string_view domain = m_header.domain->name();
    if (!m_table.labels && m_result.counts.taken + m_result.counts.replaced > 0)
        DRAMATIS_TRY(store::raiseDataVersion(m_connection, domain, eventChange()));
    DRAMATIS_TRY_ASSIGN(version, store::dataVersion(m_connection, domain));
    m_dataVersion = version;
    return store::setRunDataVersion(m_connection, m_order.runNo, version);
}

Status HandOver::recordImport()
{
    const Counts &counts = m_result.counts;
    return m_connection.run(
        "UPDATE imports SET content_hash = ?, taken = ?, replaced = ?, unchanged = ?, skipped = ?, "
        "rejected = ?, data_version = CAST(? AS INTEGER), created_parents = ?, first_key = ?, end_key = ? "
        "WHERE run_no = ?",
        m_order.contentHash, counts.taken, counts.replaced, counts.unchanged, counts.skipped, counts.rejected,
        m_dataVersion, m_result.createdParents, m_firstKey, m_endKey, m_order.runNo);
}

Status HandOver::recordAudit()
{
    std::string details;
    json::Writer writer(details);
    writer.beginObject();
    writer.key("run").whole(m_order.runNo);
    writer.key("kind").text(m_table.kind);
    writer.key("file").text(m_order.file->name());
    writer.key("content_hash").text(m_order.contentHash);
    writer.key("data_version").text(m_dataVersion);
    appendCounts(writer);
    writer.endObject();
    return store::appendAudit(m_connection, {"import", m_order.operatorName, std::nullopt, details});
}

Status HandOver::finishRun()
{
    store::RunEnd end;
    end.status = store::status::completed;
    end.subjects = static_cast<std::int64_t>(m_subjects.size());
    end.failed = m_result.counts.rejected;
    json::Writer writer(end.counts = {});
    writer.beginObject();
    appendCounts(writer);
    writer.endObject();
    end.measures = measuresJson();
    end.notes = join(m_result.warnings, "\n");
    return store::finishRun(m_connection, m_order.runNo, end);
}

void HandOver::appendCounts(json::Writer &writer) const
{
    const Counts &counts = m_result.counts;
    writer.key("taken").whole(counts.taken);
    writer.key("replaced").whole(counts.replaced);
    writer.key("unchanged").whole(counts.unchanged);
    writer.key("skipped").whole(counts.skipped);
    writer.key("rejected").whole(counts.rejected);
}

std::string HandOver::measuresJson() const
{
    const double handOverSeconds = m_watch.seconds();
    const double seconds = m_order.stageSeconds + handOverSeconds;
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("stages").beginObject();
    writer.key("read_and_check").number(m_order.readSeconds);
    writer.key("stage").number(m_order.stageSeconds);
    writer.key("hand_over").number(handOverSeconds);
    writer.endObject();
    writer.key("seconds").number(seconds);
    writer.key("rows_per_second").number(seconds > 0 ? static_cast<double>(m_order.rowsRead) / seconds : 0);
    writer.key("peak_memory_bytes").whole(peakMemoryBytes());
    writer.endObject();
    return text;
}

} // namespace

Result<HandedOver> handOver(store::Connection &connection, const HandOverOrder &order, const JobContext &job)
{
    HandOver handOver(connection, order, job);
    auto done = handOver.carryOut();
    if (!done && handOver.tooManyRejects()) {
        DRAMATIS_TRY_ASSIGN(transaction,
                            store::Transaction::begin(connection, store::Transaction::Kind::Durable));
        DRAMATIS_TRY(failImport(connection, order.runNo, *order.file->header.table, done.error().text));
        DRAMATIS_TRY(transaction.commit());
    }
    return done;
}

Status failImport(store::Connection &connection, std::int64_t runNo, const TableSpec &table,
                  const std::string &why)
{
    DRAMATIS_TRY(Staging(connection, runNo, table).clear());
    store::RunEnd end;
    end.status = store::status::failed;
    end.notes = why;
    return store::finishRun(connection, runNo, end);
}

} // namespace dramatis::importing
