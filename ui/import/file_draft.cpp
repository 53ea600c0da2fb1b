// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/file_draft.h"

#include <algorithm>

namespace dramatis::ui
{

using mapping::FieldSource;
using mapping::Mapping;
using mapping::Question;

namespace
{

bool sameSign(const std::optional<mapping::Sign> &a, const std::optional<mapping::Sign> &b)
{
    if (!a || !b)
        return !a && !b;
    return a->flip == b->flip && a->column == b->column && a->out == b->out;
}

bool isMade(const FieldSource &source)
{
    return !source.columns.empty() || source.constant || !source.inColumn.empty() ||
           !source.outColumn.empty() || !source.elseFrom.empty();
}

std::vector<std::string> columnsOf(const FieldSource &source)
{
    std::vector<std::string> columns = source.columns;
    columns.insert(columns.end(), source.elseFrom.begin(), source.elseFrom.end());
    for (const std::string &column :
         {source.inColumn, source.outColumn, source.sign ? source.sign->column : ""}) {
        if (!column.empty())
            columns.push_back(column);
    }
    return columns;
}

} // namespace

bool sameSource(const FieldSource &a, const FieldSource &b)
{
    return a.columns == b.columns && a.constant == b.constant && a.inColumn == b.inColumn &&
           a.outColumn == b.outColumn && a.format == b.format && sameSign(a.sign, b.sign) &&
           a.transforms == b.transforms && a.elseFrom == b.elseFrom && a.absent == b.absent;
}

FileDraft::FileDraft(int id, importing::FileOrder order) : m_id(id), m_order(std::move(order)) {}

const importing::Inspection *FileDraft::inspection() const
{
    return m_inspection ? &*m_inspection : nullptr;
}

const csv::Sniffed *FileDraft::sniffed() const
{
    return m_inspection && m_inspection->sniffed ? &*m_inspection->sniffed : nullptr;
}

const mapping::Proposal *FileDraft::proposal() const
{
    return sniffed() && m_inspection->proposal ? &*m_inspection->proposal : nullptr;
}

const std::vector<std::string> &FileDraft::header() const
{
    static const std::vector<std::string> none;
    return sniffed() ? sniffed()->sample.header : none;
}

void FileDraft::take(importing::Inspection inspection, const Registry &registry)
{
    m_order.path = inspection.path;
    m_inspection = std::move(inspection);
    m_table = registry.findKind(m_inspection->kind()).second;
    if (!m_needsLook) // else the operator has said more meanwhile, and it is looked at once more
        takeProposedReadings();
}

/// Columns that the operator gave to fields since the last look: the proposal knows how to read them.
void FileDraft::takeProposedReadings()
{
    for (const auto &[field, column] : std::exchange(m_order.set, {})) {
        const FieldSource *proposed = proposal() ? proposal()->mapping.find(field) : nullptr;
        if (proposed && proposed->columns == std::vector<std::string>{column})
            setField(field, *proposed);
    }
}

FileDraft::State FileDraft::state() const
{
    if (!m_inspection)
        return State::NotSeen;
    const mapping::Proposal *found = proposal();
    const auto must = [](const Question &question) { return question.mustBeAnswered; };
    // A problem that the operator can solve here is a question.
    const bool solvable = found && m_table &&
                          (!found->missingFields.empty() ||
                           std::any_of(found->questions.begin(), found->questions.end(), must));
    if (!found || !m_table || (!m_inspection->usable() && !solvable))
        return State::Unusable;
    if (!missingFields().empty())
        return State::FieldsMissing;
    return openQuestions() > 0 ? State::Questions : State::Ready;
}

bool FileDraft::isReady() const
{
    const State now = state();
    if (now != State::Questions)
        return now == State::Ready;
    for (const std::size_t question : questions()) {
        if (!isAnswered(question) && proposal()->questions[question].mustBeAnswered)
            return false;
    }
    return true;
}

bool FileDraft::isThere(const FieldSource &source) const
{
    const std::vector<std::string> columns = columnsOf(source);
    return std::all_of(columns.begin(), columns.end(), [&](const std::string &column) {
        return std::find(header().begin(), header().end(), column) != header().end();
    });
}

const std::optional<FieldSource> *FileDraft::edit(const std::string &field) const
{
    for (const auto &[name, source] : m_edits) {
        if (name == field && (!source || isThere(*source)))
            return &source;
    }
    return nullptr;
}

bool FileDraft::usesSaved() const
{
    return m_saved && proposal() && m_saved->kind == proposal()->mapping.kind;
}

Mapping FileDraft::mapping() const
{
    Mapping result;
    if (!proposal() || !m_table)
        return result;
    const Mapping &base = usesSaved() ? *m_saved : proposal()->mapping;
    result.kind = base.kind;
    result.title = mappingTitle();
    result.header = header();
    result.dialect = sniffed()->dialect;
    result.createMissing = m_createMissing.value_or(base.createMissing);
    for (const ColumnSpec &column : m_table->columns) {
        const std::string field(column.name);
        const std::optional<FieldSource> *said = edit(field);
        const FieldSource *proposed = base.find(field);
        if (said && *said)
            result.fields.emplace_back(field, **said);
        else if (!said && proposed && isThere(*proposed))
            result.fields.emplace_back(field, *proposed);
    }
    return result;
}

importing::FileOrder FileDraft::mappedOrder() const
{
    importing::FileOrder order = m_order;
    order.set.clear();
    const bool untouched = m_edits.empty() && !m_createMissing && !usesSaved();
    if (proposal() && m_table && !(proposal()->asItIs && untouched))
        order.mapping = mapping();
    return order;
}

std::vector<std::string> FileDraft::missingFields() const
{
    std::vector<std::string> missing;
    if (!m_table)
        return missing;
    const Mapping now = mapping();
    for (const ColumnSpec &column : m_table->columns) {
        const FieldSource *source = now.find(column.name);
        if (column.required && (!source || !isMade(*source)))
            missing.emplace_back(column.name);
    }
    return missing;
}

void FileDraft::setField(const std::string &field, std::optional<FieldSource> source)
{
    std::erase_if(m_edits, [&](const auto &entry) { return entry.first == field; });
    m_edits.emplace_back(field, std::move(source));
}

void FileDraft::assign(const std::string &column, const std::string &field)
{
    const Mapping now = mapping();
    for (const auto &[name, from] : now.fields) {
        if (name != field && from.columns == std::vector<std::string>{column})
            setField(name, std::nullopt);
    }
    std::erase_if(m_order.set, [&](const auto &said) { return said.second == column; });
    if (!field.empty())
        giveColumn(field, column);
}

void FileDraft::giveColumn(const std::string &field, const std::string &column)
{
    std::erase_if(m_order.set, [&](const auto &said) { return said.first == field; });
    FieldSource source;
    source.columns = {column};
    setField(field, source);
    m_order.set.emplace_back(field, column);
    m_needsLook = true;
}

void FileDraft::setCreateMissing(bool create)
{
    m_createMissing = create;
}

void FileDraft::setDialect(const csv::DialectChoice &dialect)
{
    m_order.dialect = dialect;
    m_order.set.clear(); // its columns may be gone
    m_needsLook = true;
}

void FileDraft::setKind(const std::string &kind)
{
    if (m_order.kind == kind)
        return;
    m_order.kind = kind;
    m_edits.clear();
    m_answered.clear();
    m_saved.reset();
    m_createMissing.reset();
    m_needsLook = true;
}

void FileDraft::useMapping(const Mapping &saved)
{
    useProposal();
    m_saved = saved;
    m_order.dialect.decimal = saved.dialect.decimal;
    m_order.dialect.thousands = saved.dialect.thousands;
    m_needsLook = true;
}

void FileDraft::useProposal()
{
    m_saved.reset();
    m_edits.clear();
    m_createMissing.reset();
    m_answered.clear();
}

void FileDraft::takeOver(const FileDraft &other)
{
    m_order.kind = other.m_order.kind;
    m_order.dialect = other.m_order.dialect;
    m_saved = other.m_saved;
    m_createMissing = other.mapping().createMissing;
    m_answered = other.m_answered;
    m_edits.clear();
    const Mapping theirs = other.mapping();
    if (other.table()) {
        for (const ColumnSpec &column : other.table()->columns) {
            const FieldSource *source = theirs.find(column.name);
            m_edits.emplace_back(column.name, source ? std::optional(*source) : std::nullopt);
        }
    }
    m_needsLook = true;
}

} // namespace dramatis::ui
