// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_text.h"
#include "cli/people.h"
#include "csv/reader.h"
#include "csv/text.h"
#include "json/writer.h"

#include <algorithm>
#include <cmath>

namespace dramatis::cli
{

namespace
{

using csv::Reason;
using csv::Sniffed;

constexpr std::size_t widestCell = 28;

struct Guess {
    const char *name;
    std::string value;
    const Reason *reason;
};

std::string nameOf(std::optional<char> character)
{
    if (!character)
        return "none";
    return *character == '\t' ? "tab" : *character == ' ' ? "blank" : std::string(1, *character);
}

std::string escapeName(const csv::Dialect &dialect)
{
    if (dialect.escape == csv::Escape::Character)
        return std::string(1, dialect.escapeCharacter);
    return dialect.escape == csv::Escape::Doubled ? "double" : "none";
}

std::vector<Guess> guessesOf(const Sniffed &sniffed)
{
    const csv::Dialect &dialect = sniffed.dialect;
    const std::string thousands = dialect.thousands ? " and " + nameOf(dialect.thousands) : "";
    return {{"encoding", dialect.encoding, &sniffed.encoding},
            {"delimiter", nameOf(dialect.delimiter), &sniffed.delimiter},
            {"quote", nameOf(dialect.quote), &sniffed.quote},
            {"escape", escapeName(dialect), &sniffed.escape},
            {"header", dialect.header ? "yes" : "no", &sniffed.header},
            {"skip_lines", std::to_string(dialect.skipLines), &sniffed.skipLines},
            {"comment", nameOf(dialect.comment), &sniffed.comment},
            {"line_ends", sniffed.lineEndsName, &sniffed.lineEnds},
            {"decimal", nameOf(dialect.decimal) + thousands, &sniffed.decimal}};
}

std::string percent(double confidence)
{
    return std::to_string(std::lround(100 * confidence)) + "%";
}

std::string lookedAt(const Sniffed &sniffed)
{
    const std::string size = grouped((sniffed.sample.bytes + 1023) / 1024) + " KiB";
    if (sniffed.sample.wholeFile)
        return "the whole file (" + size + ")";
    return (sniffed.sample.headOnly ? "the beginning only: blocks of " : "blocks from all over the file: ") +
           size;
}

std::string mappingText(const mapping::Proposal &proposal)
{
    std::vector<std::vector<std::string>> rows;
    for (const mapping::ColumnProposal &column : proposal.columns)
        rows.push_back({column.column, column.field.empty() ? "(left out)" : column.field,
                        percent(column.confidence), column.reason});
    std::string text = rows.empty() ? "" : "  columns\n" + aligned(rows, {false, false, true, false}, "    ");
    for (const std::string &field : proposal.missingFields)
        text += "  missing: " + field + "\n";
    for (const mapping::Question &question : proposal.questions) {
        text += "  question: " + question.field + ": " + question.reason;
        std::string answers;
        for (const auto &answer : question.answers)
            answers += (answers.empty() ? " [" : " | ") + answer.text;
        text += answers.empty() ? "\n" : answers + "]\n";
    }
    return text;
}

std::string headText(const importing::Inspection &found)
{
    const Sniffed &sniffed = *found.sniffed;
    std::string text = found.path.filename().string() + ": " +
                       (found.proposal ? found.kind() : "no known kind") + (sniffed.json ? ", JSON" : "") +
                       "\n";
    if (found.proposal && !found.proposal->kindReason.empty())
        text += "  kind: " + found.proposal->kindReason + "\n";
    if (!found.problem.empty())
        text += "  cannot be imported: " + found.problem + "\n";
    text += "  looked at " + lookedAt(sniffed) + " in " + durationText(sniffed.seconds) + "\n";
    std::vector<std::vector<std::string>> rows;
    for (const Guess &guess : guessesOf(sniffed))
        rows.push_back({guess.name, guess.value,
                        guess.reason->chosen ? "" : percent(guess.reason->confidence), guess.reason->text});
    return text + aligned(rows, {false, false, true, false}, "  ");
}

/// One line, cut where it gets too wide for a table.
std::string cellText(std::string_view text)
{
    std::string cell(text.substr(0, widestCell));
    while (cell.size() < text.size() && !cell.empty() &&
           (static_cast<unsigned char>(text[cell.size()]) & 0xC0U) == 0x80U)
        cell.pop_back();
    const bool cut = cell.size() < text.size();
    std::replace_if(
        cell.begin(), cell.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return cut ? cell + "…" : cell;
}

Status printTable(const Program &program, const std::vector<std::vector<std::string>> &rows)
{
    std::size_t columns = 0;
    for (const auto &row : rows)
        columns = std::max(columns, row.size());
    return program.print(aligned(rows, std::vector<bool>(columns, false), "    "));
}

/// In tables of so many rows, so that memory is bounded.
Status printRows(const Program &program, const importing::Inspection &found, std::int64_t most)
{
    constexpr std::size_t tableRows = 1000;
    const csv::Dialect &dialect = found.sniffed->dialect;
    DRAMATIS_TRY_ASSIGN(source, csv::openText(found.path, dialect.encoding));
    csv::Reader reader(*source, dialect);
    csv::Record record;
    std::vector<std::vector<std::string>> rows;
    const std::int64_t wanted = most < 0 ? most : most + (dialect.header ? 1 : 0);
    for (std::int64_t i = 0; i != wanted && !program.stop.stop_requested(); ++i) {
        DRAMATIS_TRY_ASSIGN(more, reader.next(record));
        if (!more)
            break;
        auto &row = rows.emplace_back();
        if (record.fault != csv::Record::Fault::None)
            row.push_back("line " + std::to_string(record.line) +
                          " cannot be read: too long, or a quote never closes");
        for (const csv::Field &field : record.fields)
            row.push_back(cellText(field.text));
        if (rows.size() == tableRows) {
            DRAMATIS_TRY(printTable(program, rows));
            rows.clear();
        }
    }
    return printTable(program, rows);
}

void appendQuestions(json::Writer &writer, const mapping::Proposal &proposal)
{
    writer.key("questions").beginArray();
    for (const mapping::Question &question : proposal.questions) {
        writer.beginObject().key("field").text(question.field).key("reason").text(question.reason);
        writer.key("answers").beginArray();
        for (const mapping::Question::Answer &answer : question.answers)
            writer.text(answer.text);
        writer.endArray().endObject();
    }
    writer.endArray();
}

} // namespace

Status printInspectionText(const Program &program, const importing::Inspection &found, std::int64_t rows)
{
    DRAMATIS_TRY(program.print(headText(found) + (found.proposal ? mappingText(*found.proposal) : "")));
    if (rows == 0)
        return {};
    DRAMATIS_TRY(program.print("  rows\n"));
    return printRows(program, found, rows);
}

std::string inspectionAsJson(const importing::Inspection &found, std::int64_t rows)
{
    const Sniffed &sniffed = *found.sniffed;
    std::string text;
    json::Writer writer(text, 2);
    writer.beginObject().key("file").text(found.path.string());
    writer.key("kind");
    found.proposal ? writer.text(found.kind()) : writer.null();
    writer.key("problem");
    found.usable() ? writer.null() : writer.text(found.problem);
    writer.key("json").flag(sniffed.json).key("line_ends").text(sniffed.lineEndsName);
    writer.key("dialect").raw(mapping::toJson(sniffed.dialect)).key("guesses").beginObject();
    for (const Guess &guess : guessesOf(sniffed)) {
        writer.key(guess.name).beginObject().key("confidence").number(guess.reason->confidence);
        writer.key("chosen").flag(guess.reason->chosen).key("reason").text(guess.reason->text).endObject();
    }
    writer.endObject();
    if (found.proposal)
        writer.key("mapping").raw(mapping::toJson(found.proposal->mapping));
    if (found.proposal)
        appendQuestions(writer, *found.proposal);
    writer.key("rows").beginArray();
    const auto writeRow = [&writer](const std::vector<std::string> &cells) {
        writer.beginArray();
        for (const std::string &cell : cells)
            writer.text(cell);
        writer.endArray();
    };
    if (sniffed.dialect.header)
        writeRow(sniffed.sample.header);
    const auto shown = std::min<std::size_t>(sniffed.sample.rows.size(), static_cast<std::size_t>(rows));
    for (std::size_t i = 0; i < shown; ++i)
        writeRow(sniffed.sample.rows[i]);
    writer.endArray().endObject();
    return text;
}

} // namespace dramatis::cli
