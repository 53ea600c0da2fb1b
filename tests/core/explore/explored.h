// SPDX-License-Identifier: GPL-3.0-or-later
// Random customers, classified, and the view of them.
#pragma once

#include "core/classify/workbench.h"
#include "explore/run_view.h"

#include <memory>

namespace dramatis::test
{

using ViewPointer = std::shared_ptr<const explore::RunView>;

struct ViewWanted {
    std::optional<std::int64_t> runNo = {};
    std::optional<std::int64_t> before = {};
    bool withSignals = true;
    ViewPointer known = {};
    double share = 0.05;
};

/// "2024-02-29"
Day exploredDay();
ViewPointer viewOf(const Workbench &bench, const ViewWanted &wanted = {});
/// A workbench with 150 customers of that seed, classified twice by the same random rules: as of 20 days
/// before the day, and as of it. Some are overridden.
std::unique_ptr<Workbench> explored(std::uint32_t seed);

} // namespace dramatis::test
