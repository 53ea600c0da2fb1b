// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/item_json.h"

namespace dramatis::review
{

namespace
{

/// What `field` holds, decoded with `read` when it is asked for the first time.
template <typename Value, typename Read>
const Value &decoded(std::optional<Value> &field, std::string_view json, Read read)
{
    if (!field)
        field = read(json);
    return *field;
}

} // namespace

const std::vector<std::string> &Item::claims() const
{
    return decoded(m_claims, m_row.claims, readTexts);
}

const std::vector<Item::Evidence> &Item::evidence() const
{
    return decoded(m_evidence, m_row.evidence, readEvidence);
}

const std::vector<std::string> &Item::flags() const
{
    return decoded(m_flags, m_row.riskFlags, readTexts);
}

const std::vector<std::string> &Item::explanation() const
{
    return decoded(m_explanation, m_row.explainability, readTexts);
}

const Assessment &Item::assessment() const
{
    return decoded(m_assessment, m_row.scores,
                   [this](std::string_view json) { return assess(readScores(json), flags()); });
}

} // namespace dramatis::review
