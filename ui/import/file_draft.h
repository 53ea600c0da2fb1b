// SPDX-License-Identifier: GPL-3.0-or-later
// One file on its way in: what the program takes it for, what the operator says instead, and the mapping that
// comes of both. What the operator says is kept beside the proposal and not in it, so that it stays when the
// file is looked at anew with another dialect. A plain value; knows no widget, no file and no workspace.
#pragma once

#include "importing/inspection.h"

#include <set>
#include <utility>

namespace dramatis::ui
{

bool sameSource(const mapping::FieldSource &a, const mapping::FieldSource &b);

class FileDraft
{
public:
    /// Why a file is not ready yet, or that it is.
    enum class State { NotSeen, Unusable, FieldsMissing, Questions, Ready };

    FileDraft(int id, importing::FileOrder order);

    [[nodiscard]] int id() const { return m_id; } ///< never another file's
    [[nodiscard]] const std::filesystem::path &path() const { return m_order.path; }
    [[nodiscard]] State state() const;
    /// Everything that must be known is known.
    [[nodiscard]] bool isReady() const;
    /// Null before the file was looked at.
    [[nodiscard]] const importing::Inspection *inspection() const;
    [[nodiscard]] const csv::Sniffed *sniffed() const;
    /// Null without sniffed().
    [[nodiscard]] const mapping::Proposal *proposal() const;
    [[nodiscard]] const TableSpec *table() const { return m_table; } ///< null: of no known kind
    [[nodiscard]] const std::vector<std::string> &header() const;

    /// The file is to be looked at (anew), as order() says.
    [[nodiscard]] bool needsLook() const { return m_needsLook; }
    void looking() { m_needsLook = false; }
    /// What the operator says of the file, without a mapping: for looking at it.
    [[nodiscard]] const importing::FileOrder &order() const { return m_order; }
    /// What was found. What the operator said of columns that are still there stays.
    void take(importing::Inspection inspection, const Registry &registry);

    /// As proposed or saved, with the operator's answers on top; fields in the order of the table.
    [[nodiscard]] mapping::Mapping mapping() const;
    /// With that mapping: for preview, forecast and import. Without it if the file is as the contract says
    /// and the operator changed nothing.
    [[nodiscard]] importing::FileOrder mappedOrder() const;
    /// Needed by the table, and made of nothing.
    [[nodiscard]] std::vector<std::string> missingFields() const;

    /// Nothing: the field is left out.
    void setField(const std::string &field, std::optional<mapping::FieldSource> source);
    /// The column becomes that field (empty: is left out). How it is read is proposed when the file is looked
    /// at anew, which it then needs.
    void assign(const std::string &column, const std::string &field);
    /// The same for a field that has no column yet; what else the column is stays.
    void giveColumn(const std::string &field, const std::string &column);
    void setCreateMissing(bool create);

    /// Questions that still ask something: not those of fields that the operator has changed since.
    [[nodiscard]] std::vector<std::size_t> questions() const; ///< positions in proposal()->questions
    [[nodiscard]] bool isAnswered(std::size_t question) const;
    [[nodiscard]] std::size_t openQuestions() const;
    /// Position of the answer that the mapping holds.
    [[nodiscard]] std::optional<std::size_t> answerOf(std::size_t question) const;
    void answer(std::size_t question, std::size_t answer);

    void setDialect(const csv::DialectChoice &dialect);
    void setKind(const std::string &kind);
    /// A saved mapping in place of the proposal; of its dialect the decimal mark is taken, which the header
    /// does not tell. Edits from before are dropped.
    void useMapping(const mapping::Mapping &saved);
    void useProposal();
    /// Is the field made as the operator says, not as proposed or saved?
    [[nodiscard]] bool isEdited(const std::string &field) const { return edit(field) != nullptr; }
    [[nodiscard]] bool usesSaved() const;
    [[nodiscard]] std::string mappingTitle() const { return m_saved ? m_saved->title : std::string(); }
    /// What the operator said of the other file, dialect and mapping, here as well.
    void takeOver(const FileDraft &other);

private:
    using Key = std::pair<mapping::Question::Subject, std::string>;
    void takeProposedReadings();
    [[nodiscard]] static Key keyOf(const mapping::Question &question);
    [[nodiscard]] bool isThere(const mapping::FieldSource &source) const;
    [[nodiscard]] const std::optional<mapping::FieldSource> *edit(const std::string &field) const;

    int m_id;
    importing::FileOrder m_order;
    std::optional<importing::Inspection> m_inspection;
    const TableSpec *m_table = nullptr;
    bool m_needsLook = true;
    std::optional<mapping::Mapping> m_saved;
    std::vector<std::pair<std::string, std::optional<mapping::FieldSource>>> m_edits;
    std::optional<bool> m_createMissing;
    std::set<Key> m_answered;
};

} // namespace dramatis::ui
