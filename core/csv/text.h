// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file as UTF-8: unpacked (gzip) and decoded on the way. What all positions count in.
#pragma once

#include "csv/source.h"

#include <functional>
#include <string_view>

namespace dramatis::csv
{

/// Opens the file and decodes it from `encoding` (a name that QStringDecoder knows; upper or lower case).
/// UTF-8 passes as it is, damaged or not, with its byte-order mark; that of another encoding is dropped.
/// Bytes that mean nothing in another encoding become U+FFFD. A JSON file (an array of objects, or one object
/// per line) is given as CSV text in the plain dialect: see json_records.h. Input error for an encoding that
/// is not known.
///
/// `undecoded`, if given, gets all bytes of the (unpacked) file as they are read, on the thread that reads:
/// for a hash of the content that no choice of encoding changes.
Result<std::unique_ptr<ByteSource>> openText(const std::filesystem::path &file, const std::string &encoding,
                                             std::function<void(std::string_view)> undecoded = {});

/// Is this a name of UTF-8?
bool isUtf8(const std::string &encoding);

/// `source` decoded from an encoding other than UTF-8; input error if it is not known.
Result<std::unique_ptr<ByteSource>> decoded(std::unique_ptr<ByteSource> source, const std::string &encoding);

} // namespace dramatis::csv
