// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of dramatis-cli: each adds itself, with its options and action, to the application.
#pragma once

#include "classify/classification.h"
#include "cli/program.h"
#include "importing/importer.h"

#include <memory>

namespace dramatis::cli
{

void addInfo(CLI::App &app, Program &program);
void addGenerate(CLI::App &app, Program &program);
void addInspect(CLI::App &app, Program &program);
void addImport(CLI::App &app, Program &program);
void addUndoImport(CLI::App &app, Program &program);
void addClassify(CLI::App &app, Program &program);
void addScore(CLI::App &app, Program &program);
void addExport(CLI::App &app, Program &program);
void addShow(CLI::App &app, Program &program);
void addOverride(CLI::App &app, Program &program);
void addWhatIf(CLI::App &app, Program &program);
void addRules(CLI::App &app, Program &program);
void addScorecard(CLI::App &app, Program &program);
void addRuns(CLI::App &app, Program &program);
void addReview(CLI::App &app, Program &program);
void addAudit(CLI::App &app, Program &program);
void addForget(CLI::App &app, Program &program);
void addBackup(CLI::App &app, Program &program);
void addTime(CLI::App &app, Program &program);
void addSupport(CLI::App &app, Program &program);

/// The commands that the contract names and this version has not: each is refused with a sentence.
void addLaterCommands(CLI::App &app, Program &program);

/// What import and `runs resume` print of an import or its forecast, with its exit status.
int reportImport(const Program &program, const importing::ImportReport &report, bool dryRun = false);
/// The same for a classification.
int reportClassification(const Program &program, const Domain &domain, const classify::Report &report,
                         const std::vector<importing::LeftOut> &leftOut);
/// The same for several, as of `score`.
int reportClassifications(const Program &program, const Domain &domain,
                          const std::vector<classify::Report> &reports);

} // namespace dramatis::cli
