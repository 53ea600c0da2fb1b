// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shell_bench.h"
