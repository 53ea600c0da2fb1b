// SPDX-License-Identifier: GPL-3.0-or-later
// Generated data at a workbench, as texts.
#pragma once

#include "core/classify/workbench.h"
#include "jobs/generate_job.h"
#include "support/customer_data.h"

#include <QtTest>

#include <map>
#include <string>

namespace dramatis::test
{

/// A small request: `subjects` customers, everything else as by default.
jobs::GenerateOptions customers(std::int64_t subjects);

/// Generates into `folder` below the bench's and returns its path.
std::filesystem::path generateFiles(const Workbench &bench, const jobs::GenerateOptions &options,
                                    const std::string &folder);
/// The four files of a folder, in import order.
std::vector<std::filesystem::path> importFiles(const std::filesystem::path &folder);
/// XXH3-128 of the four files together.
std::string hashOf(const std::filesystem::path &folder);

Result<jobs::GenerateReport> generateWorkspace(const Workbench &bench, const jobs::GenerateOptions &options,
                                               const JobContext &job = {});

/// Customers of each persona in a window of the newest run, by its assignments export.
std::map<std::string, int> distribution(const Workbench &bench, int windowDays);

/// "file,line,kind" of what the newest import rejected, sorted, one line each.
std::string rejectsOf(const Workbench &bench);

/// Lines of a text.
std::vector<std::string> linesOf(const std::string &text);

} // namespace dramatis::test

/// For QCOMPARE.
template <> inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}
