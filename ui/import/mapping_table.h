// SPDX-License-Identifier: GPL-3.0-or-later
// A file's columns and what they become: fields that nothing is made of on top, then the columns in the
// file's order, then fields that are made of no single column. Two cells of a row are choices
// (choice_delegate.h); what is chosen comes as a signal, the model changes when the file does.
#pragma once

#include "import/file_draft.h"
#include "import/readings.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class MappingTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, SampleText, Field, ReadAs, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: no file, or one of no known kind. The file is read now and not kept.
    void setFile(const FileDraft *file);
    /// Row of the field; invalid if it is not there.
    [[nodiscard]] QModelIndex indexOf(const std::string &field) const;
    [[nodiscard]] std::string fieldAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// `value`: a position in the cell's choices.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// `field` empty: the column is left out.
    void columnAssigned(const std::string &column, const std::string &field);
    /// A field that had none; what else the column is stays.
    void columnGiven(const std::string &field, const std::string &column);
    void sourceChosen(const std::string &field, const dramatis::mapping::FieldSource &source);
    void fieldLeftOut(const std::string &field);
    /// More than a list can offer.
    void formAsked(const std::string &field);

private:
    struct Row {
        std::string column; ///< of the file; empty: the row is of a field alone
        std::string field;  ///< empty: the column is left out
        QString name, sample, made, why;
        bool missing = false;
        bool doubtful = false;
        std::vector<Reading> readings;
        int reading = -1;
    };
    void addMissing(const FileDraft &file);
    void addColumns(const FileDraft &file, const mapping::Mapping &mapping);
    void addMade(const FileDraft &file, const mapping::Mapping &mapping);
    void addReadings(Row &row, const FileDraft &file, const mapping::FieldSource &source) const;
    [[nodiscard]] QStringList fieldChoices(const Row &row) const;
    [[nodiscard]] QStringList readingChoices(const Row &row) const;
    [[nodiscard]] QStringList choices(const QModelIndex &index) const;
    [[nodiscard]] int current(const QModelIndex &index) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QVariant look(const Row &row, int column, int role) const;
    [[nodiscard]] QString spoken(const Row &row, int column) const;
    void chooseField(const Row &row, int choice);
    void chooseReading(const Row &row, int choice);

    std::vector<Row> m_rows;
    std::vector<std::string> m_fields; ///< of the table, needed ones first
    std::size_t m_needed = 0;
    std::vector<std::string> m_header;
};

} // namespace dramatis::ui
