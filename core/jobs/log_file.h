// SPDX-License-Identifier: GPL-3.0-or-later
// A file that lines are appended to by several processes at once, and that is moved aside when it is full.
#pragma once

#include <filesystem>
#include <string_view>

namespace dramatis::jobs
{

/// Not for several threads at once. Failures are silent: who writes a log has better things to do.
class LogFile
{
public:
    /// `most`: files, the newest included.
    LogFile(std::filesystem::path file, std::size_t mostBytes, int most);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// One line with its line break, in one write.
    void append(std::string_view line);

private:
    bool open();
    void close();
    [[nodiscard]] bool isStillTheNewest() const;
    void moveAside(std::size_t coming);

    std::filesystem::path m_file;
    std::size_t m_mostBytes;
    int m_most;
    int m_descriptor = -1;
};

/// "dramatis.log.3"; 0 is the newest, without number.
std::filesystem::path olderLog(const std::filesystem::path &newest, int number);

} // namespace dramatis::jobs
