// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is to be imported, and what the operator says of it. What is not said is guessed from the file.
#pragma once

#include "csv/dialect.h"
#include "mapping/mapping.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dramatis::importing
{

struct FileOrder {
    FileOrder() = default;
    FileOrder(std::filesystem::path file) : path(std::move(file)) {} // NOLINT: a path is an order

    std::filesystem::path path;
    std::optional<std::string> kind; ///< else told from the header
    csv::DialectChoice dialect;
    std::optional<mapping::Mapping> mapping; ///< whole; else proposed
    bool guessRest =
        false; ///< parts of the dialect that `dialect` leaves open are not the mapping's, but guessed
    std::vector<std::pair<std::string, std::string>> set; ///< field, column: on top of the proposal
    std::optional<std::string> dateFormat;                ///< of all dates
    std::optional<bool> fractions; ///< are percents written as fractions? else proposed
    bool flipSign = false;
    bool createMissing = false;
};

} // namespace dramatis::importing
