// SPDX-License-Identifier: GPL-3.0-or-later
// Which domain a request means that does not name one.
#pragma once

#include "jobs/session.h"

#include <string>

namespace dramatis::jobs
{

/// The named domain (a Usage error lists the known ones where there is none of that name); else that of the
/// run that is named; else the only one that the data have subjects of, the first of the program if there are
/// several or none.
Result<const Domain *> chooseDomain(Session &session, const std::string &domain, const std::string &run = {});

} // namespace dramatis::jobs
