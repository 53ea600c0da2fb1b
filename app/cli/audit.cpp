// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "base/event_time.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/people.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"
#include "json/document.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

using store::AuditFilter;
using store::AuditRow;

struct AuditArguments {
    AuditFilter filter;
    std::int64_t most = 0; ///< 0: all
};

/// A date as it is, a time in UTC without its zone.
Result<std::string> boundOf(const std::string &text, const char *option)
{
    if (text.empty() || parseIsoDate(text))
        return text;
    const auto time = parseIsoTime(text);
    if (!time)
        return usageError("'" + shownText(text) + "' is no date for " + std::string(option) +
                          ": write it like 2025-11-05 or 2025-11-05T10:20:30.");
    const std::size_t point = text.find('.'); // the log counts in milliseconds
    const std::size_t end =
        text.find_first_not_of("0123456789", point == std::string::npos ? point : point + 1);
    return eventTimeText(*time, TimeUnit::Seconds) +
           (point == std::string::npos ? "" : text.substr(point, end - point));
}

Result<AuditFilter> filterOf(const Program &program, const AuditArguments &arguments)
{
    AuditFilter filter = arguments.filter;
    DRAMATIS_TRY_ASSIGN(since, boundOf(filter.since, "--since"));
    DRAMATIS_TRY_ASSIGN(until, boundOf(filter.until, "--until"));
    filter.since = since;
    filter.until = until;
    if (!filter.domain.empty()) {
        if (filter.subjectId.empty())
            return usageError("--domain says whose identifier --subject is: give a subject too.");
        DRAMATIS_TRY(jobs::findDomain(program.registry, filter.domain));
    }
    return filter;
}

/// Page by page, so that a long log needs no long statement.
Result<std::vector<AuditRow>> readRows(store::Connection &connection, AuditFilter filter, std::int64_t most)
{
    std::vector<AuditRow> rows;
    for (;;) {
        const std::int64_t missingRows = most - static_cast<std::int64_t>(rows.size());
        filter.most = most > 0 ? std::min(missingRows, AuditFilter().most) : AuditFilter().most;
        if (filter.most == 0)
            return rows;
        DRAMATIS_TRY_ASSIGN(page, store::readAudit(connection, filter));
        rows.insert(rows.end(), page.begin(), page.end());
        if (static_cast<std::int64_t>(page.size()) < filter.most)
            return rows;
        filter.before = page.back().no;
    }
}

std::string aboutText(const AuditRow &row)
{
    if (!row.subjectKey)
        return {};
    return row.subjectId.empty() ? "forgotten (key " + std::to_string(*row.subjectKey) + ")" : row.subjectId;
}

std::string listJson(const std::vector<AuditRow> &rows)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("entries").beginArray();
    for (const AuditRow &row : rows) {
        writer.beginObject().key("entry_no").whole(row.no).key("created_at").text(row.createdAt);
        writer.key("operator").text(row.operatorName).key("action").text(row.action).key("subject_key");
        row.subjectKey ? writer.whole(*row.subjectKey) : writer.null();
        writer.key("subject");
        row.subjectId.empty() ? writer.null() : writer.text(row.subjectId);
        // A damaged entry may hold anything: it is shown as it is.
        const bool isJson = std::holds_alternative<json::Document>(json::Document::parse(row.details));
        writer.key("details");
        (isJson ? writer.raw(row.details) : writer.text(row.details)).endObject();
    }
    writer.endArray().endObject();
    return text + "\n";
}

std::string listText(const std::vector<AuditRow> &rows)
{
    if (rows.empty())
        return "no entries\n";
    std::vector<std::vector<std::string>> cells = {
        {"entry", "time", "operator", "action", "about", "details"}};
    for (const AuditRow &row : rows)
        cells.push_back({std::to_string(row.no), row.createdAt.substr(0, 19), row.operatorName, row.action,
                         aboutText(row), row.details});
    return aligned(cells, {true}, "");
}

int runList(Program &program, const AuditArguments &arguments)
{
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    const auto filter = filterOf(program, arguments);
    if (!filter)
        return program.fail(filter.error());
    std::vector<AuditRow> rows;
    if (session->resultsFile().hasResults()) {
        auto found = readRows(session->results(), *filter, arguments.most);
        if (!found)
            return program.fail(found.error());
        rows = std::move(*found);
    }
    return program.finish(program.json ? listJson(rows) : listText(rows));
}

/// What is wrong with that entry, as one sentence.
Result<std::string> brokenText(store::Connection &connection, std::int64_t no)
{
    AuditFilter filter;
    filter.before = no + 1;
    filter.most = 1;
    DRAMATIS_TRY_ASSIGN(rows, store::readAudit(connection, filter));
    const bool there = !rows.empty() && rows.front().no == no;
    const std::string entry = "Entry " + std::to_string(no) + " of the audit log ";
    return there ? entry + "does not fit the chain: it or the one before it was changed, dropped or swapped."
                 : entry + "is missing: it and all behind it were dropped.";
}

int runVerify(Program &program)
{
    auto session = program.open(jobs::Session::Purpose::Look);
    if (!session)
        return program.fail(session.error());
    if (const Status has = jobs::checkHasResults(*session); !has)
        return program.fail(has.error());
    const auto broken = store::firstBrokenAuditEntry(session->results());
    if (!broken)
        return program.fail(broken.error());
    const auto head = store::auditHead(session->results());
    if (!head)
        return program.fail(head.error());
    std::string text = counted(head->no, "entry");
    if (head->no != 1)
        text = grouped(head->no) + " entries";
    text += head->no == 0 ? "\n" : ", the chain is whole; its head is " + head->hash + "\n";
    if (program.json) {
        text.clear();
        json::Writer writer(text, 2);
        writer.beginObject().key("entries").whole(head->no).key("whole").flag(!*broken);
        writer.key("first_broken");
        *broken ? writer.whole(**broken) : writer.null();
        writer.key("head").text(head->hash).endObject();
        text += "\n";
    }
    if (!*broken)
        return program.finish(text);
    if (program.json) {
        if (const Status printed = program.print(text); !printed)
            return program.fail(printed.error());
    }
    const auto sentence = brokenText(session->results(), **broken);
    return program.fail(sentence ? Error{ErrorKind::Storage, *sentence} : sentence.error());
}

} // namespace

void addAudit(CLI::App &app, Program &program)
{
    CLI::App &group = program.addCommand(app, "audit", "Who decided and changed what: list, verify",
                                         "  dramatis-cli audit list -w shop.dramatis --action override\n"
                                         "  dramatis-cli audit verify -w shop.dramatis");
    group.require_subcommand(1);
    CLI::App *list = group.add_subcommand("list", "The log, newest entry first");
    program.addCommonOptions(*list);
    auto arguments = std::make_shared<AuditArguments>();
    AuditFilter &filter = arguments->filter;
    list->add_option("--action", filter.action, "Only this action: import, decide-item, override, …");
    list->add_option("--operator", filter.operatorName, "Only what this operator did");
    list->add_option("--subject", filter.subjectId, "Only entries about this subject");
    list->add_option("--domain", filter.domain, "Whose identifier that is, where several have it");
    list->add_option("--since", filter.since, "From this date or time on (UTC)");
    list->add_option("--until", filter.until, "Up to this date or time (UTC), included");
    list->add_option("--most", arguments->most, "Only so many of the newest")->check(CLI::PositiveNumber);
    list->callback([&program, arguments] { program.exit = runList(program, *arguments); });
    CLI::App *verify = group.add_subcommand("verify", "Is every entry as it was written?");
    program.addCommonOptions(*verify);
    verify->callback([&program] { program.exit = runVerify(program); });
}

} // namespace dramatis::cli
