// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniffer.h"
#include "base/stopwatch.h"
#include "csv/marks.h"
#include "csv/sniff_blocks.h"
#include "csv/sniff_decimal.h"
#include "csv/sniff_encoding.h"
#include "csv/sniff_format.h"
#include "csv/sniff_header.h"
#include "csv/sniff_json.h"
#include "csv/sniff_rows.h"

#include <tuple>

namespace dramatis::csv
{

namespace
{

Reason chosen()
{
    return {1, "chosen by hand", true};
}

void sniffEncoding(Sniffed &found, SniffBlocks &sample, const DialectChoice &choice)
{
    if (choice.encoding) {
        found.dialect.encoding = *choice.encoding;
        found.encoding = chosen();
    } else {
        Encoding guess = guessEncoding(sample);
        found.dialect.encoding = std::move(guess.name);
        found.encoding = std::move(guess.reason);
    }
    decodeSample(sample, found.dialect.encoding);
}

/// Comments and lines before the header, from what the chosen format reads.
void sniffLines(Sniffed &found, const Evaluation &best, const DialectChoice &choice, bool named)
{
    Dialect &dialect = found.dialect;
    if (choice.comment) {
        found.comment = chosen();
    } else if (best.commentLike > 0 && best.commentLike >= best.commentFits && best.columns > 1) {
        dialect.comment = '#';
        found.comment = {0.9,
                         std::to_string(best.commentLike) + " lines begin with # and do not fit the columns"};
    } else {
        found.comment = {best.commentFits > 0 ? 0.7 : 0.95, best.commentFits > 0
                                                                ? "lines that begin with # fit the columns"
                                                                : "no line looked at begins with #"};
    }
    if (choice.skipLines) {
        found.skipLines = chosen();
    } else if (best.titleLines > dialect.skipLines) {
        dialect.skipLines = best.titleLines;
        found.skipLines = {0.8, "the first " + std::to_string(best.titleLines) +
                                    " lines have too few fields for a header"};
    } else if (named) {
        found.skipLines = {1, "the first line names the delimiter"};
    } else {
        found.skipLines = {0.95, "the table begins with the first line"};
    }
}

/// The text that the records of a JSON file are given as has one form only: nothing is chosen.
void sniffJson(Sniffed &found, const SniffBlocks &sample)
{
    const Reason json = {1, "a JSON file: its objects are read as rows"};
    found.json = true;
    found.delimiter = found.quote = found.escape = found.comment = found.skipLines = json;
    found.encoding = found.header = found.lineEnds = json;
    found.lineEndsName = "LF";
    constexpr std::int64_t rowBytes = 100; // about
    SampledRows rows = sampleRows(sample, found.dialect, 0, sample.bytes / rowBytes);
    found.sample.rows = std::move(rows.rows);
    found.sample.offsets = std::move(rows.offsets);
}

void sniffFormat(Sniffed &found, const SniffBlocks &sample, DialectChoice choice)
{
    Dialect start = found.dialect;
    start.comment = choice.comment.value_or(std::nullopt);
    start.skipLines = choice.skipLines.value_or(0);
    const bool delimiterChosen = choice.delimiter.has_value();
    const auto named = choice.skipLines ? std::nullopt : namedDelimiter(sample);
    if (named) {
        choice.delimiter = choice.delimiter.value_or(*named);
        start.skipLines = 1;
    }
    Format format = guessFormat(sample, start, choice);
    found.dialect = format.best.dialect;
    found.delimiter = delimiterChosen ? chosen()
                      : named         ? Reason{1, "the first line names it"}
                                      : std::move(format.delimiter);
    found.quote = choice.quote ? chosen() : std::move(format.quote);
    found.escape = choice.escape ? chosen() : std::move(format.escape);
    sniffLines(found, format.best, choice, named.has_value());
    SampledRows rows = sampleRows(sample, found.dialect, format.best.columns, format.best.records);
    std::tie(found.lineEndsName, found.lineEnds) = lineEndsOf(rows);
    found.sample.rows = std::move(rows.rows);
    found.sample.offsets = std::move(rows.offsets);
}

/// The header row goes where it belongs.
void takeHeader(Sniffed &found)
{
    Sample &sample = found.sample;
    if (sample.rows.empty())
        return;
    if (found.dialect.header) {
        sample.header = std::move(sample.rows.front());
        sample.rows.erase(sample.rows.begin());
        sample.offsets.erase(sample.offsets.begin());
        return;
    }
    for (std::size_t i = 1; i <= sample.rows.front().size(); ++i)
        sample.header.push_back(std::to_string(i));
}

void sniffHeader(Sniffed &found, const DialectChoice &choice)
{
    HeaderGuess guess = guessHeader(found.sample.rows);
    found.dialect.header = choice.header.value_or(guess.header);
    found.header = choice.header ? chosen() : std::move(guess.reason);
    takeHeader(found);
}

void sniffDecimal(Sniffed &found, const DialectChoice &choice)
{
    DecimalGuess guess = guessDecimal(found.sample.rows);
    const bool other = choice.decimal && *choice.decimal != guess.decimal;
    if (other && guess.thousands == choice.decimal)
        guess.thousands = guess.decimal;
    found.dialect.decimal = choice.decimal.value_or(guess.decimal);
    found.dialect.thousands = choice.thousands.value_or(guess.thousands);
    found.decimal = choice.decimal ? chosen() : std::move(guess.reason);
}

} // namespace

Result<Sniffed> sniff(const std::filesystem::path &file, const DialectChoice &choice, const JobContext &job)
{
    const Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(sample, readSniffBlocks(file, job));
    Sniffed found;
    found.sample.bytes = sample.bytes;
    found.sample.wholeFile = sample.wholeFile;
    found.sample.headOnly = sample.headOnly;
    DRAMATIS_TRY_ASSIGN(json, jsonSample(file, sample));
    if (json) {
        sniffJson(found, *json);
        found.sample.bytes = json->bytes;
        found.sample.wholeFile = json->wholeFile;
        found.sample.headOnly = json->headOnly;
        takeHeader(found);
        sniffDecimal(found, choice);
        found.seconds = watch.seconds();
        return found;
    }
    sniffEncoding(found, sample, choice);
    if (!isText(sample))
        return inputError("\"" + file.string() +
                          "\" is no text: it holds too many control characters for a table.");
    if (job.stopped())
        return interrupted("Stopped while looking at the file.");
    sniffFormat(found, sample, choice);
    sniffHeader(found, choice);
    sniffDecimal(found, choice);
    DRAMATIS_TRY(checkMarks(found.dialect));
    found.seconds = watch.seconds();
    return found;
}

} // namespace dramatis::csv
