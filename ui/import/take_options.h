// SPDX-License-Identifier: GPL-3.0-or-later
// How the files of an import are taken: rows whose key is stored already, when to stop, files that were
// imported before.
#pragma once

#include "jobs/open_workspace.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace dramatis::ui
{

class TakeOptions : public QWidget
{
    Q_OBJECT
public:
    explicit TakeOptions(QWidget *parent = nullptr);

    void setChoices(const jobs::ImportChoices &choices);
    [[nodiscard]] jobs::ImportChoices choices() const;

Q_SIGNALS:
    void changed(); ///< by the operator

private:
    QComboBox *m_duplicates;
    QSpinBox *m_most;
    QCheckBox *m_again;
};

} // namespace dramatis::ui
