// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one import in the order in which they are imported, and how they are taken. A plain class:
// what was found of the files is handed to it; it finds nothing itself.
#pragma once

#include "import/file_draft.h"
#include "jobs/open_workspace.h"

namespace dramatis::ui
{

class ImportPlan
{
public:
    explicit ImportPlan(const Registry &registry) : m_registry(registry) {}

    void clear();
    void add(std::vector<importing::FileOrder> orders); ///< a file that is there already is passed over
    void remove(int id);
    /// What became of looking at a file: of a folder, the files in it.
    void take(int id, std::vector<importing::Inspection> found);
    /// Files by kind as the tables are ordered; behind them those not seen, then those that cannot be used.
    [[nodiscard]] const std::vector<FileDraft> &files() const { return m_files; }
    [[nodiscard]] FileDraft *find(int id);
    [[nodiscard]] const FileDraft *find(int id) const;
    [[nodiscard]] const Registry &registry() const { return m_registry; }

    /// The next file to look at, `first` if it needs that.
    [[nodiscard]] FileDraft *nextToLook(int first);
    /// The next file, from `after` on around, that needs an answer; `after` itself last.
    [[nodiscard]] std::optional<int> nextOpen(int after) const;
    /// Files with the same header and of the same kind, this one left out.
    [[nodiscard]] std::vector<int> sameHeader(int id) const;
    /// What the operator said of the file goes for those with the same header.
    void useForSame(int id);

    /// There are files to import, and all that can be used are looked at and ready.
    [[nodiscard]] bool canForecast() const;
    /// Those that can be used, mapped, in order.
    [[nodiscard]] std::vector<importing::FileOrder> orders() const;

    jobs::ImportChoices choices;

private:
    void sort();
    [[nodiscard]] std::size_t rank(const FileDraft &file) const;

    const Registry &m_registry;
    std::vector<FileDraft> m_files;
    int m_lastId = 0;
};

} // namespace dramatis::ui
