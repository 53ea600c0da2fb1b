// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the ledgers: rows of one height with a hairline below each, whole rows chosen, no cell grid.
// Heights follow the font; widths are the operator's and are never computed from all rows.
#pragma once

#include <QTableView>

#include <optional>

namespace dramatis::ui
{

class LedgerView : public QTableView
{
    Q_OBJECT
public:
    explicit LedgerView(const QString &accessibleName, QWidget *parent = nullptr);

    /// Widths in characters of the font, for each column; the one with 0 takes the rest. If the rest is
    /// little, the others give up to a quarter of theirs.
    void setColumnCharacters(const QList<int> &widths);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow(); ///< theme and font

    void fitColumns();

    QList<int> m_characters;
    double m_share = 0; ///< of their widths that the columns have
};

/// Chosen rows in the soft tint, their text as it is. Changes nothing if it is so already.
void followTheme(QAbstractItemView &view);

/// How many rows of a list that is newest first are new on top, if the others are the same as before;
/// nothing: it is another list. Keys are those of the rows.
std::optional<int> rowsOnTop(const std::vector<std::int64_t> &before, const std::vector<std::int64_t> &now);

} // namespace dramatis::ui
