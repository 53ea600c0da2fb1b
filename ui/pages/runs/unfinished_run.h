// SPDX-License-Identifier: GPL-3.0-or-later
// The notice of a run that did not get to its end: Resume, or Discard… which asks in place before anything is
// dropped. Hidden for every other run.
#pragma once

#include "store/runs.h"
#include "widgets/pane.h"

namespace dramatis::ui
{

class UnfinishedRun : public NoticeStrip
{
    Q_OBJECT
public:
    explicit UnfinishedRun(QWidget *parent = nullptr);

    /// Null: hidden. Not `writable`: the sentence without buttons. The question stays open as long as it is
    /// the same run.
    void setRun(const store::RunRecord *run, bool writable);
    [[nodiscard]] static bool isUnfinished(const store::RunRecord &run);

Q_SIGNALS:
    void resumeWanted(qint64 runNo);
    void discardWanted(qint64 runNo);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell();
    void ask();
    void leave(); ///< for what has been decided

    std::optional<store::RunRecord> m_run;
    bool m_writable = true;
    bool m_asking = false;
};

} // namespace dramatis::ui
