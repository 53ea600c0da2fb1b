// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file as UTF-8: unpacked (gzip) and decoded on the way. What all positions count in.
#pragma once

#include "csv/source.h"

namespace dramatis::csv
{

/// Opens the file and decodes it from `encoding` (a name that QStringDecoder knows; upper or lower case).
/// UTF-8 passes as it is, damaged or not, with its byte-order mark. Bytes that mean nothing in another encoding
/// become U+FFFD. A JSON file (an array of objects, or one object per line) is given as CSV text in the plain
/// dialect: see json_records.h. Input error for an encoding that is not known.
Result<std::unique_ptr<ByteSource>> openText(const std::filesystem::path &file, const std::string &encoding);

} // namespace dramatis::csv
