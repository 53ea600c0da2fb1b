// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of texts in the table `texts`, given where there are none yet.
#pragma once

#include "store/connection.h"

#include <vector>

namespace dramatis::synthetic
{

class TextKeys
{
public:
    static Result<TextKeys> open(store::Connection &connection)
    {
        DRAMATIS_TRY_ASSIGN(add, connection.prepare("INSERT OR IGNORE INTO texts(text) VALUES(?)"));
        return TextKeys(connection, std::move(add));
    }

    /// `text()` of that number.
    template <typename Text>
    Result<std::int64_t> keyOf(std::vector<std::int64_t> &known, std::size_t number, const Text &text)
    {
        if (number >= known.size())
            known.resize(number + 1);
        if (known[number] == 0) {
            DRAMATIS_TRY_ASSIGN(key, keyOf(text()));
            known[number] = key;
        }
        return known[number];
    }
    Result<std::int64_t> keyOf(std::string_view text)
    {
        DRAMATIS_TRY(m_add.with(text).run());
        return m_connection->wholeOf("SELECT text_key FROM texts WHERE text = ?", text);
    }

private:
    TextKeys(store::Connection &connection, store::Statement add)
        : m_connection(&connection), m_add(std::move(add))
    {
    }

    store::Connection *m_connection;
    store::Statement m_add;
};

} // namespace dramatis::synthetic
