// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects by identifier and key.
#pragma once

#include "store/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

using SubjectKey = std::int64_t;

Result<std::optional<SubjectKey>> findSubject(Connection &connection, std::string_view domain,
                                              std::string_view id);
/// The subject's key, given now if it has none yet.
Result<SubjectKey> keyOfSubject(Connection &connection, std::string_view domain, std::string_view id);
/// The same for many: statements are prepared once.
class SubjectKeys
{
public:
    static Result<SubjectKeys> open(Connection &connection, std::string_view domain);
    Result<SubjectKey> keyOf(std::string_view id);

private:
    SubjectKeys(Connection &connection, std::string_view domain, Statement find, Statement add)
        : m_connection(connection), m_domain(domain), m_find(std::move(find)), m_add(std::move(add))
    {
    }

    Connection &m_connection;
    std::string m_domain;
    Statement m_find;
    Statement m_add;
};

/// The identifier; empty for a forgotten subject.
Result<std::string> idOfSubject(Connection &connection, SubjectKey key);

} // namespace dramatis::store
