// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the timing lab that are not about review items.
#pragma once

#include "domains/registry.h"
#include "timing/timed_ways.h"

#include <filesystem>

namespace dramatis::timing
{

/// `settings`: the effective settings as JSON, made anew or kept. Nothing where the request brings none.
Status timeSettings(const StoreOperationsRequest &request, const JobContext &job,
                    std::vector<OperationMeasure> &measures);
/// `telemetry`: new names below the bound and at it, where each pushes one out, and new values of known
/// names.
Status timeTelemetry(const StoreOperationsRequest &request, const JobContext &job,
                     std::vector<OperationMeasure> &measures);
/// `bulk_upload`: CSV files of generated customers into a new workspace in `folder`, a commit per row or per
/// batch, with all checks.
Status timeBulkUpload(const Registry &registry, const std::filesystem::path &folder,
                      const StoreOperationsRequest &request, const JobContext &job,
                      std::vector<OperationMeasure> &measures);

} // namespace dramatis::timing
