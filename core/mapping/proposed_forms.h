// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of a proposal: from columns that fit fields to a mapping with date formats, forms of
// numbers and signs, and the questions that the sample leaves open.
#pragma once

#include "mapping/field_matching.h"
#include "mapping/field_reader.h"
#include "mapping/proposal.h"
#include "mapping/recognise.h"

namespace dramatis::mapping
{

class FormProposer
{
public:
    /// `contract`: the names are the contract's own; then only what surely is of another form is read so.
    /// Fills the fields, columns and questions of `proposal`. All must outlive it.
    FormProposer(const DomainTable &kind, const TableSpec *parent, const FileColumns &file, bool contract,
                 Proposal &proposal)
        : m_table(*kind.table), m_parent(parent), m_file(file), m_contract(contract), m_proposal(proposal)
    {
    }

    void propose(const TableMatch &match);

private:
    void addField(std::size_t position, const FieldMatch &match);
    void proposeDate(const ColumnSpec &column, FieldSource &source, std::string &reason);
    void proposeNumber(const ColumnSpec &column, FieldSource &source);
    void proposeFractions(const TableMatch &match);
    void proposeFraction(const ColumnSpec &column, const std::string &reason);
    void proposeSign(const ColumnSpec &column, FieldSource &source);
    void proposeMissingParents(const TableMatch &match);
    void askForMissingFields();
    void describeColumns(const TableMatch &match);
    [[nodiscard]] const ColumnContent *contentOf(const FieldSource &source) const;

    const TableSpec &m_table;
    const TableSpec *m_parent;
    const FileColumns &m_file;
    bool m_contract;
    Proposal &m_proposal;
    std::vector<std::string> m_reasons; ///< of the mapping's fields
};

} // namespace dramatis::mapping
