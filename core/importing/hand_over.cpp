// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/hand_over.h"
#include "base/memory.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "importing/rejects.h"
#include "importing/staging.h"
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
          m_job(job), m_staging(connection, order.runNo, m_table.columns.size())
    {
    }

    Result<HandedOver> carryOut();

private:
    Status giveUp(const std::string &why);
    [[nodiscard]] TakeRules rules() const;
    Status takeRows();
    Status recordSubjects();
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
    Stopwatch m_watch;
    HandedOver m_result;
    std::vector<std::int64_t> m_subjects;
    std::string m_dataVersion;
};

Result<HandedOver> HandOver::carryOut()
{
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(m_connection, store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(earlier, findSameContent(m_connection, m_order.file->size, m_order.contentHash));
    if (earlier != 0 && !m_order.again) {
        DRAMATIS_TRY(giveUp(importedBefore(m_order.file->path, earlier).text));
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

/// There is nothing to resume: the run has failed.
Status HandOver::giveUp(const std::string &why)
{
    DRAMATIS_TRY(m_staging.clear());
    store::RunEnd end;
    end.status = store::status::failed;
    end.notes = why;
    return store::finishRun(m_connection, m_order.runNo, end);
}

TakeRules HandOver::rules() const
{
    TakeRules rules;
    rules.importNo = m_order.runNo;
    rules.whenStored = m_order.duplicates.value_or(m_table.whenStored);
    rules.laterWins = m_table.id && m_order.duplicates == Duplicates::Replace;
    for (std::size_t i = 0; i < m_header.places.size(); ++i)
        rules.given.push_back(m_header.has(i));
    return rules;
}

Status HandOver::takeRows()
{
    DRAMATIS_TRY_ASSIGN(batches, m_staging.batches());
    const std::int64_t total = batches.empty() ? 0 : batches.back().lastRow;
    const TakeRules takeRules = rules();
    if (takeRules.laterWins) {
        const TableSpec *parent = m_table.reference ? m_header.domain->findTable(m_table.parent) : nullptr;
        DRAMATIS_TRY(findSuperseded(m_connection, m_order.runNo, m_table, parent));
    }
    DRAMATIS_TRY_ASSIGN(taker, Taker::open(m_connection, *m_header.domain, m_table, takeRules));
    DRAMATIS_TRY_ASSIGN(
        rejects, Rejects::open(m_connection, m_order.runNo, m_header, RawText(m_order.file->path, batches)));
    DRAMATIS_TRY_ASSIGN(
        rows, StagedRows::open(m_connection, m_order.runNo, m_table.columns.size(), takeRules.laterWins));
    CheckedRow row;
    for (std::int64_t done = 0;; ++done) {
        if (done % rowsBetweenLooks == 0) {
            if (m_job.stopped())
                return interrupted();
            m_job.report({"hand-over", done, total, taker->counts().rejected});
        }
        DRAMATIS_TRY_ASSIGN(more, rows.next(row));
        if (!more)
            break;
        DRAMATIS_TRY_ASSIGN(fault, taker->take(row));
        if (fault)
            DRAMATIS_TRY(rejects.add(row, *fault));
    }
    DRAMATIS_TRY(taker->finish());
    m_result.counts = taker->counts();
    m_subjects = taker->touched().keys();
    for (std::string &warning : taker->warnings())
        m_result.warnings.push_back(std::move(warning));
    return {};
}

Status HandOver::recordSubjects()
{
    DRAMATIS_TRY_ASSIGN(
        insert, m_connection.prepare("INSERT INTO import_subjects(run_no, subject_key) VALUES(?, ?)"));
    for (const store::SubjectKey subject : m_subjects)
        DRAMATIS_TRY(insert.with(m_order.runNo, subject).run());
    return {};
}

Status HandOver::recordDataVersion()
{
    const std::string_view domain = m_header.domain->name();
    if (m_result.counts.taken + m_result.counts.replaced > 0)
        DRAMATIS_TRY(store::raiseDataVersion(m_connection, domain));
    DRAMATIS_TRY_ASSIGN(version, store::dataVersion(m_connection, domain));
    m_dataVersion = version;
    return store::setRunDataVersion(m_connection, m_order.runNo, version);
}

Status HandOver::recordImport()
{
    const Counts &counts = m_result.counts;
    return m_connection.run(
        "UPDATE imports SET content_hash = ?, taken = ?, replaced = ?, unchanged = ?, skipped = ?, "
        "rejected = ?, data_version = CAST(? AS INTEGER) WHERE run_no = ?",
        m_order.contentHash, counts.taken, counts.replaced, counts.unchanged, counts.skipped, counts.rejected,
        m_dataVersion, m_order.runNo);
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
    return HandOver(connection, order, job).carryOut();
}

} // namespace dramatis::importing
