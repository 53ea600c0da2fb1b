// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/sample.h"

#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    dramatis::bench::Sample::remove();
    return 0;
}
