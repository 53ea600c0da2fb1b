// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_plan.h"

#include <algorithm>
#include <limits>

namespace dramatis::ui
{

void ImportPlan::clear()
{
    m_files.clear();
    choices = {};
}

void ImportPlan::add(std::vector<importing::FileOrder> orders)
{
    for (importing::FileOrder &order : orders) {
        const bool known = std::any_of(m_files.begin(), m_files.end(),
                                       [&](const FileDraft &file) { return file.path() == order.path; });
        if (!known)
            m_files.emplace_back(++m_lastId, std::move(order));
    }
    sort();
}

void ImportPlan::remove(int id)
{
    std::erase_if(m_files, [id](const FileDraft &file) { return file.id() == id; });
}

void ImportPlan::take(int id, std::vector<importing::Inspection> found)
{
    FileDraft *file = find(id);
    if (!file)
        return;
    const std::filesystem::path asked = file->path();
    if (found.size() == 1 && found.front().path == asked) {
        file->take(std::move(found.front()), m_registry);
        return sort();
    }
    remove(id); // a folder
    for (importing::Inspection &each : found) {
        add({importing::FileOrder(each.path)});
        const auto added = std::find_if(m_files.begin(), m_files.end(),
                                        [&](const FileDraft &other) { return other.path() == each.path; });
        if (added->state() != FileDraft::State::NotSeen)
            continue;
        added->looking();
        added->take(std::move(each), m_registry);
    }
    sort();
}

FileDraft *ImportPlan::find(int id)
{
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [id](const FileDraft &file) { return file.id() == id; });
    return found == m_files.end() ? nullptr : &*found;
}

const FileDraft *ImportPlan::find(int id) const
{
    return const_cast<ImportPlan *>(this)->find(id);
}

FileDraft *ImportPlan::nextToLook(int first)
{
    FileDraft *wanted = find(first);
    if (wanted && wanted->needsLook())
        return wanted;
    const auto next =
        std::find_if(m_files.begin(), m_files.end(), [](const FileDraft &file) { return file.needsLook(); });
    return next == m_files.end() ? nullptr : &*next;
}

std::optional<int> ImportPlan::nextOpen(int after) const
{
    const auto here = std::find_if(m_files.begin(), m_files.end(),
                                   [after](const FileDraft &file) { return file.id() == after; });
    const std::size_t start =
        here == m_files.end() ? 0 : static_cast<std::size_t>(here - m_files.begin()) + 1;
    for (std::size_t step = 0; step < m_files.size(); ++step) {
        const FileDraft &file = m_files[(start + step) % m_files.size()];
        const FileDraft::State state = file.state();
        if (state == FileDraft::State::Questions || state == FileDraft::State::FieldsMissing)
            return file.id();
    }
    return std::nullopt;
}

std::vector<int> ImportPlan::sameHeader(int id) const
{
    std::vector<int> same;
    const FileDraft *file = find(id);
    if (!file || !file->table() || !file->sniffed()->dialect.header)
        return same;
    for (const FileDraft &other : m_files) {
        if (other.id() != id && other.table() == file->table() && other.header() == file->header())
            same.push_back(other.id());
    }
    return same;
}

void ImportPlan::useForSame(int id)
{
    for (const int other : sameHeader(id))
        find(other)->takeOver(*find(id));
}

bool ImportPlan::canForecast() const
{
    bool any = false;
    for (const FileDraft &file : m_files) {
        if (file.needsLook() || file.state() == FileDraft::State::NotSeen)
            return false;
        if (file.state() == FileDraft::State::Unusable)
            continue;
        if (!file.isReady())
            return false;
        any = true;
    }
    return any;
}

std::vector<importing::FileOrder> ImportPlan::orders() const
{
    std::vector<importing::FileOrder> orders;
    for (const FileDraft &file : m_files) {
        if (file.isReady())
            orders.push_back(file.mappedOrder());
    }
    return orders;
}

void ImportPlan::sort()
{
    std::stable_sort(m_files.begin(), m_files.end(),
                     [this](const FileDraft &a, const FileDraft &b) { return rank(a) < rank(b); });
}

/// Position of its table among those of all domains.
std::size_t ImportPlan::rank(const FileDraft &file) const
{
    constexpr std::size_t behindAll = std::numeric_limits<std::size_t>::max();
    if (file.state() == FileDraft::State::NotSeen)
        return behindAll - 1;
    if (file.state() == FileDraft::State::Unusable)
        return behindAll;
    std::size_t position = 0;
    for (const auto &domain : m_registry.domains()) {
        for (const TableSpec &table : domain->tables()) {
            if (table.kind == file.inspection()->kind())
                return position;
            ++position;
        }
    }
    return behindAll;
}

} // namespace dramatis::ui
