// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/saved_mappings.h"
#include "base/text.h"
#include "jobs/data_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace dramatis::jobs
{

namespace fs = std::filesystem;

namespace
{

constexpr std::size_t longestName = 80; ///< bytes of a file's name; the title itself stands in the file

fs::path folder()
{
    return dataFolder("mappings");
}

std::optional<SavedMapping> readOne(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto mapping = mapping::fromJson(text, file.filename().string());
    if (!stream || !mapping || mapping->title.empty())
        return std::nullopt;
    return SavedMapping{file, std::move(*mapping)};
}

/// What stands in a file's name of a title: letters, digits and the bytes of other scripts.
std::string nameOf(const std::string &title)
{
    std::string name;
    for (const char c : title) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80U;
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    if (name.size() > longestName)
        name.resize(longestName);
    while (!isValidUtf8(name) || name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "mapping" : name;
}

/// Of the mapping with that title, else one that no other has.
fs::path fileFor(const std::string &title)
{
    for (const SavedMapping &saved : savedMappings()) {
        if (saved.mapping.title == title)
            return saved.file;
    }
    const std::string name = nameOf(title);
    fs::path file = folder() / (name + ".json");
    std::error_code error;
    for (int number = 2; fs::exists(file, error); ++number)
        file = folder() / (name + "-" + std::to_string(number) + ".json");
    return file;
}

} // namespace

std::vector<SavedMapping> savedMappings()
{
    std::vector<SavedMapping> saved;
    std::error_code error;
    for (fs::directory_iterator entry(folder(), error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() != ".json")
            continue;
        if (auto one = readOne(entry->path()))
            saved.push_back(std::move(*one));
    }
    std::sort(saved.begin(), saved.end(), [](const SavedMapping &a, const SavedMapping &b) {
        return std::pair(a.mapping.title, a.file) < std::pair(b.mapping.title, b.file);
    });
    return saved;
}

std::vector<SavedMapping> savedMappingsFor(const std::vector<std::string> &header, std::string_view kind)
{
    std::vector<std::pair<fs::file_time_type, SavedMapping>> fitting;
    for (SavedMapping &saved : savedMappings()) {
        std::error_code error;
        if (saved.mapping.header == header && (kind.empty() || saved.mapping.kind == kind))
            fitting.emplace_back(fs::last_write_time(saved.file, error), std::move(saved));
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<SavedMapping> mappings;
    for (auto &[time, saved] : fitting)
        mappings.push_back(std::move(saved));
    return mappings;
}

Result<fs::path> saveMapping(const mapping::Mapping &mapping)
{
    mapping::Mapping named = mapping;
    named.title = trimmed(mapping.title);
    if (named.title.empty())
        return inputError("A mapping is saved under a name: give it one.");
    fs::path file = fileFor(named.title);
    if (auto written = writeWhole(file, mapping::toJson(named)); !written)
        return written.error();
    return file;
}

Status removeMapping(const fs::path &file)
{
    std::error_code error;
    if (!fs::remove(file, error))
        return notFound("Cannot remove the mapping " + file.string() +
                        ": it has gone, or its folder cannot be "
                        "written to.");
    return {};
}

} // namespace dramatis::jobs
