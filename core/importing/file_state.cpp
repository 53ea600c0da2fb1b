// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/file_state.h"

#include <array>
#include <fstream>
#include <sys/stat.h>

namespace dramatis::importing
{

namespace
{

std::string stateOf(const std::filesystem::path &file)
{
    struct stat info = {};
    if (::stat(file.c_str(), &info) != 0)
        return "none";
    const long long nanoseconds = info.st_mtim.tv_sec * 1'000'000'000LL + info.st_mtim.tv_nsec;
    return std::to_string(info.st_size) + " " + std::to_string(nanoseconds) + " " +
           std::to_string(info.st_ino);
}

/// Bytes 16 to 23 of the log's header; a checkpoint changes them.
/// https://www.sqlite.org/fileformat2.html#walformat
std::string saltsOf(const std::filesystem::path &log)
{
    constexpr std::streamoff saltsOffset = 16;
    std::array<char, 8> bytes = {};
    std::ifstream stream(log, std::ios::binary);
    stream.seekg(saltsOffset);
    if (!stream.read(bytes.data(), bytes.size()))
        return "none";
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

} // namespace

std::string fileState(const std::filesystem::path &database)
{
    const std::filesystem::path log = database.string() + "-wal";
    return "file " + stateOf(database) + "; log " + stateOf(log) + " " + saltsOf(log);
}

} // namespace dramatis::importing
