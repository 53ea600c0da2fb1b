// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/snapshot_store.h"

namespace dramatis
{

namespace fs = std::filesystem;

fs::path SnapshotStore::fileOf(const std::string &name) const
{
    return m_prefix.string() + "." + name + ".columns";
}

void SnapshotStore::note(std::string sentence)
{
    const std::lock_guard lock(m_mutex);
    m_notes.push_back(std::move(sentence));
}

std::shared_ptr<const ColumnFile> SnapshotStore::findMapped(const std::string &name,
                                                            const std::string &identity)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_mapped.find(name);
    return found != m_mapped.end() && found->second->identity() == identity ? found->second : nullptr;
}

std::shared_ptr<const ColumnFile> SnapshotStore::find(const std::string &name, const std::string &identity,
                                                      std::size_t tasks)
{
    if (auto mapped = findMapped(name, identity))
        return mapped;
    return open(name, identity, tasks);
}

std::shared_ptr<const ColumnFile> SnapshotStore::findAny(const std::string &name, std::size_t tasks)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_mapped.find(name); found != m_mapped.end())
            return found->second;
    }
    return open(name, std::nullopt, tasks);
}

std::shared_ptr<const ColumnFile>
SnapshotStore::open(const std::string &name, std::optional<std::string_view> identity, std::size_t tasks)
{
    auto opened = ColumnFile::open(fileOf(name), identity, tasks);
    if (!opened) {
        if (opened.error().kind == ErrorKind::Storage)
            note("The column snapshot " + opened.error().text + " It is made again from the workspace.");
        return nullptr;
    }
    const std::lock_guard lock(m_mutex);
    m_mapped[name] = *opened;
    return *opened;
}

std::unique_ptr<ColumnFileBuilder> SnapshotStore::build(const std::string &name, const std::string &identity)
{
    return std::make_unique<ColumnFileBuilder>(identity, fileOf(name));
}

std::shared_ptr<const ColumnFile> SnapshotStore::keep(const std::string &name, ColumnFileBuilder &builder,
                                                      std::size_t tasks)
{
    auto file = builder.finish(tasks);
    const std::lock_guard lock(m_mutex);
    m_mapped[name] = file;
    return file;
}

bool SnapshotStore::remove(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    m_mapped.erase(name);
    std::error_code error;
    return fs::remove(fileOf(name), error);
}

void SnapshotStore::removeAll()
{
    const std::lock_guard lock(m_mutex);
    m_mapped.clear();
    std::error_code error;
    const fs::path folder = m_prefix.has_parent_path() ? m_prefix.parent_path() : fs::path(".");
    const std::string begin = m_prefix.filename().string() + ".";
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(begin) && name.find(".columns", begin.size()) != std::string::npos)
            fs::remove(entry.path(), error);
    }
}

std::vector<std::string> SnapshotStore::takeNotes()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_notes, {});
}

} // namespace dramatis
