// SPDX-License-Identifier: GPL-3.0-or-later
// What import and `runs resume` print of an import or its forecast.
#include "cli/commands.h"
#include "cli/people.h"
#include "json/writer.h"

namespace dramatis::cli
{

namespace
{

void appendRejects(json::Writer &writer, const importing::FileReport &file)
{
    writer.key("reject_kinds").beginArray();
    for (const auto &[kind, rows] : file.rejectKinds)
        writer.beginObject().key("kind").text(kind).key("rows").whole(rows).endObject();
    writer.endArray();
    writer.key("first_rejects").beginArray();
    for (const importing::RejectRow &row : file.firstRejects) {
        writer.beginObject().key("line").whole(row.line).key("column").text(row.column);
        writer.key("kind").text(row.kind).key("message").text(row.message).key("raw").text(row.raw);
        writer.endObject();
    }
    writer.endArray();
    writer.key("rejects_file");
    if (file.rejectsFile.empty())
        writer.null();
    else
        writer.text(file.rejectsFile.string());
}

void appendFile(json::Writer &writer, const importing::FileReport &file)
{
    writer.beginObject().key("file").text(file.file.string()).key("kind").text(file.kind);
    writer.key("run_no").whole(file.runNo);
    writer.key("passed_over").flag(file.passedOver);
    writer.key("resumed").flag(file.resumed);
    writer.key("taken").whole(file.taken);
    writer.key("replaced").whole(file.replaced);
    writer.key("unchanged").whole(file.unchanged);
    writer.key("skipped").whole(file.skipped);
    writer.key("rejected").whole(file.rejected);
    writer.key("created").whole(file.createdParents);
    writer.key("seconds").number(file.seconds);
    appendRejects(writer, file);
    writer.key("warnings").beginArray();
    for (const std::string &warning : file.warnings)
        writer.text(warning);
    writer.endArray().endObject();
}

std::string asJson(const importing::ImportReport &report, bool dryRun)
{
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("dry_run").flag(dryRun).key("files").beginArray();
    for (const importing::FileReport &file : report.files)
        appendFile(writer, file);
    writer.endArray().key("rejected").whole(report.rejected()).endObject();
    return text + "\n";
}

std::string asText(const importing::FileReport &file, bool dryRun)
{
    std::string text = file.file.filename().string() + ": " + file.kind + ", ";
    if (file.passedOver)
        return text + "imported before as run " + std::to_string(file.runNo) + ", passed over\n";
    text += grouped(file.taken) + " new";
    const auto add = [&](std::int64_t number, const std::string &what) {
        if (number > 0)
            text += ", " + grouped(number) + " " + what;
    };
    add(file.replaced, "changed");
    add(file.unchanged, "unchanged");
    add(file.skipped, "skipped");
    add(file.createdParents, "missing ones made");
    text += ", " + grouped(file.rejected) + " rejected (";
    text += dryRun ? "dry run, " : "run " + std::to_string(file.runNo) + ", ";
    text += durationText(file.seconds) + ")\n";
    for (const auto &[kind, rows] : file.rejectKinds)
        text += "  " + grouped(rows) + " " + kind + "\n";
    return text;
}

} // namespace

int reportImport(const Program &program, const importing::ImportReport &report, bool dryRun)
{
    std::string text;
    bool written = false;
    for (const importing::FileReport &file : report.files) {
        text += asText(file, dryRun);
        for (const std::string &warning : file.warnings)
            program.warn(file.file.filename().string() + ": " + warning);
        if (!file.rejectsFile.empty()) {
            written = true;
            text += "  rejects to mend and import: " + file.rejectsFile.string() + "\n";
        }
    }
    const int status = report.rejected() > 0 ? DoneWithRejects : Done;
    if (dryRun)
        text += "Nothing was written: this was a dry run.\n";
    else if (status == DoneWithRejects && !written)
        program.warn("'dramatis-cli export rejects' lists the rejected rows with line, column and reason.");
    return program.finish(program.json ? asJson(report, dryRun) : text, status);
}

} // namespace dramatis::cli
