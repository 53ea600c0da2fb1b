// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runs.h"
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "store/log_categories.h"
#include "store/transaction.h"

#include <QUuid>

#include <algorithm>
#include <cstring>

namespace dramatis::store
{

namespace
{

constexpr std::string_view columns = "run_no, run_id, run_type, started_at, coalesce(finished_at, ''), "
                                     "status, settings_snapshot_json, notes, domain, "
                                     "operator, program_version, data_version, coalesce(rule_set_hash, ''), "
                                     "all_subjects, subjects, failed, counts_json, "
                                     "measures_json, subjects_window, facts_json";

RunRecord recordOf(Row row)
{
    const auto text = [&](int column) { return std::string(row.text(column)); };
    RunRecord run;
    run.no = row.whole(0);
    run.id = text(1);
    run.type = text(2);
    run.startedAt = text(3);
    run.finishedAt = text(4);
    run.status = text(5);
    run.settings = text(6);
    run.notes = text(7);
    run.domain = text(8);
    run.operatorName = text(9);
    run.programVersion = text(10);
    run.dataVersion = text(11);
    run.ruleSetHash = text(12);
    run.allSubjects = row.whole(13) != 0;
    run.subjects = row.whole(14);
    run.failed = row.whole(15);
    run.counts = text(16);
    run.measures = text(17);
    if (!row.isNull(18))
        run.subjectsWindow = static_cast<int>(row.whole(18));
    run.facts = text(19);
    return run;
}

std::string selectRuns(std::string_view condition)
{
    return "SELECT " + std::string(columns) + " FROM @runs " + std::string(condition);
}

bool isDead(const RunRecord &run, const std::filesystem::path &lockFile)
{
    return run.status == status::running && !RunLock::isHeld(lockFile, run.no);
}

Error cannotBeResumed(std::int64_t runNo, std::string_view status)
{
    return conflict("Run " + std::to_string(runNo) + " is " + std::string(status) +
                    " and cannot be resumed; only an interrupted or cancelled one can.");
}

} // namespace

Result<OpenRun> beginRun(Connection &connection, const std::filesystem::path &lockFile, const RunStart &start)
{
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    DRAMATIS_TRY_ASSIGN(last, connection.wholeOf("SELECT coalesce(max(run_no), 0) FROM @runs"));
    const std::int64_t no = last + 1;
    const std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    std::optional<std::string> hash;
    if (!start.ruleSetHash.empty())
        hash = start.ruleSetHash;
    DRAMATIS_TRY(connection.run(
        "INSERT INTO @runs(run_id, run_no, run_type, started_at, status, settings_snapshot_json, domain, "
        "operator, program_version, rule_set_hash, all_subjects, subjects_window) VALUES(?, ?, ?, ?, ?, ?, "
        "?, ?, "
        "?, ?, ?, ?)",
        id, no, start.type, timestampNow(), status::running, start.settings, start.domain, start.operatorName,
        start.programVersion, hash, start.allSubjects ? 1 : 0, start.subjectsWindow));
    DRAMATIS_TRY_ASSIGN(lock, RunLock::take(lockFile, no));
    DRAMATIS_TRY(transaction.commit());
    qCInfo(categoryOfRun(start.type), "run %lld begins: %s", static_cast<long long>(no),
           std::string(start.type).c_str());
    return OpenRun{no, id, std::move(lock)};
}

Result<OpenRun> reopenRun(Connection &connection, const std::filesystem::path &lockFile, const RunRecord &run)
{
    if (!run.resumable())
        return cannotBeResumed(run.no, run.status);
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    DRAMATIS_TRY_ASSIGN(lock, RunLock::take(lockFile, run.no));
    // The record was read before: another process may have resumed and ended the run since. One that still
    // says running is dead, for its lock was free.
    DRAMATIS_TRY_ASSIGN(now, connection.textOf("SELECT status FROM @runs WHERE run_no = ?", run.no));
    if (now != status::running && now != status::interrupted && now != status::cancelled)
        return cannotBeResumed(run.no, now);
    DRAMATIS_TRY(connection.run("UPDATE @runs SET status = ?, finished_at = NULL WHERE run_no = ?",
                                status::running, run.no));
    DRAMATIS_TRY(transaction.commit());
    qCInfo(categoryOfRun(run.type), "run %lld goes on: %s", static_cast<long long>(run.no), run.type.c_str());
    return OpenRun{run.no, run.id, std::move(lock)};
}

Status setRunDataVersion(Connection &connection, std::int64_t runNo, std::string_view dataVersion)
{
    return connection.run("UPDATE @runs SET data_version = ? WHERE run_no = ?", dataVersion, runNo);
}

Status finishRun(Connection &connection, std::int64_t runNo, const RunEnd &end)
{
    qCInfo(logStore, "run %lld ends: %s, %lld subjects, %lld failed", static_cast<long long>(runNo),
           std::string(end.status).c_str(), static_cast<long long>(end.subjects),
           static_cast<long long>(end.failed));
    return connection.run(
        "UPDATE @runs SET status = ?, finished_at = ?, subjects = ?, failed = ?, counts_json = ?, "
        "measures_json = ?, notes = ?, facts_json = ? WHERE run_no = ?",
        end.status, timestampNow(), end.subjects, end.failed, end.counts, end.measures, end.notes, end.facts,
        runNo);
}

Status markInterruptedRuns(Connection &connection, const std::filesystem::path &lockFile)
{
    DRAMATIS_TRY_ASSIGN(running, connection.wholeOf("SELECT count(*) FROM @runs WHERE status = 'running'"));
    if (running == 0)
        return {};
    // Inside the transaction no new run can start, so a run without a lock is dead and not just beginning.
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Write));
    std::vector<std::int64_t> dead;
    DRAMATIS_TRY(connection.query(selectRuns("WHERE status = 'running'"), [&](Row row) {
        if (const RunRecord run = recordOf(row); isDead(run, lockFile))
            dead.push_back(run.no);
    }));
    for (const std::int64_t no : dead) {
        qCWarning(logStore, "run %lld was interrupted", static_cast<long long>(no));
        DRAMATIS_TRY(connection.run("UPDATE @runs SET status = ? WHERE run_no = ?", status::interrupted, no));
    }
    return transaction.commit();
}

Result<std::vector<RunRecord>> listRuns(Connection &connection, const std::filesystem::path &lockFile)
{
    std::vector<RunRecord> runs;
    DRAMATIS_TRY(connection.query(selectRuns("ORDER BY run_no"), [&](Row row) {
        runs.push_back(recordOf(row));
        if (isDead(runs.back(), lockFile))
            runs.back().status = status::interrupted;
    }));
    return runs;
}

Result<RunRecord> findRun(Connection &connection, const std::filesystem::path &lockFile,
                          std::string_view text)
{
    DRAMATIS_TRY_ASSIGN(runs, listRuns(connection, lockFile));
    // A number goes before UUIDs that happen to begin with its digits.
    const auto number = parseWholeNumber(text);
    const auto numbered =
        std::find_if(runs.begin(), runs.end(), [&](const RunRecord &run) { return run.no == number; });
    if (numbered != runs.end())
        return *numbered;
    // A few digits are a number: "undo-import 99" must never mean a run whose UUID happens to begin with 99.
    constexpr std::size_t longestNumber = 5;
    const bool isNumber = number && text.size() <= longestNumber;
    const RunRecord *found = nullptr;
    for (const RunRecord &run : runs) {
        if (text.empty() || isNumber || !startsWithIgnoringCase(run.id, text))
            continue;
        if (found)
            return usageError("Several runs begin with '" + std::string(text) + "': give the run's number.");
        found = &run;
    }
    if (!found)
        return notFound("There is no run '" + std::string(text) +
                        "': 'dramatis-cli runs list' names them all.");
    return *found;
}

Result<std::vector<std::int64_t>> selectedSubjects(Connection &connection, std::int64_t runNo)
{
    std::vector<std::int64_t> keys;
    DRAMATIS_TRY(connection.query(
        "SELECT subject_keys FROM @run_selections WHERE run_no = ?",
        [&](Row row) {
            const auto bytes = row.blob(0);
            keys.resize(bytes.size() / sizeof(std::int64_t));
            if (!keys.empty())
                std::memcpy(keys.data(), bytes.data(), keys.size() * sizeof(std::int64_t));
        },
        runNo));
    return keys;
}

Result<RunRecord> latestRun(Connection &connection, std::string_view domain,
                            std::optional<int> subjectsWindow)
{
    std::optional<RunRecord> latest;
    DRAMATIS_TRY(connection.query(
        selectRuns("WHERE run_type IN ('classify', 'score') AND domain = ? AND status = 'completed' AND "
                   "all_subjects = 1 AND subjects_window IS coalesce(?, subjects_window) "
                   "ORDER BY run_no DESC LIMIT 1"),
        [&](Row row) { latest = recordOf(row); }, domain, subjectsWindow));
    if (!latest)
        return notFound(
            "No run over all " + std::string(domain) +
            " has been completed: run 'dramatis-cli classify' (companies: 'score'), or name a run "
            "with --run.");
    return *latest;
}

} // namespace dramatis::store
