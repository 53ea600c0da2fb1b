// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding a file is in, from the bytes of a sample, and the sample in UTF-8.
#pragma once

#include "csv/sniff_blocks.h"
#include "csv/sniffer.h"

namespace dramatis::csv
{

struct Encoding {
    std::string name; ///< that QStringDecoder knows
    Reason reason;
};

/// Byte-order marks first, then UTF-8, UTF-16 by its zero bytes, then what uchardet says, where there is
/// enough to be sure; else windows-1252 (a superset of Latin-1).
Encoding guessEncoding(const SniffBlocks &sample);

/// Makes UTF-8 of the sample. Blocks that are not the first one lose what stands before their first line end,
/// and, except in UTF-8, their offsets (-1 then).
void decodeSample(SniffBlocks &sample, const std::string &encoding);

/// False for a sample with more control characters than any text has. Of a decoded sample.
bool isText(const SniffBlocks &sample);

} // namespace dramatis::csv
