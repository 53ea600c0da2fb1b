// SPDX-License-Identifier: GPL-3.0-or-later
// The one spelling of a JSON document, after RFC 8785 (JSON Canonicalization Scheme): no blanks, keys sorted
// by their UTF-16 code units, numbers as ECMAScript writes them, only the escapes that must be. Documents
// that mean the same have the same bytes, so that a hash of these names a version.
#pragma once

#include "json/document.h"

namespace dramatis::json
{

/// Of a document without faults(): a number beyond a double has no canonical form.
std::string canonicalJson(const Value &value);

/// The same for people: members as they stand, each on a line of its own, numbers as base/number.h writes
/// them.
std::string indentedJson(const Value &value);

/// Number::toString of ECMAScript (RFC 8785, 3.2.2.3). Not the form of base/number.h.
void appendCanonicalNumber(std::string &out, double value);

} // namespace dramatis::json
