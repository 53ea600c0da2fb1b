// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of an imported file: its name and place, its hash, and the mapping it was read with. All of it
// can be copied; the mapping can be saved under a name, to be offered again with the same header. A window of
// its own that blocks nothing.
#pragma once

#include "jobs/workspace_state.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace dramatis::ui
{

class NoticeStrip;

class ImportDetails : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDetails(jobs::ImportEntry entry, QWidget *parent = nullptr);

    /// As it is copied: a line each, then the mapping.
    [[nodiscard]] QString asText() const;

private:
    [[nodiscard]] QWidget *createFacts() const;
    [[nodiscard]] QWidget *createMapping() const;
    QWidget *createFoot();
    void saveMapping();

    jobs::ImportEntry m_entry;
    QLineEdit *m_title;
    QPushButton *m_save;
    NoticeStrip *m_answer;
};

} // namespace dramatis::ui
