// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/import_items.h"
#include "base/hash.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "csv/text.h"
#include "importing/import_ledger.h"
#include "importing/input_file.h"
#include "importing/own_workspace.h"
#include "importing/rejects.h"
#include "importing/rejects_file.h"
#include "importing/row_check.h"
#include "review/decision_log.h"
#include "review/item_file.h"
#include "store/audit.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::review
{

namespace
{

using importing::FileOrder;
using importing::FileReport;
using importing::ImportOptions;
using store::Connection;

constexpr std::size_t longestRaw = std::size_t{64} << 10U;
constexpr std::int64_t rowsBetweenLooks = 256;
constexpr std::size_t mostListedRejects = 1000;

/// One import, inside the caller's transaction.
class ItemImport
{
public:
    ItemImport(Connection &connection, const ItemFile &file, const ImportOptions &options,
               const JobContext &job)
        : m_connection(connection), m_file(file), m_options(options), m_job(job)
    {
    }

    Result<FileReport> carryOut(const std::filesystem::path &lockFile)
    {
        m_report.file = m_file.order.path;
        m_report.kind = itemsKind;
        DRAMATIS_TRY_ASSIGN(run, begin(lockFile));
        m_report.runNo = m_options.dryRun ? 0 : run.no;
        m_runNo = run.no;
        m_runId = run.id;
        DRAMATIS_TRY(takeRows());
        DRAMATIS_TRY(end());
        m_report.rejectKinds.assign(m_kinds.begin(), m_kinds.end());
        std::stable_sort(m_report.rejectKinds.begin(), m_report.rejectKinds.end(),
                         [](const auto &a, const auto &b) { return a.second > b.second; });
        if (!m_file.columns.ignored.empty())
            m_report.warnings.push_back(
                "Ignored columns that review items do not have: " + listed(m_file.columns.ignored) + ".");
        m_report.seconds = m_watch.seconds();
        return std::move(m_report);
    }

private:
    Result<store::OpenRun> begin(const std::filesystem::path &lockFile)
    {
        const std::string path = importing::absolutePath(m_file.order.path).string();
        store::RunStart start;
        start.type = "import";
        start.operatorName = m_options.operatorName;
        start.programVersion = m_options.programVersion;
        json::Writer writer(start.settings);
        writer.beginObject().key("file").text(m_file.name()).key("path").text(path);
        writer.key("kind").text(itemsKind);
        writer.key("duplicates").text(importing::duplicatesText(m_options.duplicates));
        writer.key("again").flag(m_options.again).endObject();
        DRAMATIS_TRY_ASSIGN(run, store::beginRun(m_connection, lockFile, start));
        DRAMATIS_TRY(m_connection.run(
            "INSERT INTO imports(run_no, command_no, kind, file_name, file_path, file_size, duplicates, "
            "mapping_json) SELECT ?, coalesce(max(command_no), 0) + 1, ?, ?, ?, ?, ?, ? FROM imports",
            run.no, itemsKind, m_file.name(), path, m_file.size,
            importing::duplicatesText(m_options.duplicates), mapping::toJson(mappingOf(m_file), 0)));
        return std::move(run);
    }

    Status takeRows()
    {
        DRAMATIS_TRY_ASSIGN(source, csv::openText(m_file.order.path, m_file.dialect.encoding,
                                                  [this](std::string_view bytes) { m_content.add(bytes); }));
        csv::Reader reader(*source, m_file.dialect);
        csv::Record record;
        for (std::int64_t rows = m_file.dialect.header ? -1 : 0;; ++rows) {
            DRAMATIS_TRY_ASSIGN(more, reader.next(record));
            if (!more)
                return {};
            if (rows < 0) // the header
                continue;
            if (rows % rowsBetweenLooks == 0) {
                if (m_job.stopped())
                    return interrupted("Stopped; nothing was written.");
                m_job.report({"rows", rows, 0, m_report.rejected});
            }
            DRAMATIS_TRY(takeRow(record));
        }
    }

    Status takeRow(const csv::Record &record)
    {
        auto read = readItem(m_file.columns, record);
        if (const auto *fault = std::get_if<ItemFault>(&read))
            return reject(record, *fault);
        auto &item = std::get<ItemRow>(read);
        const bool isNew = m_seen.insert(item.itemId).second;
        if (!isNew && m_options.duplicates != Duplicates::Replace)
            return rejectDuplicate(record, "The file has an item of this item_id in front of it.");
        DRAMATIS_TRY_ASSIGN(stored, find(item.itemId));
        if (!stored)
            return insert(std::move(item));
        if (m_options.duplicates == Duplicates::Skip) {
            ++m_report.skipped;
            return {};
        }
        if (m_options.duplicates == Duplicates::Reject)
            return rejectDuplicate(record, "An item of this item_id is there already.");
        return update(std::move(item), *stored);
    }

    Result<std::optional<ItemRow>> find(const std::string &itemId)
    {
        auto found = findItem(m_connection, itemId);
        if (!found && found.error().kind != ErrorKind::NotFound)
            return found.error();
        if (!found || found->row().itemId != itemId) // a longer one that begins so
            return std::optional<ItemRow>();
        return std::optional(found->row());
    }

    Status insert(ItemRow item)
    {
        item.runId = item.runId.empty() ? m_runId : item.runId;
        item.type = item.type.empty() ? "imported" : item.type;
        item.title = item.title.empty() ? item.itemId : item.title;
        DRAMATIS_TRY(upsertItem(m_connection, item, Author::Operator));
        DRAMATIS_TRY(logDecisionOf(item, {}));
        ++m_report.taken;
        return {};
    }

    /// The row takes the fields that the file has, the others keep their values.
    Status update(ItemRow item, const ItemRow &stored)
    {
        const auto keep = [&](ItemField field, std::string ItemRow::*text) {
            if (!m_file.columns.has(field))
                item.*text = stored.*text;
        };
        keep(ItemField::Title, &ItemRow::title);
        keep(ItemField::Summary, &ItemRow::summary);
        keep(ItemField::Claims, &ItemRow::claims);
        keep(ItemField::Evidence, &ItemRow::evidence);
        keep(ItemField::Scores, &ItemRow::scores);
        keep(ItemField::RiskFlags, &ItemRow::riskFlags);
        keep(ItemField::Explainability, &ItemRow::explainability);
        item.runId = stored.runId;
        item.type = stored.type;
        if (isUnchanged(item, stored)) {
            ++m_report.unchanged;
            return {};
        }
        DRAMATIS_TRY(upsertItem(m_connection, item, Author::Operator));
        DRAMATIS_TRY(logDecisionOf(item, stored));
        ++m_report.replaced;
        return {};
    }

    /// Where the file decides, or gives another reason for what was decided.
    Status logDecisionOf(const ItemRow &item, const ItemRow &stored)
    {
        const auto decision = item.decision ? item.decision : stored.decision;
        const std::string &reason = item.decisionReason.empty() ? stored.decisionReason : item.decisionReason;
        if (!decision || (decision == stored.decision && reason == stored.decisionReason))
            return {};
        DecisionBefore before{{}, stored.decisionReason, stored.subject};
        if (stored.decision)
            before.decision = decisionText(*stored.decision);
        return logDecision(m_connection, item.itemId, decisionText(*decision), reason, before,
                           m_options.operatorName);
    }

    static bool isUnchanged(const ItemRow &item, const ItemRow &stored)
    {
        const auto same = [&](std::string ItemRow::*text, std::string_view blank) {
            return item.*text == stored.*text || ((item.*text).empty() && stored.*text == blank);
        };
        const bool decisionStays = !item.decision || item.decision == stored.decision;
        const bool reasonStays = item.decisionReason.empty() || item.decisionReason == stored.decisionReason;
        return decisionStays && reasonStays && same(&ItemRow::title, "") && same(&ItemRow::summary, "") &&
               same(&ItemRow::claims, "[]") && same(&ItemRow::evidence, "[]") &&
               same(&ItemRow::scores, "{}") && same(&ItemRow::riskFlags, "[]") &&
               same(&ItemRow::explainability, "[]");
    }

    Status rejectDuplicate(const csv::Record &record, const char *message)
    {
        const auto place = m_file.columns.placeOf(ItemField::ItemId);
        return reject(record,
                      {m_file.columns.header[*place], std::string(importing::reject::duplicate), message});
    }

    Status reject(const csv::Record &record, const ItemFault &fault)
    {
        const auto place = m_file.columns.placeOf(ItemField::ItemId);
        std::optional<std::string> id;
        if (*place < record.fields.size())
            id = record.fields[*place].text;
        const std::string_view raw = record.raw.substr(0, longestRaw);
        DRAMATIS_TRY(
            m_connection.run("INSERT INTO rejects(run_no, line, column_name, kind, message, raw, row_id) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?)",
                             m_runNo, record.line, fault.column, fault.kind, fault.message, raw, id));
        ++m_report.rejected;
        ++m_kinds[fault.kind];
        if (m_options.dryRun && m_report.firstRejects.size() < mostListedRejects)
            m_report.firstRejects.push_back(
                {record.line, fault.column, fault.kind, fault.message, std::string(raw)});
        if (m_options.mostRejects > 0 && m_report.rejected >= m_options.mostRejects)
            return importing::tooManyRejects(m_file.order.path, m_options.mostRejects, record.line,
                                             fault.message);
        return {};
    }

    std::string countsJson(bool forAudit)
    {
        std::string text;
        json::Writer writer(text);
        writer.beginObject();
        if (forAudit) {
            writer.key("run").whole(m_runNo).key("kind").text(itemsKind).key("file").text(m_file.name());
            writer.key("content_hash").text(m_content.hex());
        }
        writer.key("taken").whole(m_report.taken).key("replaced").whole(m_report.replaced);
        writer.key("unchanged").whole(m_report.unchanged).key("skipped").whole(m_report.skipped);
        writer.key("rejected").whole(m_report.rejected).endObject();
        return text;
    }

    Status end()
    {
        DRAMATIS_TRY_ASSIGN(
            earlier, importing::findSameContent(m_connection, itemsKind, m_file.size, m_content.hex()));
        if (earlier != 0 && !m_options.again)
            return importing::importedBefore(m_file.order.path, earlier);
        DRAMATIS_TRY(m_connection.run(
            "UPDATE imports SET content_hash = ?, taken = ?, replaced = ?, unchanged = ?, skipped = ?, "
            "rejected = ? WHERE run_no = ?",
            m_content.hex(), m_report.taken, m_report.replaced, m_report.unchanged, m_report.skipped,
            m_report.rejected, m_runNo));
        DRAMATIS_TRY(store::appendAudit(m_connection,
                                        {"import", m_options.operatorName, std::nullopt, countsJson(true)}));
        store::RunEnd end;
        end.status = store::status::completed;
        end.failed = m_report.rejected;
        end.counts = countsJson(false);
        end.measures.clear();
        json::Writer(end.measures).beginObject().key("seconds").number(m_watch.seconds()).endObject();
        return store::finishRun(m_connection, m_runNo, end);
    }

    Connection &m_connection;
    const ItemFile &m_file;
    const ImportOptions &m_options;
    const JobContext &m_job;
    Stopwatch m_watch;
    ContentHash m_content;
    FileReport m_report;
    std::int64_t m_runNo = 0;
    std::string m_runId;
    std::set<std::string> m_seen;
    std::map<std::string, std::int64_t> m_kinds;
};

/// The number of the run that imported the same content; 0 if there is none.
Result<std::int64_t> earlierImport(Connection &connection, const ItemFile &file, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(seen,
                        connection.wholeOf("SELECT count(*) FROM imports WHERE file_size = ?", file.size));
    if (seen == 0)
        return std::int64_t(0);
    DRAMATIS_TRY_ASSIGN(hash, importing::hashContent(file.order.path, job));
    return importing::findSameContent(connection, itemsKind, file.size, hash);
}

FileReport passedOver(const FileOrder &order, std::int64_t runNo)
{
    FileReport report;
    report.file = order.path;
    report.kind = itemsKind;
    report.runNo = runNo;
    report.passedOver = true;
    return report;
}

} // namespace

Status checkItemFile(const store::Workspace &workspace, const Registry &registry, const FileOrder &order,
                     const ImportOptions &options, const JobContext &job)
{
    DRAMATIS_TRY(importing::checkWorkspace(workspace));
    DRAMATIS_TRY_ASSIGN(file, openItemFile(order, registry, job));
    if (options.again || options.resume)
        return {};
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToRead(job.stop));
    DRAMATIS_TRY_ASSIGN(earlier, earlierImport(*connection, file, job));
    return earlier == 0 ? Status() : Status(importing::importedBefore(order.path, earlier));
}

Result<FileReport> importItemFile(const store::Workspace &workspace, const Registry &registry,
                                  const FileOrder &order, const ImportOptions &options, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(file, openItemFile(order, registry, job));
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite(job.stop));
    if (options.resume) {
        DRAMATIS_TRY_ASSIGN(earlier, earlierImport(*connection, file, job));
        if (earlier != 0)
            return passedOver(order, earlier);
    }
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(*connection, store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(report, ItemImport(*connection, file, options, job).carryOut(workspace.lockFile()));
    if (options.dryRun) // rolled back
        return std::move(report);
    DRAMATIS_TRY(writing.commit());
    if (!options.rejectsFile.empty()) {
        report.rejectsFile =
            importing::rejectsFileFor(options.rejectsFile, report.file, options.files.size());
        if (const auto written =
                importing::writeRejectsFile(*connection, report.runNo, report.rejectsFile, job);
            !written) {
            report.warnings.push_back("The rejects were not written: " + written.error().text);
            report.rejectsFile.clear();
        }
    }
    return std::move(report);
}

} // namespace dramatis::review
