// SPDX-License-Identifier: GPL-3.0-or-later
// JSON files whose records are objects, as CSV text in the plain dialect: an array of objects, an object per
// line, or objects one behind the other. UTF-8.
//
// The header row is the union of the keys of the first 1 000 objects (or 16 MB), in the order they first
// appear; keys that show up later are left out. A number is its own text, so that identifiers stay byte for
// byte; null and an absent key are an empty field; true and false are those words; a nested value is its JSON
// text. What is no object, or a broken one, becomes a row of another number of fields than the header, which
// every import rejects with its text kept, and the others go on. Lines count in the CSV text: the first
// object is line 2.
#pragma once

#include "csv/source.h"

#include <string>
#include <string_view>

namespace dramatis::csv
{

/// Whether a text that begins like this is taken for JSON: `[` and then `{`, or `{` with a key and a colon.
bool beginsJsonRecords(std::string_view head);

/// Gives `text` (at its start) as it is, or, if it begins like JSON, its records as CSV text. `name` is the
/// file's, for errors: reading fails with an Input error that names the line where brackets or quotes do not
/// pair up or something else stands between the objects.
Result<std::unique_ptr<ByteSource>> jsonAsCsv(std::unique_ptr<ByteSource> text, std::string name);

} // namespace dramatis::csv
