// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of the specification make of a generated wallet under the default rule set: slow, simple,
// and without a line of the program's kernel or rules.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace dramatis::test
{

struct TradeRow {
    std::int64_t time = 0;
    std::string market;
    std::string position; ///< market and outcome
    bool sells = false;
    double size = 0;
    double price = 0;
};

struct SnapshotRow {
    std::string market;
    double size = 0;
    std::int64_t time = 0;
};

/// The files of a folder.
struct WalletFiles {
    explicit WalletFiles(const std::filesystem::path &folder);

    std::map<std::string, std::vector<TradeRow>> trades; ///< of every wallet, by time
    std::map<std::string, std::vector<SnapshotRow>> snapshots;
    std::map<std::string, std::string> categories;
    std::int64_t now = 0; ///< of the newest trade
};

struct Reckoning {
    std::string outcome; ///< exclusion or persona, or "unclassified"
    std::set<std::string> traits;
};

Reckoning reckon(const WalletFiles &files, const std::string &wallet, int minimumAge = 45);

} // namespace dramatis::test
