// SPDX-License-Identifier: GPL-3.0-or-later
// Delimiter, quote and escape: the ones with which a sample reads best, in the order people use them. A
// sample that reads without a flaw with commas is never taken for anything else on the strength of a little
// more.
#pragma once

#include "csv/sniff_evaluation.h"
#include "csv/sniffer.h"

namespace dramatis::csv
{

struct Format {
    Evaluation best;
    Reason delimiter;
    Reason quote;
    Reason escape;
};

/// `start` holds what is chosen and known already (comment, skipped lines).
Format guessFormat(const SniffBlocks &sample, const Dialect &start, const DialectChoice &choice);

/// The delimiter that a first line `sep=;` names, as spreadsheets write it.
std::optional<char> namedDelimiter(const SniffBlocks &sample);

} // namespace dramatis::csv
