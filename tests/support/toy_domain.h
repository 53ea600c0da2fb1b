// SPDX-License-Identifier: GPL-3.0-or-later
// A second, tiny domain: machines and their readings. Where it passes through registry, importer, engines,
// exports, cards, what-if and forgetting, nothing on that way belongs to customers only. Unlike customers its
// events name their subject directly, and its flags, windows and rules are its own.
#pragma once

#include "domains/registry.h"

#include <memory>

namespace dramatis::test
{

/// machines(machine_id, site, retired), readings(reading_id, machine_id, date, value, note); windows 7 and
/// 90; signals reading_count, value_mean, value_max; rule set `machines-default` with the personas hot, busy,
/// silent.
std::unique_ptr<Domain> makeToyDomain();

/// The program's own domains and, behind them, the toy.
Registry domainsWithToy();

} // namespace dramatis::test
