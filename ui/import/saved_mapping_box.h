// SPDX-License-Identifier: GPL-3.0-or-later
// Whose mapping a file has: as proposed, or a saved one that was made for the same header; saved ones can be
// removed here.
#pragma once

#include "import/file_draft.h"
#include "jobs/saved_mappings.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace dramatis::ui
{

class SavedMappingBox : public QWidget
{
    Q_OBJECT
public:
    explicit SavedMappingBox(QWidget *parent = nullptr);

    /// Reads the saved mappings if the file has another header or kind than the one before.
    void setFile(const FileDraft *file);
    /// They are read anew by the next setFile().
    void forget();

Q_SIGNALS:
    void proposalChosen();
    void mappingChosen(const dramatis::mapping::Mapping &mapping);
    void removeFailed(const QString &sentence);

private:
    void removeChosen();

    QComboBox *m_box;
    QToolButton *m_remove;
    std::vector<jobs::SavedMapping> m_saved;
    std::vector<std::string> m_header;
    std::string m_kind;
    bool m_known = false;
};

} // namespace dramatis::ui
