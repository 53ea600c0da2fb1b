// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way into the workspace: what each is taken for and why, questions that only the operator can
// answer, rows as they would be stored, and a forecast, before anything is written. A widget as large as a
// page; it looks at files through the workspace's jobs and writes nothing: what is to be imported comes as a
// signal.
//
// Made once, begun anew for every drop. Lives on the main thread.
#pragma once

#include "jobs/open_workspace.h"

#include <QWidget>

#include <memory>

namespace dramatis::ui
{

class ImportWizard : public QWidget
{
    Q_OBJECT
public:
    explicit ImportWizard(jobs::OpenWorkspace &workspace, QWidget *parent = nullptr);
    ~ImportWizard() override;

    /// Looks at these files, in place of those before. A folder stands for the files in it.
    void begin(std::vector<importing::FileOrder> orders);
    /// More files to those that are looked at; begins if there are none.
    void add(std::vector<importing::FileOrder> orders);
    /// Files are being looked at: between begin() and finished() or cancelled().
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    /// The operator wants these imported: OpenWorkspace::importFiles() takes both as they are. finished()
    /// follows.
    void importAsked(const std::vector<dramatis::importing::FileOrder> &orders,
                     const dramatis::jobs::ImportChoices &choices);
    void finished();  ///< the wizard has done its part and is empty again
    void cancelled(); ///< by the operator; nothing is imported, the wizard is empty again

private:
    struct Private;

    jobs::OpenWorkspace &m_workspace;
    std::unique_ptr<Private> d;
};

} // namespace dramatis::ui
