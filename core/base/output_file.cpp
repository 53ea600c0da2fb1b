// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/output_file.h"

#include <string>
#include <unistd.h>
#include <utility>

namespace dramatis
{

Result<OutputFile> OutputFile::open(const std::filesystem::path &file)
{
    std::filesystem::path part = file;
    part += "." + std::to_string(::getpid()) + ".part"; // another process may write the same file
    std::FILE *const stream = std::fopen(part.c_str(), "wbe");
    if (!stream)
        return Error{ErrorKind::ReadOnly,
                     "Cannot write " + file.string() + ": its folder is not there or not writable."};
    return OutputFile(file, std::move(part), stream);
}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_file(std::move(other.m_file)), m_part(std::move(other.m_part)),
      m_stream(std::exchange(other.m_stream, nullptr))
{
}

OutputFile::~OutputFile()
{
    if (!m_stream)
        return;
    std::fclose(m_stream);
    std::remove(m_part.c_str());
}

Status OutputFile::write(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), m_stream) == text.size() ? Status() : incomplete();
}

Status OutputFile::keep()
{
    const bool written = std::fflush(m_stream) == 0;
    const bool closed = std::fclose(std::exchange(m_stream, nullptr)) == 0;
    if (written && closed && std::rename(m_part.c_str(), m_file.c_str()) == 0)
        return {};
    std::remove(m_part.c_str());
    return incomplete();
}

Error OutputFile::incomplete() const
{
    return {ErrorKind::Storage, m_file.string() +
                                    " could not be written completely: is the disk full? Nothing was left "
                                    "behind."};
}

Status writeFile(const std::filesystem::path &file, std::string_view text)
{
    DRAMATIS_TRY_ASSIGN(output, OutputFile::open(file));
    DRAMATIS_TRY(output.write(text));
    return output.keep();
}

} // namespace dramatis
