// SPDX-License-Identifier: GPL-3.0-or-later
// Signals of a card by family: tabs, a table, What's this? on every signal (F1, or a click on its sign).
#pragma once

#include "pages/card/signal_model.h"
#include "widgets/pane.h"

class QTabBar;
class QTableView;

namespace dramatis::ui
{

class SignalPane : public Pane
{
    Q_OBJECT
public:
    explicit SignalPane(SignalModel::Distribution distribution, QWidget *parent = nullptr);

    void show(const std::shared_ptr<const classify::SubjectCard> &card, std::size_t window);
    /// Turns to its family.
    void chooseSignal(std::size_t signal);
    void distributionsChanged() { m_model->distributionsChanged(); }
    [[nodiscard]] SignalModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void signalChosen(std::size_t signal); ///< by the operator
    void familyChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void layOut();
    void turnTo(int tab);
    void explain(const QModelIndex &index);

    SignalModel *m_model;
    QTabBar *m_tabs;
    QTableView *m_table;
    SignalCatalogue m_catalogue;
    std::vector<std::string_view> m_families;
    bool m_silent = false;
};

} // namespace dramatis::ui
