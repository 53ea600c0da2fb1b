// SPDX-License-Identifier: GPL-3.0-or-later
// What the program takes a file for, before anything is imported; and how rows of it would be stored.
#pragma once

#include "base/progress.h"
#include "importing/file_order.h"
#include "mapping/proposal.h"

namespace dramatis::importing
{

/// Of one file. Without a problem it can be imported as `proposal.mapping` says.
struct Inspection {
    std::filesystem::path path;
    std::int64_t size = 0;                     ///< on disk
    std::optional<csv::Sniffed> sniffed;       ///< nothing: it cannot be read as text
    std::optional<mapping::Proposal> proposal; ///< nothing: of no known kind
    std::string domainName;                    ///< "customers"
    std::int64_t rowsEstimated = 0;            ///< from the sample and the size
    std::string problem;                       ///< one sentence why it cannot be imported; empty: it can

    /// "transactions"; empty: not known.
    [[nodiscard]] std::string kind() const { return proposal ? proposal->mapping.kind : std::string(); }
    [[nodiscard]] bool usable() const { return problem.empty(); }
    /// It is of a known kind, and only the operator's answers are missing.
    [[nodiscard]] bool needsAnswers() const;
};

/// Sniffs, recognises and proposes; what the order says is taken over. Never an Error: see problem.
Inspection inspect(const FileOrder &order, const Registry &registry, const JobContext &job);

/// One row as it would be stored.
struct PreviewRow {
    std::int64_t line = 0;
    std::string raw; ///< at most 64 KiB
    std::vector<std::string>
        cells; ///< [column of the table] as it would be stored; of a faulty one its source
    std::vector<bool> undecodable; ///< [column of the table] has bytes that mean nothing
    int faultColumn = -2;          ///< column of the table; -1: the row as a whole; -2: none
    std::string faultKind;
    std::string faultMessage;
    std::string warning; ///< "type \"x\" not seen before"; empty: none
};

struct Preview {
    std::vector<PreviewRow> rows;
    std::vector<std::string> columns; ///< of the table
    // Of all sampled rows, not only those shown.
    std::int64_t sampled = 0;
    std::int64_t faulty = 0;
    double moneyIn = 0;  ///< sum of positive amounts; 0 without an amount column
    double moneyOut = 0; ///< sum of negative amounts, as a positive number
};

/// The first `rows` rows behind byte `offset` of the text (0: from the header on), checked but for references
/// and duplicates. `order.mapping` is taken as it is where given.
Result<Preview> preview(const FileOrder &order, const Registry &registry, std::int64_t offset,
                        std::size_t rows, const JobContext &job);

} // namespace dramatis::importing
