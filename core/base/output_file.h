// SPDX-License-Identifier: GPL-3.0-or-later
// The file that an export becomes.
#pragma once

#include "base/result.h"

#include <cstdio>
#include <filesystem>
#include <string_view>

namespace dramatis
{

/// A file that takes its name only when it is complete; until then, and if it never is, nothing of that name
/// is touched.
class OutputFile
{
public:
    /// ReadOnly error where it cannot be written.
    static Result<OutputFile> open(const std::filesystem::path &file);
    OutputFile(OutputFile &&other) noexcept;
    OutputFile &operator=(OutputFile &&) = delete;
    ~OutputFile();

    Status write(std::string_view text);
    Status keep();

private:
    OutputFile(std::filesystem::path file, std::filesystem::path part, std::FILE *stream)
        : m_file(std::move(file)), m_part(std::move(part)), m_stream(stream)
    {
    }
    [[nodiscard]] Error incomplete() const;

    std::filesystem::path m_file;
    std::filesystem::path m_part;
    std::FILE *m_stream;
};

/// The whole text as a file.
Status writeFile(const std::filesystem::path &file, std::string_view text);

} // namespace dramatis
