// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of many subjects at once, in the order of their rows: of tables whose rows are subjects, for rows that
// are not there yet. Subjects without a row, as an undone import leaves them, keep their key.
//
// Works inside the caller's transaction; nobody else may add subjects meanwhile.
#pragma once

#include "domains/domain.h"
#include "store/bulk_writer.h"
#include "store/deferred_indexes.h"
#include "store/subjects.h"

namespace dramatis::importing
{

class NewSubjects
{
public:
    /// `rows`: how many may come; `ascending`: so do their identifiers.
    static Result<NewSubjects> open(store::Connection &connection, const Domain &domain, std::int64_t rows,
                                    bool ascending);

    /// Makes `keys` the keys of the subjects with these identifiers, each of them once.
    Status keysOf(std::span<const std::string_view> ids, std::vector<store::SubjectKey> &keys);
    /// Once, behind the last row: nobody finds subjects by their identifiers before.
    Status finish();

private:
    NewSubjects(store::Connection &connection, const Domain &domain, store::BulkWriter writer,
                store::SubjectKeys single, bool allNew)
        : m_connection(connection), m_domain(domain.name()), m_writer(std::move(writer)),
          m_single(std::move(single)), m_allNew(allNew)
    {
    }

    store::Connection &m_connection;
    std::string_view m_domain;
    store::BulkWriter m_writer;
    store::SubjectKeys m_single;
    bool m_allNew; ///< every subject has a row
    std::optional<store::DeferredIndexes> m_deferred;
};

} // namespace dramatis::importing
