// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/engine.h"

#include <algorithm>
#include <set>

namespace dramatis::classify
{

std::string_view engineText(Engine engine)
{
    switch (engine) {
    case Engine::Loop:
        return "loop";
    case Engine::Vectorized:
        return "vectorized";
    case Engine::Parallel:
        return "parallel";
    }
    return {};
}

std::optional<Engine> engineOf(std::string_view text)
{
    for (const Engine engine : {Engine::Loop, Engine::Vectorized, Engine::Parallel}) {
        if (engineText(engine) == text)
            return engine;
    }
    return std::nullopt;
}

std::vector<int> EngineInput::allWindows() const
{
    std::set<int> windows(assignedWindows.begin(), assignedWindows.end());
    for (const int window : ruleSet.ownWindows())
        windows.insert(window);
    return {windows.begin(), windows.end()};
}

std::uint64_t EngineInput::listedFlagOf(store::SubjectKey dataKey) const
{
    return std::binary_search(listed.begin(), listed.end(), dataKey) ? rules::listedFlag : 0;
}

Result<EngineOutput> runEngine(Engine engine, const EngineInput &input)
{
    switch (engine) {
    case Engine::Loop:
        return runLoop(input);
    case Engine::Vectorized:
        return runColumns(input, 1, false);
    case Engine::Parallel:
        return runColumns(input, input.data.tasks, true);
    }
    return Error{ErrorKind::Internal, "There is no such engine."};
}

} // namespace dramatis::classify
