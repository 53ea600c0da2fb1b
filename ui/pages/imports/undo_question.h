// SPDX-License-Identifier: GPL-3.0-or-later
// Asks in place before an import is taken back: what goes and what comes back. Nothing happens without the
// answer; Esc and Leave as it is close the question.
#pragma once

#include "jobs/workspace_state.h"
#include "widgets/pane.h"

namespace dramatis::ui
{

class UndoQuestion : public NoticeStrip
{
    Q_OBJECT
public:
    explicit UndoQuestion(QWidget *parent = nullptr);

    void ask(const jobs::ImportEntry &entry);
    /// Can this import be taken back at all? Whether others stand on it shows only then.
    [[nodiscard]] static bool isUndoable(const jobs::ImportEntry &entry);

Q_SIGNALS:
    void undoWanted(qint64 runNo);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace dramatis::ui
