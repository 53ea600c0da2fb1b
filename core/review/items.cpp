// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/items.h"

namespace dramatis::review
{

Status upsertItem(store::Connection &, const ItemRow &, Author)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}
Status upsertItems(store::Connection &, std::span<const ItemRow>, Author)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}
Result<std::vector<ItemLine>> listItems(store::Connection &, const ItemFilter &)
{
    return std::vector<ItemLine>();
}
Result<std::int64_t> countUndecided(store::Connection &)
{
    return std::int64_t(0);
}
const std::vector<std::string> &Item::claims() const
{
    return m_claims.emplace();
}
const std::vector<Item::Evidence> &Item::evidence() const
{
    return m_evidence.emplace();
}
const std::vector<std::string> &Item::flags() const
{
    return m_flags.emplace();
}
const std::vector<std::string> &Item::explanation() const
{
    return m_explanation.emplace();
}
const Assessment &Item::assessment() const
{
    return m_assessment.emplace();
}
Result<Item> findItem(store::Connection &, std::string_view)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}
Status decideItems(store::Connection &, std::span<const std::string>, Decision, std::string_view,
                   std::string_view)
{
    return Error{ErrorKind::Internal, "Not there yet."};
}

} // namespace dramatis::review
