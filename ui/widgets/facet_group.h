// SPDX-License-Identifier: GPL-3.0-or-later
// A facet: a title that folds it, and its values with counts. Which of them are wanted is a bit mask, 0: any.
// One tab stop; Up and Down go through the values.
#pragma once

#include "widgets/facet_row.h"

#include <QAbstractButton>

#include <vector>

class QVBoxLayout;

namespace dramatis::ui
{

/// A title row of 28 px with an arrow; checked: unfolded.
class FacetTitle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FacetTitle(const QString &text, QWidget *parent = nullptr);
    void setRemark(const QString &remark);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_remark;
};

class FacetGroup : public QWidget
{
    Q_OBJECT
public:
    explicit FacetGroup(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    /// Rows stay where their values do.
    void setEntries(const std::vector<FacetEntry> &entries);
    void setMask(std::uint64_t mask);
    [[nodiscard]] std::uint64_t mask() const { return m_mask; }
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] const std::vector<FacetRow *> &rows() const { return m_rows; }

Q_SIGNALS:
    void maskChanged(std::uint64_t mask); ///< by the operator
    void foldedChanged(bool folded);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    FacetRow *addRow();
    void toggle(int value, bool wanted);
    void showOnly(int value);

    FacetTitle *m_title;
    QWidget *m_body;
    QVBoxLayout *m_column;
    std::vector<FacetRow *> m_rows;
    std::uint64_t m_mask = 0;
};

} // namespace dramatis::ui
