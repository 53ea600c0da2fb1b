// SPDX-License-Identifier: GPL-3.0-or-later
// Which earlier run the one shown is compared with: completed runs over all subjects before it.
#pragma once

#include "jobs/open_workspace.h"

#include <QComboBox>

namespace dramatis::ui
{

class CompareBox : public QComboBox
{
    Q_OBJECT
public:
    explicit CompareBox(QWidget *parent = nullptr);

    /// Keeps silent. Disabled where there is no earlier run.
    void show(const jobs::WorkspaceState &state, const explore::RunView &view);
    using QWidget::show;

Q_SIGNALS:
    void chosen(std::int64_t runNo);
};

} // namespace dramatis::ui
