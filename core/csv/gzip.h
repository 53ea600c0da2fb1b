// SPDX-License-Identifier: GPL-3.0-or-later
// Gzip files (RFC 1952), unpacked as they are read: several members behind one another are one text, zero
// bytes behind the last one are padding, anything else there is damage.
#pragma once

#include "csv/file.h"
#include "csv/source.h"

#include <string_view>

namespace dramatis::csv
{

/// The first bytes of every gzip file.
inline constexpr std::string_view gzipMagic = "\x1F\x8B";

/// `head` is what has been read from `file` already.
std::unique_ptr<ByteSource> openGzip(File file, std::string_view head);

} // namespace dramatis::csv
