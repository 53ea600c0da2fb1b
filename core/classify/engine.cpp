// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/engine.h"

#include <set>

namespace dramatis::classify
{

std::string_view engineText(Engine engine)
{
    return engine == Engine::Loop ? "loop" : "vectorized";
}

std::optional<Engine> engineOf(std::string_view text)
{
    for (const Engine engine : {Engine::Loop, Engine::Vectorized}) {
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

Result<EngineOutput> runEngine(Engine engine, const EngineInput &input)
{
    return engine == Engine::Loop ? runLoop(input) : runVectorized(input);
}

} // namespace dramatis::classify
