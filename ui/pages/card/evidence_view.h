// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence table of a card, painted: personas with swatch and state, conditions with sign, bar and
// margin.
#pragma once

#include "pages/card/evidence_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace dramatis::ui
{

class EvidenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit EvidenceDelegate(const EvidenceModel &model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintSection(QPainter &painter, const QRect &cell, int row, int column) const;
    void paintRule(QPainter &painter, const QRect &cell, int row) const;
    void paintPersona(QPainter &painter, const QRect &cell, int row, int column) const;
    int paintState(QPainter &painter, const QRect &cell, int row) const;
    void paintCondition(QPainter &painter, const QRect &cell, int row, int column) const;
    void paintConditionText(QPainter &painter, const QRect &cell, int row) const;

    const EvidenceModel &m_model;
};

class EvidenceView : public QTableView
{
    Q_OBJECT
public:
    explicit EvidenceView(EvidenceModel &model, QWidget *parent = nullptr);
    void chooseSignal(std::size_t signal);

Q_SIGNALS:
    /// `window`: the condition's own.
    void signalChosen(std::size_t signal, std::optional<int> window);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void spanHeads();
    [[nodiscard]] int ruleWidth() const;

    EvidenceModel &m_model;
};

} // namespace dramatis::ui
