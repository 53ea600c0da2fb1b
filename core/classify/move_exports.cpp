// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/move_exports.h"
#include "classify/table_output.h"

namespace dramatis::classify
{

Status exportMoves(const RunComparison &comparison, const ExportOptions &options, const Output &output)
{
    TableOutput table({"subject", "window_days", "from", "to", "cause"}, options, output);
    std::vector<std::size_t> next(comparison.windows.size()); // move of each window, all by subject
    for (std::size_t subject = 0; subject < comparison.subjectIds.size(); ++subject) {
        for (std::size_t w = 0; w < comparison.windows.size(); ++w) {
            const ComparedWindow &window = comparison.windows[w];
            if (next[w] == window.moves.size() || window.moves[next[w]].subject != subject)
                continue;
            const ComparedMove &move = window.moves[next[w]++];
            table.text(comparison.subjectIds[subject]).whole(window.days);
            table.text(comparison.outcomes[move.from].id).text(comparison.outcomes[move.to].id);
            table.text(causeText(move.cause));
            DRAMATIS_TRY(table.endRow());
        }
    }
    return table.finish();
}

} // namespace dramatis::classify
