// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/open_workspace.h"
