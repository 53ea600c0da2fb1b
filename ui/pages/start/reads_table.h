// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of files of all domains with the columns that each must have, from the registry.
#pragma once

#include "domains/registry.h"

#include <QTableWidget>

namespace dramatis::ui
{

class ReadsTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit ReadsTable(const Registry &registry, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace dramatis::ui
