// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/inspection.h"
#include "importing/input_file.h"

namespace dramatis::importing
{

Inspection inspect(const FileOrder &order, const Registry &registry, const JobContext &)
{
    Inspection found;
    found.path = order.path;
    std::error_code error;
    const auto size = std::filesystem::file_size(order.path, error);
    found.size = error ? 0 : static_cast<std::int64_t>(size);
    const auto file = examineFile(order, registry);
    if (!file) {
        found.problem = file.error().text;
        return found;
    }
    found.domainName = file->header.domain->name();
    found.proposal.emplace();
    found.proposal->mapping.kind = file->header.table->kind;
    found.proposal->asItIs = true;
    return found;
}

Result<Preview> preview(const FileOrder &, const Registry &, std::int64_t, std::size_t, const JobContext &)
{
    return inputError("No preview yet.");
}

} // namespace dramatis::importing
