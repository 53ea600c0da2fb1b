// SPDX-License-Identifier: GPL-3.0-or-later
// The rejects of one import as a list of any length is read: piece by piece, kind by kind.
#pragma once

#include "store/connection.h"

#include <string>
#include <vector>

namespace dramatis::importing
{

struct RejectRow {
    std::int64_t line = 0;
    std::string column;
    std::string kind;
    std::string message;
    std::string raw;
};

/// Where the rejects of an import lie, by line: small enough for a million.
struct RejectPlaces {
    std::vector<std::string> kinds;   ///< as they are met
    std::vector<std::int64_t> lines;  ///< ascending
    std::vector<std::uint8_t> kindOf; ///< of each line: position in kinds
};

struct KindCount {
    std::string kind;
    std::int64_t rows = 0;
};

/// `kind` empty: all kinds. Rows [first, first + count) by line.
Result<std::vector<RejectRow>> readRejects(store::Connection &connection, std::int64_t runNo,
                                           const std::string &kind, std::int64_t first, std::int64_t count);
/// All of them.
Result<RejectPlaces> readRejectPlaces(store::Connection &connection, std::int64_t runNo);
/// Most frequent first.
Result<std::vector<KindCount>> countRejectKinds(store::Connection &connection, std::int64_t runNo);

} // namespace dramatis::importing
