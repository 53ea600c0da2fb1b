// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/field_matching.h"
#include "base/text.h"
#include "mapping/sign_guess.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

constexpr double nameConfidence = 0.95;
constexpr double synonymConfidence = 0.85;
constexpr double contentConfidence = 0.6;
constexpr double mostly = 0.8;
constexpr std::size_t shortestAccount = 4; ///< characters; shorter ones count within a customer only

bool isNumeric(const ColumnSpec &column)
{
    return column.isNumeric() || column.value == ValueKind::Whole;
}

/// The share of texts that the words of a Choice are.
double choiceShare(const ColumnSpec &spec, const ColumnContent &content)
{
    const auto isOneOf = [](const std::vector<std::string_view> &words, std::string_view text) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return equalIgnoringCase(text, word); });
    };
    const auto isChoice = [&](std::string_view text) {
        return isOneOf(spec.choices, text) || isOneOf(spec.otherChoices, text);
    };
    return static_cast<double>(std::count_if(content.texts.begin(), content.texts.end(), isChoice)) /
           static_cast<double>(content.texts.size());
}

/// The share of texts that are numbers, words for nothing left out; all where nothing is left.
double numberShare(const ColumnSpec &spec, const ColumnContent &content)
{
    const auto isAbsent = [&](std::string_view text) {
        return std::any_of(spec.absent.begin(), spec.absent.end(),
                           [&](std::string_view word) { return equalIgnoringCase(text, word); });
    };
    const auto absent =
        static_cast<double>(std::count_if(content.texts.begin(), content.texts.end(), isAbsent));
    const auto count = static_cast<double>(content.texts.size());
    return absent < count ? content.numberShare() * count / (count - absent) : 1;
}

class TableMatcher
{
public:
    TableMatcher(const TableSpec &table, const TableSpec *parent, const FileColumns &file)
        : m_table(table), m_parent(parent), m_file(file), m_used(file.header.size())
    {
        m_match.fields.resize(table.columns.size());
    }

    TableMatch match()
    {
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i)
            matchName(i);
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i)
            if (!m_match.fields[i])
                matchSynonyms(i);
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i)
            if (!m_match.fields[i] && m_table.columns[i].money)
                matchInAndOut(i);
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i)
            if (!m_match.fields[i] && m_table.columns[i].value == ValueKind::Date)
                matchYearMonthDay(i);
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i)
            if (!m_match.fields[i] && m_table.columns[i].required)
                matchContent(i);
        matchOwner();
        if (m_table.id && !m_table.isMade(*m_table.id) && !m_match.fields[*m_table.id])
            makeId(*m_table.id);
        return std::move(m_match);
    }

private:
    void take(std::size_t field, std::size_t column, double confidence, std::string reason)
    {
        m_used[column] = true;
        m_match.fields[field] =
            FieldMatch{{.columns = {m_file.header[column]}}, confidence, std::move(reason)};
        m_match.score += m_table.columns[field].required ? 2 : 1;
    }

    /// Could the texts be of that kind at all?
    [[nodiscard]] bool accepts(const ColumnSpec &spec, std::size_t column) const
    {
        const ColumnContent &content = m_file.contents[column];
        if (m_used[column])
            return false;
        if (content.empty())
            return !spec.required;
        if (spec.value == ValueKind::Date)
            return content.date().share >= mostly;
        if (spec.value == ValueKind::Time)
            return content.timeShare() >= mostly || content.date().share >= mostly;
        if (spec.value == ValueKind::Choice)
            return choiceShare(spec, content) >= mostly;
        if (isNumeric(spec))
            return numberShare(spec, content) >= mostly;
        return spec.value != ValueKind::Id || content.isNearlyUnique();
    }

    void matchName(std::size_t field)
    {
        const ColumnSpec &spec = m_table.columns[field];
        if (const auto column = m_file.find(squashedName(spec.name)); column && accepts(spec, *column))
            take(field, *column, nameConfidence, "name");
    }

    void matchSynonyms(std::size_t field)
    {
        const ColumnSpec &spec = m_table.columns[field];
        for (const std::string_view synonym : spec.synonyms) {
            const auto column = m_file.find(squashedName(synonym));
            if (column && accepts(spec, *column))
                return take(field, *column, synonymConfidence, "synonym");
        }
    }

    void matchInAndOut(std::size_t field)
    {
        std::optional<std::size_t> in;
        std::optional<std::size_t> out;
        for (std::size_t i = 0; i < m_file.header.size(); ++i) {
            const ColumnContent &content = m_file.contents[i];
            if (m_used[i] || (!content.empty() && content.numberShare() < mostly))
                continue;
            if (!in && isMoneyInName(m_file.squashed[i]))
                in = i;
            if (!out && isMoneyOutName(m_file.squashed[i]))
                out = i;
        }
        if (!in || !out)
            return;
        m_used[*in] = m_used[*out] = true;
        m_match.fields[field] = FieldMatch{{.inColumn = m_file.header[*in], .outColumn = m_file.header[*out]},
                                           synonymConfidence,
                                           "two columns of amounts"};
        m_match.score += 2;
    }

    void matchYearMonthDay(std::size_t field)
    {
        const auto year = m_file.find("year");
        const auto month = m_file.find("month");
        const auto day = m_file.find("day");
        if (!year || !month || !day)
            return;
        FieldSource source{.columns = {m_file.header[*year], m_file.header[*month], m_file.header[*day]}};
        const bool words = m_file.contents[*month].numberShare() < mostly;
        source.format = words ? "%Y-%b-%d" : "%Y-%m-%d";
        for (const std::size_t column : {*year, *month, *day})
            m_used[column] = true;
        m_match.fields[field] = FieldMatch{std::move(source), synonymConfidence, "year, month and day"};
        m_match.score += 2;
    }

    void matchContent(std::size_t field)
    {
        const ColumnSpec &spec = m_table.columns[field];
        if (spec.value == ValueKind::Reference && m_table.makesParents)
            return; // whatever is taken for one would be made
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_file.header.size(); ++i) {
            if (m_used[i] || !looksLike(spec, m_file.contents[i]))
                continue;
            if (!found)
                found = i;
            else if (spec.value == ValueKind::Date && m_file.contents[*found].date().compact &&
                     !m_file.contents[i].date().compact)
                found = i;
        }
        if (!found)
            return;
        m_used[*found] = true;
        const ColumnContent &content = m_file.contents[*found];
        m_match.fields[field] =
            FieldMatch{{.columns = {m_file.header[*found]}},
                       contentConfidence,
                       "content: " + (spec.value == ValueKind::Date ? content.date().reason
                                      : isNumeric(spec)             ? "looks like amounts"
                                                                    : "looks like numbers of accounts")};
    }

    static bool looksLike(const ColumnSpec &spec, const ColumnContent &content)
    {
        constexpr double nearlyAll = 0.95;
        constexpr double some = 0.3;
        if (content.empty())
            return false;
        if (spec.value == ValueKind::Date)
            return content.date().share >= nearlyAll && !content.date().format.starts_with("epoch");
        if (isNumeric(spec))
            return spec.money && content.numberShare() >= nearlyAll && content.moneyShare() >= some;
        return spec.value == ValueKind::Reference && content.looksLikeAccounts();
    }

    /// The parent's own reference, which may be in the file too; a reference that counts within it only (card
    /// 0 of user 7) is joined with it.
    void matchOwner()
    {
        if (!m_parent || !m_parent->reference || !m_table.reference)
            return;
        const ColumnSpec &spec = m_parent->columns[*m_parent->reference];
        std::optional<std::size_t> owner = m_file.find(squashedName(spec.name));
        for (const std::string_view synonym : spec.synonyms)
            if (!owner)
                owner = m_file.find(squashedName(synonym));
        auto &reference = m_match.fields[*m_table.reference];
        if (!owner || !reference || m_table.findColumn(spec.name))
            return;
        m_match.owner = owner;
        const auto column = m_file.find(squashedName(reference->source.columns.front()));
        if (!column || *column == *owner)
            return;
        const auto &texts = m_file.contents[*column].distinct();
        const bool counts =
            !texts.empty() && std::all_of(texts.begin(), texts.end(), [](std::string_view text) {
                return text.size() < shortestAccount &&
                       text.find_first_not_of("0123456789") == std::string_view::npos;
            });
        if (counts) {
            reference->source = {.columns = {m_file.header[*owner], m_file.header[*column]},
                                 .format = "%u-%n"};
            reference->reason += ", counted within " + m_file.header[*owner];
        }
    }

    /// Of the other needed fields and the texts beside them.
    void makeId(std::size_t field)
    {
        if (!m_table.holdsEvents())
            return;
        FieldSource source;
        for (std::size_t i = 0; i < m_table.fieldCount(); ++i) {
            const auto &match = m_match.fields[i];
            const bool tells =
                m_table.columns[i].required || m_table.columns[i].storage == Storage::Dictionary;
            if (i == field || !match || !tells)
                continue;
            std::vector<std::string> columns = match->source.columns;
            if (!match->source.inColumn.empty())
                columns = {match->source.inColumn, match->source.outColumn};
            source.elseFrom.insert(source.elseFrom.end(), columns.begin(), columns.end());
            if (!m_table.columns[i].required)
                break; // one text will do
        }
        if (!source.elseFrom.empty())
            m_match.fields[field] = FieldMatch{std::move(source), contentConfidence, "made of other columns"};
    }

    const TableSpec &m_table;
    const TableSpec *m_parent;
    const FileColumns &m_file;
    std::vector<bool> m_used;
    TableMatch m_match;
};

} // namespace

std::string squashedName(std::string_view name)
{
    std::string squashed;
    for (const char c : asciiLower(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0)
            squashed += c;
    return squashed;
}

FileColumns::FileColumns(const csv::Sniffed &sniffed) : header(sniffed.sample.header)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        squashed.push_back(squashedName(header[i]));
        contents.emplace_back(sniffed.sample, i, sniffed.dialect);
    }
}

std::optional<std::size_t> FileColumns::find(std::string_view name) const
{
    const auto found = std::find(squashed.begin(), squashed.end(), name);
    return found == squashed.end() || name.empty() ? std::nullopt
                                                   : std::optional<std::size_t>(found - squashed.begin());
}

TableMatch matchTable(const TableSpec &table, const TableSpec *parent, const FileColumns &file)
{
    return TableMatcher(table, parent, file).match();
}

} // namespace dramatis::mapping
