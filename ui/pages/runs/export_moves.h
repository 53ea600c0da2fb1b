// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects that moved between two compared runs as a file, all of them or those of one cell.
#pragma once

#include "jobs/job_queue.h"
#include "pages/runs/shown_moves.h"

#include <filesystem>
#include <memory>

namespace dramatis::ui
{

/// In a job; JSON where the name ends so, else CSV. `cell`: positions in RunComparison::outcomes, in the
/// window at that position; nothing: all moves of all windows.
struct MovedCell {
    std::size_t window = 0;
    std::size_t from = 0;
    std::size_t to = 0;
};
void exportMoves(jobs::JobQueue &queue, std::shared_ptr<const classify::RunComparison> comparison,
                 std::optional<MovedCell> cell, const std::filesystem::path &file,
                 std::function<void(const Result<bool> &)> done);

} // namespace dramatis::ui
