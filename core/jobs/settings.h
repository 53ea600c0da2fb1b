// SPDX-License-Identifier: GPL-3.0-or-later
// The effective settings: built once at the start from defaults, the user's settings.json, and the
// environment (DRAMATIS_…), in that order of rising weight; passed in from then on and never changed. Options
// of a command come on top of the value that it is given.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::jobs
{

class Settings
{
public:
    struct Values {
        std::vector<int> windows;        ///< "windows": [30, 180]; empty: the domain's own
        std::string engine = "parallel"; ///< "engine"
        std::size_t tasks = 0;           ///< "parallel_tasks"; 0: one per processor
        bool parallel = true;            ///< "parallel_enabled": else the parallel engine has one task
        std::optional<std::size_t> chunkSize =
            {};                         ///< "chunk_size": subjects between two commits; the domain's
        std::size_t batchRows = 50'000; ///< "batch_rows": rows per committed batch of an import
        double nearMissShare = 0.05;    ///< "near_miss_share"
        std::string operatorName;       ///< "operator"; the system user by default
        std::string retention = "all";  ///< "retention": as classify::retentionOf() takes it
        std::string logLevel = "info";  ///< "log_level": off, warning, info or debug
    };
    using Environment = std::function<std::optional<std::string>(const std::string &name)>;

    /// Reads `file` if it is there. What is wrong is described in problems(), and the default used.
    static Settings load(const std::filesystem::path &file, const Environment &environment);
    /// From the XDG configuration folder and the process environment.
    static Settings load();

    [[nodiscard]] const Values &values() const { return m_values; }
    /// Threads of the parallel engine: 1 where `parallel` is off.
    [[nodiscard]] std::size_t taskCount() const;
    /// Made once; the same text every time.
    [[nodiscard]] const std::string &json() const { return m_json; }
    /// One sentence per unknown key or bad value, with its place.
    [[nodiscard]] const std::vector<std::string> &problems() const { return m_problems; }

private:
    Values m_values;
    std::string m_json;
    std::vector<std::string> m_problems;
};

} // namespace dramatis::jobs
