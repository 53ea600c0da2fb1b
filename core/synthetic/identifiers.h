// SPDX-License-Identifier: GPL-3.0-or-later
// Identifiers of generated rows. Ascending ones are numbers of one width, so that their bytes ascend with the
// subjects and, behind that, with a subject's rows: user_000001, acc_000001_1, txn_000001_00001. Random ones
// are the same numbers through a bijection of 64-bit words: 16 hexadecimal digits, never two alike.
#pragma once

#include "synthetic/request.h"

#include <string>
#include <string_view>

namespace dramatis::synthetic
{

class Identifiers
{
public:
    /// `digits`: of the number of a row within its subject, at most 5; 0 where the row is the subject.
    Identifiers(const Request &request, std::string_view prefix, int digits);

    /// Of row `row` of a subject, both counted from 1. Valid until the next call.
    std::string_view of(std::int64_t subject, int row = 0);

private:
    std::string_view randomOf(std::int64_t subject, int row);

    std::string m_text; ///< prefix, then the digits that change
    std::size_t m_prefix;
    std::size_t m_subjectDigits;
    std::size_t m_rowDigits;
    bool m_random;
    std::uint64_t m_key;
};

/// The same request with ascending identifiers: names are numbers also where identifiers are not.
Request withNumbers(Request request);

} // namespace dramatis::synthetic
