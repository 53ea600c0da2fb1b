// SPDX-License-Identifier: GPL-3.0-or-later
// A table in a pane of a card: dense rows, no grid, one row chosen at a time.
#pragma once

class QAbstractItemModel;
class QString;
class QTableView;

namespace dramatis::ui
{

QTableView *denseTable(QAbstractItemModel *model, const QString &name);

} // namespace dramatis::ui
