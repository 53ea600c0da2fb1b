// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/levels_reader.h"
#include "scorecards/read.h"

#include <array>
#include <set>

namespace dramatis::scorecards
{

namespace
{

using json::Kind;
using json::Value;

constexpr std::array<std::string_view, 3> levelFields = {"id", "above", "at_least"};
/// What subjects without a level are called.
constexpr std::string_view reservedId = "unclassified";

/// Of the level below `upper`: can anything still be in it? "At least 5" may stand below "above 5".
bool descends(const Level &upper, const Level &lower)
{
    return lower.percent < upper.percent ||
           (lower.percent == upper.percent && upper.bound == Bound::Above && lower.bound == Bound::AtLeast);
}

class LevelsReader
{
public:
    explicit LevelsReader(json::Findings &faults) : m_faults(faults) {}

    std::vector<Level> read(const Value &levels)
    {
        if (!json::checkKind(levels, Kind::Array, "levels", m_faults))
            return {};
        if (levels.elements.empty())
            m_faults.add(levels.offset, "There are no levels.");
        if (levels.elements.size() > maximumLevels)
            m_faults.add(levels.elements[maximumLevels].offset,
                         "There are more than " + std::to_string(maximumLevels) + " levels.");
        for (const Value &level : levels.elements)
            if (json::checkKind(level, Kind::Object, "a level", m_faults))
                readLevel(level, &level == &levels.elements.back());
        return std::move(m_levels);
    }

private:
    void readLevel(const Value &value, bool last)
    {
        json::Fields fields(value, levelFields, m_faults);
        Level level;
        level.id = readId(fields);
        const bool above = fields.optional("above");
        if (above && fields.optional("at_least"))
            m_faults.add(value.offset, "Only one of \"above\" and \"at_least\" can stand here.");
        else if (above || fields.optional("at_least"))
            readBound(fields, above ? Bound::Above : Bound::AtLeast, level);
        if (last && level.bound != Bound::None)
            m_faults.add(value.offset, "The last level takes all the rest: it can have no bound.");
        if (!last && !above && !fields.optional("at_least"))
            m_faults.add(value.offset,
                         "The level \"" + level.id +
                             "\" needs a bound, \"above\" or \"at_least\"; only the last has none.");
        if (level.bound != Bound::None)
            checkOrder(value, level);
        m_levels.push_back(std::move(level));
    }

    std::string readId(json::Fields &fields)
    {
        std::string id = fields.requiredId("id");
        if (id.empty())
            return id;
        const std::size_t place = fields.optional("id")->offset;
        if (id == reservedId)
            m_faults.add(place, "The id \"unclassified\" is reserved.");
        if (!m_ids.insert(id).second)
            m_faults.add(place, "The id \"" + id + "\" is given to two levels.");
        return id;
    }

    void readBound(json::Fields &fields, Bound bound, Level &level)
    {
        const auto percent = fields.requiredNumber(bound == Bound::Above ? "above" : "at_least");
        if (!percent)
            return;
        level.bound = bound;
        level.percent = *percent;
    }

    void checkOrder(const Value &value, const Level &level)
    {
        if (!m_levels.empty() && m_levels.back().bound != Bound::None && !descends(m_levels.back(), level))
            m_faults.add(value.offset, "The levels must descend: the bound of \"" + level.id +
                                           "\" is not below that of \"" + m_levels.back().id + "\".");
    }

    json::Findings &m_faults;
    std::vector<Level> m_levels;
    std::set<std::string> m_ids;
};

} // namespace

std::vector<Level> readLevels(const Value &levels, json::Findings &faults)
{
    return LevelsReader(faults).read(levels);
}

} // namespace dramatis::scorecards
