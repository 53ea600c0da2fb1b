// SPDX-License-Identifier: GPL-3.0-or-later
// The pane with rows as they would be stored, from the beginning of the file or from further on; in its head
// what of the sample would be taken, and money in and out.
#pragma once

#include "import/file_draft.h"
#include "widgets/pane.h"

class QStackedLayout;

namespace dramatis::ui
{

class LedgerView;
class PreviewTable;

class PreviewPane : public Pane
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);

    static constexpr std::size_t rowsShown = 100;

    /// Null: of no file. Another file is looked at from its beginning.
    void setFile(const FileDraft *file);
    void setPreview(const FileDraft &file, const Result<importing::Preview> &preview);
    /// Byte of the text from which rows are to be shown.
    [[nodiscard]] std::int64_t offset() const;

Q_SIGNALS:
    void placeChanged(); ///< by the operator

private:
    void showWidths();
    void showTotals(const importing::Preview &preview, const FileDraft &file);
    void showSentence(const QString &title, const QString &sentence);

    PreviewTable *m_model;
    LedgerView *m_view;
    SegmentSwitch *m_place;
    QLabel *m_totals;
    EmptyState *m_nothing;
    QStackedLayout *m_stack;
    int m_file = 0;
    std::vector<std::int64_t> m_offsets; ///< [segment]
};

} // namespace dramatis::ui
