// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces that workspaces of stored results are made of: customers, drawn signals, runs in the ledger.
#pragma once

#include "classify/outcomes.h"
#include "domains/domain.h"
#include "store/results.h"

#include <filesystem>
#include <random>

namespace dramatis::test
{

using Draws = std::mt19937_64;

/// From 0 to below 1.
double draw(Draws &draws);
/// A value that such a signal may have.
double drawnValue(Unit unit, Draws &draws);

struct ResultsMaker {
    store::Connection &connection;
    std::filesystem::path lockFile;
    const Domain &domain;
    rules::RuleSet ruleSet;
    std::int64_t subjects;

    /// Customers "customer_0000001", … into the tables and the results.
    Status addSubjects(store::RunResults &results);
    /// Draws all signals over the default windows and matches them.
    void compute(store::RunResults &results, Draws &draws) const;
    void match(store::RunResults &results) const;
    /// A completed run; its number.
    Result<std::int64_t> store(const store::RunResults &results, bool all = true);
    /// An override of every thousandth.
    Status decide(const store::RunResults &results);
};

} // namespace dramatis::test
