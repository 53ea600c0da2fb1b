// SPDX-License-Identifier: GPL-3.0-or-later
// How one field is made, with all that a list cannot offer: several columns, two amount columns, the same
// text in every row, any date format, the texts that mean money out, an id made from other columns.
#pragma once

#include "import/file_draft.h"
#include "widgets/pane.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;

namespace dramatis::ui
{

class FieldForm : public Pane
{
    Q_OBJECT
public:
    explicit FieldForm(QWidget *parent = nullptr);

    /// Shows how the field is made now.
    void begin(const FileDraft &file, const std::string &field);
    /// What the form says.
    [[nodiscard]] mapping::FieldSource source() const;

Q_SIGNALS:
    void sourceChosen(const std::string &field, const dramatis::mapping::FieldSource &source);

private:
    enum Way { Columns, InAndOut, Constant };
    QWidget *createButtons();
    void connectParts();
    void showRows();
    void showSource(const mapping::FieldSource &source);
    void showTexts(const std::vector<std::string> &out);
    [[nodiscard]] mapping::Sign sign() const;
    [[nodiscard]] std::vector<mapping::Transform> transforms() const;

    QFormLayout *m_rows;
    QComboBox *m_way;
    QLineEdit *m_columns; ///< joined by commas
    QComboBox *m_in;
    QComboBox *m_out;
    QLineEdit *m_constant;
    QLineEdit *m_format;
    QComboBox *m_sign; ///< as it is, turned, by a column
    QComboBox *m_signColumn;
    QListWidget *m_outTexts;
    QComboBox *m_letters;
    QComboBox *m_scale;
    QLineEdit *m_else;

    std::string m_field;
    ColumnSpec m_spec;
    csv::Sample m_sample;
};

} // namespace dramatis::ui
