// SPDX-License-Identifier: GPL-3.0-or-later
// The column snapshots of one workspace: where their files lie, and those that are mapped already.
//
// A snapshot is a cache: whatever is missing, stale, damaged or cannot be written is made again from the
// rows, and a note says so. Several processes may use one folder: files only ever appear whole, under a name
// that says what they are, and are checked when they are opened. Any thread.
#pragma once

#include "columns/column_file.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace dramatis
{

class SnapshotStore
{
public:
    /// Files are `<prefix>.<name>.columns`.
    explicit SnapshotStore(std::filesystem::path prefix) : m_prefix(std::move(prefix)) {}

    /// The file of that name with that identity, checked with `tasks` threads unless it is mapped already;
    /// null if there is none.
    std::shared_ptr<const ColumnFile> find(const std::string &name, const std::string &identity,
                                           std::size_t tasks);
    /// The file of that name, of whatever state; null if there is none.
    std::shared_ptr<const ColumnFile> findAny(const std::string &name, std::size_t tasks);
    /// As find(), but only if it is mapped already: costs nothing.
    std::shared_ptr<const ColumnFile> findMapped(const std::string &name, const std::string &identity);

    /// A new file of that name, beside the workspace (in memory where that cannot be written).
    std::unique_ptr<ColumnFileBuilder> build(const std::string &name, const std::string &identity);
    /// Finishes what build() began, in its place, and keeps it mapped.
    std::shared_ptr<const ColumnFile> keep(const std::string &name, ColumnFileBuilder &builder,
                                           std::size_t tasks);

    /// Deletes the file of that name; false if there is none.
    bool remove(const std::string &name);
    /// Deletes the files, as after forgetting a subject.
    void removeAll();
    /// What had to be made again and why, one sentence each; taken away by the call.
    std::vector<std::string> takeNotes();
    [[nodiscard]] std::filesystem::path fileOf(const std::string &name) const;

private:
    std::shared_ptr<const ColumnFile> open(const std::string &name, std::optional<std::string_view> identity,
                                           std::size_t tasks);
    void note(std::string sentence);

    std::filesystem::path m_prefix;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const ColumnFile>> m_mapped;
    std::vector<std::string> m_notes;
};

} // namespace dramatis
