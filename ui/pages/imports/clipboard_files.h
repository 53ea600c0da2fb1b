// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on the clipboard as files to import: files that were copied, or a table as text, which is kept
// as a file of its own in the user's data folder, so that its rejects can be looked at in their place later.
#pragma once

#include "base/result.h"

#include <QStringList>

class QMimeData;

namespace dramatis::ui
{

/// Worth a try? Looks at the formats alone: asking another program for its text may take time.
bool mayHoldFiles(const QMimeData *data);
/// Local files; a table is written byte for byte as it was copied. Input error, a sentence, if it is neither.
Result<QStringList> filesOnClipboard(const QMimeData *data);

} // namespace dramatis::ui
