// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in data generator, domain by domain: a folder below this one per domain and a line in
// generator.cpp.
//
// Data flow: request → batches of subjects as columns (made ahead on other threads; a value depends on seed,
// subject and stream only, random.h) → one of two sinks: CSV files, or the tables of a workspace. Memory is
// that of a few batches, however many subjects are asked for.
#pragma once

#include "base/event_time.h"
#include "base/progress.h"
#include "base/result.h"
#include "store/connection.h"
#include "synthetic/request.h"
#include "synthetic/shares.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic
{

struct TableRows {
    std::string table;
    std::int64_t rows = 0; ///< bad ones too
};

/// What was made.
struct Generated {
    std::vector<TableRows> rows;
    std::vector<std::int64_t> kinds; ///< subjects per kind, in the generator's order
    std::int64_t badRows = 0;
    std::optional<EventTime> newestEvent; ///< in the domain's unit, if any was made

    [[nodiscard]] std::int64_t allRows() const;
};

/// The generator of one domain. The request has passed checkRequest().
struct DomainGenerator {
    std::string_view domain;
    std::span<const std::string_view> kinds;
    std::span<const RareKind> rareKinds; ///< some of them
    /// New files in `folder`; all of them or, on an Error, none.
    Result<Generated> (*writeFiles)(const Request &request, const std::filesystem::path &folder,
                                    const JobContext &job);
    /// Rows of run `runNo` into the domain's empty tables, inside the caller's transaction.
    Result<Generated> (*fillTables)(const Request &request, store::Connection &connection, std::int64_t runNo,
                                    const JobContext &job);
};

/// Null where there is no generator for that domain.
const DomainGenerator *findGenerator(std::string_view domain);

/// Usage error for what cannot be generated.
Status checkRequest(const Request &request, const DomainGenerator &generator);

} // namespace dramatis::synthetic
