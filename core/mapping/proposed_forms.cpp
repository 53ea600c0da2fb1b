// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/proposed_forms.h"
#include "base/text.h"
#include "mapping/sign_guess.h"

#include <algorithm>

namespace dramatis::mapping
{

namespace
{

using Subject = Question::Subject;

constexpr double mostly = 0.8;
constexpr double half = 0.5;

bool isNumber(const ColumnSpec &column)
{
    return column.value == ValueKind::Number;
}

} // namespace

void FormProposer::propose(const TableMatch &match)
{
    for (std::size_t i = 0; i < match.fields.size(); ++i)
        if (match.fields[i])
            addField(i, *match.fields[i]);
    proposeFractions(match);
    if (!m_contract)
        proposeMissingParents(match);
    describeColumns(match);
    askForMissingFields();
    const auto &fields = m_proposal.mapping.fields;
    const csv::Dialect &dialect = m_proposal.mapping.dialect;
    m_proposal.asItIs =
        m_contract && m_proposal.questions.empty() &&
        std::all_of(fields.begin(), fields.end(), [&](const auto &field) {
            return takenAsItIs(m_table.columns[*m_table.findColumn(field.first)], field.second, dialect);
        });
}

const ColumnContent *FormProposer::contentOf(const FieldSource &source) const
{
    if (source.columns.size() != 1)
        return nullptr;
    const auto found = std::find(m_file.header.begin(), m_file.header.end(), source.columns.front());
    if (found != m_file.header.end())
        return &m_file.contents[static_cast<std::size_t>(found - m_file.header.begin())];
    const auto named = m_file.find(squashedName(source.columns.front()));
    return named ? &m_file.contents[*named] : nullptr;
}

void FormProposer::addField(std::size_t position, const FieldMatch &match)
{
    const ColumnSpec &column = m_table.columns[position];
    FieldSource source = match.source;
    std::string reason = match.reason;
    if (column.isTimed())
        proposeDate(column, source, reason);
    if (column.isNumeric())
        proposeNumber(column, source);
    if (column.money && !m_contract)
        proposeSign(column, source);
    m_proposal.mapping.fields.emplace_back(column.name, std::move(source));
    m_reasons.push_back(std::move(reason));
}

void FormProposer::proposeDate(const ColumnSpec &column, FieldSource &source, std::string &reason)
{
    const ColumnContent *content = contentOf(source);
    if (!content || !source.format.empty())
        return;
    if (column.value == ValueKind::Time && content->timeShare() >= content->date().share) {
        if (content->date().format.empty())
            reason += ", times without a zone are UTC";
        return;
    }
    const DateGuess &guess = content->date();
    if (guess.format.empty() || guess.share < half)
        return;
    source.format = guess.format;
    reason += ", " + guess.reason;
    if (guess.other.empty())
        return;
    Question question;
    question.subject = Subject::DateOrder;
    question.field = column.name;
    question.reason = "The dates in " + source.columns.front() + " fit " + orderText(guess.format) + " and " +
                      orderText(guess.other) + " equally well";
    FieldSource other = source;
    other.format = guess.other;
    question.answers = {{orderText(guess.format), source}, {orderText(guess.other), other}};
    question.mustBeAnswered = true;
    m_proposal.questions.push_back(std::move(question));
}

/// Whoever writes currency signs or brackets writes separators too, if not in the sample.
void FormProposer::proposeNumber(const ColumnSpec &column, FieldSource &source)
{
    const ColumnContent *content = contentOf(source);
    if (!content || content->empty())
        return;
    csv::Dialect &dialect = m_proposal.mapping.dialect;
    const double formed = content->numberShare() - content->plainShare();
    if (!dialect.thousands && (m_contract ? formed > half : formed > 0))
        dialect.thousands = dialect.decimal == '.' ? ',' : '.';
    if (content->percentShare() > half && !column.percent)
        source.transforms.push_back(Transform::PercentToFraction);
}

/// All percents of a file are written one way, so all columns are judged together (spec companies.md).
void FormProposer::proposeFractions(const TableMatch &match)
{
    constexpr double nearlyAll = 0.95;
    std::size_t all = 0;
    std::size_t within = 0;
    std::vector<std::string> counts;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < match.fields.size(); ++i) {
        const ColumnSpec &column = m_table.columns[i];
        const ColumnContent *content =
            column.percent && match.fields[i] ? contentOf(match.fields[i]->source) : nullptr;
        if (!content || content->unmarked() == 0)
            continue;
        all += content->unmarked();
        within += content->withinOne();
        columns.push_back(i);
        counts.push_back(std::to_string(content->withinOne()) + " of " + std::to_string(content->unmarked()) +
                         " in " + std::string(column.name));
    }
    if (all == 0 || static_cast<double>(within) < nearlyAll * static_cast<double>(all))
        return;
    const std::string reason = std::to_string(within) + " of " + std::to_string(all) +
                               " percentages in the sample lie from -1 to 1 (" + join(counts, ", ") +
                               "): they look like fractions";
    for (const std::size_t column : columns)
        proposeFraction(m_table.columns[column], reason);
}

void FormProposer::proposeFraction(const ColumnSpec &column, const std::string &reason)
{
    for (std::size_t i = 0; i < m_reasons.size(); ++i) {
        auto &[field, source] = m_proposal.mapping.fields[i];
        if (field != column.name)
            continue;
        const FieldSource percents = source;
        source.transforms.push_back(Transform::FractionToPercent);
        m_reasons[i] += ", fractions times 100";
        Question question;
        question.subject = Subject::Fraction;
        question.field = column.name;
        question.reason = reason;
        question.answers = {{"fraction", source}, {"percent", percents}};
        m_proposal.questions.push_back(std::move(question));
    }
}

void FormProposer::proposeSign(const ColumnSpec &column, FieldSource &source)
{
    const ColumnContent *content = contentOf(source);
    if (!content || source.sign)
        return;
    if (content->negatives() == 0) {
        if (const auto sign = findSignColumn(m_file.contents)) {
            source.sign = Sign{false, m_file.header[sign->column], sign->out};
            return;
        }
    }
    const std::size_t all = content->positives() + content->negatives();
    if (all == 0 || static_cast<double>(content->positives()) < mostly * static_cast<double>(all))
        return;
    const FieldSource asItIs = source;
    source.sign = Sign{true, {}, {}};
    Question question;
    question.subject = Subject::Sign;
    question.field = column.name;
    question.reason = "Most amounts are positive (" + totalsText(*content) + "): taken for money out";
    question.answers = {{"flip", source}, {"as it is", asItIs}};
    m_proposal.questions.push_back(std::move(question));
}

/// Where the reference has not the contract's name, the file comes from elsewhere, and alone.
void FormProposer::proposeMissingParents(const TableMatch &match)
{
    if (!m_parent || !m_table.reference || !m_table.holdsEvents() || m_table.makesParents)
        return;
    const auto &reference = match.fields[*m_table.reference];
    const ColumnSpec &column = m_table.columns[*m_table.reference];
    if (!reference || (reference->source.columns.size() == 1 &&
                       normalisedName(reference->source.columns.front()) == column.name))
        return;
    m_proposal.mapping.createMissing = true;
    if (match.owner && m_parent->reference) {
        m_proposal.mapping.fields.emplace_back(m_parent->columns[*m_parent->reference].name,
                                               FieldSource{.columns = {m_file.header[*match.owner]}});
        m_reasons.emplace_back("whose account it is");
    }
    Question question;
    question.subject = Subject::CreateMissing;
    question.field = column.name;
    question.reason = "The file names its " + std::string(m_table.parent) +
                      " in its own way: those that are not "
                      "there are made";
    question.answers = {{"yes", reference->source, true}, {"no", reference->source, false}};
    m_proposal.questions.push_back(std::move(question));
}

void FormProposer::askForMissingFields()
{
    for (const std::string &field : m_proposal.missingFields) {
        const ColumnSpec &column = m_table.columns[*m_table.findColumn(field)];
        Question question;
        question.subject = Subject::MissingField;
        question.field = field;
        question.reason = "No column fits " + field + ", which " + std::string(m_table.kind) + " need";
        question.mustBeAnswered = true;
        for (std::size_t i = 0; i < m_file.header.size(); ++i) {
            const ColumnContent &content = m_file.contents[i];
            const bool fits = column.isTimed()   ? content.date().share >= half || content.timeShare() >= half
                              : isNumber(column) ? content.numberShare() >= half
                                                 : !content.empty();
            if (fits && m_proposal.columns[i].field.empty())
                question.answers.push_back({m_file.header[i], FieldSource{.columns = {m_file.header[i]}}});
        }
        m_proposal.questions.push_back(std::move(question));
    }
}

void FormProposer::describeColumns(const TableMatch &match)
{
    csv::Sniffed named;
    named.sample.header = m_file.header;
    m_proposal.columns = columnsOf(m_proposal.mapping, named);
    for (std::size_t i = 0; i < m_proposal.columns.size(); ++i) {
        ColumnProposal &column = m_proposal.columns[i];
        if (!m_file.contents[i].empty())
            column.example = m_file.contents[i].texts.front();
        column.reason = "no field fits";
        for (std::size_t k = 0; k < m_reasons.size(); ++k) {
            const auto &[field, source] = m_proposal.mapping.fields[k];
            if (field != column.field)
                continue;
            column.reason = m_reasons[k];
            const auto position = m_table.findColumn(field);
            column.confidence =
                position && match.fields[*position] ? match.fields[*position]->confidence : half;
        }
    }
}

} // namespace dramatis::mapping
