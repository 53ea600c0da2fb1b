// SPDX-License-Identifier: GPL-3.0-or-later
// The pane with what a file's columns become. Edits the draft it shows through its signals only.
#pragma once

#include "import/import_plan.h"
#include "widgets/pane.h"

class QCheckBox;
class QPushButton;

namespace dramatis::ui
{

class LedgerView;
class MappingTable;

class MappingPane : public Pane
{
    Q_OBJECT
public:
    explicit MappingPane(QWidget *parent = nullptr);

    /// Null: no file. `same`: how many other files have the same header.
    void setFile(const FileDraft *file, std::size_t same);
    [[nodiscard]] MappingTable *model() const { return m_model; }
    [[nodiscard]] LedgerView *view() const { return m_view; }
    /// Puts the keyboard on the field's row, else on the table.
    void focusField(const std::string &field);

Q_SIGNALS:
    void useForSameAsked();
    void createMissingChosen(bool create);

private:
    QWidget *createFoot();
    void showNeeded(const FileDraft &file);
    void openChoice(const QModelIndex &index);

    MappingTable *m_model;
    LedgerView *m_view;
    IconLabel *m_sign;
    QLabel *m_needed;
    QPushButton *m_same;
    QCheckBox *m_create;
};

} // namespace dramatis::ui
