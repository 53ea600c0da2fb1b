// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/export_moves.h"
#include "base/output_file.h"
#include "classify/move_exports.h"

namespace dramatis::ui
{

namespace
{

/// The comparison with no other moves than those of the cell.
classify::RunComparison onlyCell(const classify::RunComparison &comparison, const MovedCell &cell)
{
    classify::RunComparison one = comparison;
    for (std::size_t window = 0; window < one.windows.size(); ++window) {
        std::erase_if(one.windows[window].moves, [&](const classify::ComparedMove &move) {
            return window != cell.window || move.from != cell.from || move.to != cell.to;
        });
    }
    return one;
}

} // namespace

void exportMoves(jobs::JobQueue &queue, std::shared_ptr<const classify::RunComparison> comparison,
                 std::optional<MovedCell> cell, const std::filesystem::path &file,
                 std::function<void(const Result<bool> &)> done)
{
    queue.start<bool>(
        jobs::JobKind::Export, QString::fromStdString(file.filename().string()), jobs::Lane::Read,
        [comparison = std::move(comparison), cell, file](const JobContext &) -> Result<bool> {
            classify::ExportOptions options;
            if (file.extension() == ".json")
                options.format = classify::Format::Json;
            DRAMATIS_TRY_ASSIGN(output, OutputFile::open(file));
            const classify::Output write = [&](std::string_view text) { return output.write(text); };
            DRAMATIS_TRY(cell ? classify::exportMoves(onlyCell(*comparison, *cell), options, write)
                              : classify::exportMoves(*comparison, options, write));
            DRAMATIS_TRY(output.keep());
            return true;
        },
        std::move(done));
}

} // namespace dramatis::ui
