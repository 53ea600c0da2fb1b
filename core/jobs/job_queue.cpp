// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_queue.h"
