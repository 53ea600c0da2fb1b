// SPDX-License-Identifier: GPL-3.0-or-later
// Review items from CSV or JSON files, each an import run of the kind `review-items`.
//
// Other than rows of a domain items need no staging: a file is read and written in one transaction, which
// also completes the run, keeps its rejects and its audit entry. Killed in between nothing of it is there, so
// that there is nothing to resume. Its items are the operator's: a decision in the file counts.
#pragma once

#include "importing/importer.h"
#include "importing/inspection.h"
#include "review/item_rows.h"

namespace dramatis::review
{

/// Does the order or else the header of the file say that it holds review items? Looks at the start of the
/// file only, unless that speaks of items.
bool isItemFile(const importing::FileOrder &order, const Registry &registry, const JobContext &job);

/// Fills in what importing::inspect() does not know: the kind and fields of such a file.
void describeItems(const importing::FileOrder &order, const Registry &registry, const JobContext &job,
                   importing::Inspection &found);

/// Can it be imported? Refused with one sentence, also where its content was imported before.
Status checkItemFile(const store::Workspace &workspace, const Registry &registry,
                     const importing::FileOrder &order, const importing::ImportOptions &options,
                     const JobContext &job);

/// Imports it. Items that are there take the fields that the file has, as upsertItems() does;
/// `options.duplicates` says otherwise. When resuming, a file that was imported is passed over.
Result<importing::FileReport> importItemFile(const store::Workspace &workspace, const Registry &registry,
                                             const importing::FileOrder &order,
                                             const importing::ImportOptions &options, const JobContext &job);

} // namespace dramatis::review
