// SPDX-License-Identifier: GPL-3.0-or-later
// A popup with every signal of the catalogue by family: which of them are columns. Arrows and Space work as
// in any list; Escape closes.
#pragma once

#include "columns/signals.h"

#include <QFrame>

#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace dramatis::ui
{

class ColumnChooser : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(QWidget *parent = nullptr);

    void setSignals(SignalCatalogue catalogue, const std::vector<std::size_t> &chosen,
                    const std::vector<std::size_t> &usual);
    void popUp(const QWidget *below);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

Q_SIGNALS:
    /// In the order in which they were chosen.
    void chosen(const std::vector<std::size_t> &columns);

private:
    void take(QTreeWidgetItem *item);
    void showChosen();

    QTreeWidget *m_list;
    std::vector<std::size_t> m_chosen;
    std::vector<std::size_t> m_usual;
};

} // namespace dramatis::ui
