// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/machine.h"
#include "base/slices.h"
#include "base/text.h"

#include <fstream>
#include <sys/utsname.h>
#include <unistd.h>

namespace dramatis::jobs
{

namespace
{

/// What stands behind `key` and the separator in the first line that begins with it.
std::string valueIn(const char *file, std::string_view key, char separator)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const auto at = line.find(separator);
        if (!line.starts_with(key) || at == std::string::npos)
            continue;
        std::string value(trimmed(std::string_view(line).substr(at + 1)));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        return value;
    }
    return {};
}

std::string kernelText()
{
    utsname names = {};
    if (::uname(&names) != 0)
        return {};
    return std::string(names.sysname) + " " + names.release + " " + names.machine;
}

std::int64_t memoryOfMachine()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long bytes = ::sysconf(_SC_PAGE_SIZE);
    return pages > 0 && bytes > 0 ? static_cast<std::int64_t>(pages) * bytes : 0;
}

} // namespace

Machine thisMachine()
{
    return {kernelText(), valueIn("/etc/os-release", "PRETTY_NAME", '='),
            valueIn("/proc/cpuinfo", "model name", ':'), processorCount(), memoryOfMachine()};
}

} // namespace dramatis::jobs
