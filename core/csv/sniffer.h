// SPDX-License-Identifier: GPL-3.0-or-later
// Guesses how a file is written from blocks of the whole of it (of a gzip file: from its first 16 MB), and
// says for each guess how sure it is and why. What the operator has chosen is taken over and not guessed.
//
// Any thread. 1 GB takes less than 200 ms: only the blocks are read.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "csv/dialect.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dramatis::csv
{

/// Why a part of the dialect is what it is. A whole sentence without a full stop: "all 2 000 sampled rows
/// agree".
struct Reason {
    double confidence = 1; ///< 0 … 1
    std::string text;
    bool chosen = false; ///< said by the operator, not guessed
};

/// Rows of the sample, fields as text. From all over the file, in its order.
struct Sample {
    std::vector<std::string> header;            ///< of the dialect's header row; else "1", "2", …
    std::vector<std::vector<std::string>> rows; ///< at most a few thousand
    std::vector<std::int64_t> offsets; ///< [row] of its first byte in the file's bytes; -1: not known
    std::int64_t bytes = 0;            ///< looked at
    bool wholeFile = false;
    bool headOnly = false; ///< of a gzip file longer than what was looked at
};

struct Sniffed {
    Dialect dialect;
    Reason delimiter;
    Reason quote;
    Reason escape;
    Reason comment;
    Reason skipLines;
    Reason encoding;
    Reason header;
    Reason lineEnds;
    Reason decimal;
    std::string lineEndsName; ///< "LF", "CRLF", "CR" or "mixed"
    bool json = false; ///< a JSON array or lines: the dialect is that of the text that openText() gives
    Sample sample;
    double seconds = 0;
};

/// Input error (one sentence naming the file) for a file that is not there, is empty, or is no text at all.
Result<Sniffed> sniff(const std::filesystem::path &file, const DialectChoice &choice, const JobContext &job);

} // namespace dramatis::csv
