// SPDX-License-Identifier: GPL-3.0-or-later
// What a classification run was asked for, as its settings_snapshot_json keeps it: enough to carry it out
// again.
#pragma once

#include "base/event_time.h"
#include "base/result.h"
#include "classify/engine.h"

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::classify
{

struct RunSettings {
    std::string domain;
    Day referenceDate = 0;
    EventTime referenceTime = 0; ///< in the domain's unit; it falls on referenceDate
    std::vector<int> windows;    ///< ascending
    Engine engine = Engine::Vectorized;
    std::size_t chunk = 0;
    std::size_t tasks = 1;
    bool consentedOnly = false;
    bool selected = false; ///< only the subjects of @run_selections
    std::size_t selectedCount = 0;
    std::string ruleSetId;
    int ruleSetVersion = 0;
    std::string ruleSetHash;
    std::string currency;

    bool operator==(const RunSettings &) const = default;
};

std::string settingsJson(const RunSettings &settings);
/// Internal error if the text is not what settingsJson() writes.
Result<RunSettings> readSettings(std::string_view json);

} // namespace dramatis::classify
