// SPDX-License-Identifier: GPL-3.0-or-later
// make_results FILE SUBJECTS: a workspace with that many classified customers and no transactions.
#include "base/number.h"
#include "support/results_workspace.h"

#include <cstdio>

int main(int count, char **arguments)
{
    const auto subjects = count == 3 ? dramatis::parseWholeNumber(arguments[2]) : std::nullopt;
    if (!subjects) {
        std::fputs("make_results FILE SUBJECTS\n", stderr);
        return 2;
    }
    const dramatis::Status made = dramatis::test::makeResultsWorkspace(arguments[1], *subjects);
    if (!made)
        std::fprintf(stderr, "%s\n", made.error().text.c_str());
    return made ? 0 : 1;
}
