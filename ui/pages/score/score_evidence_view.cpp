// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/score_evidence_view.h"

#include "widgets/bin_strip.h"

#include <QApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 7;

class ScoreEvidenceDelegate : public QStyledItemDelegate
{
public:
    ScoreEvidenceDelegate(const ScoreEvidence &model, QObject *parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &now = theme();
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, now.softHighlight);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), now.row);
        const QRect cell = option.rect.adjusted(inset, 0, -inset, 0);
        const bool sum = m_model.isSum(index.row());
        if (index.column() == ScoreEvidence::Bins && !sum) {
            paintBinStrip(*painter, cell.adjusted(0, 3, 0, -4), m_model.rates(index.row()),
                          m_model.contribution(index.row()).bin, now);
        } else {
            painter->setFont(fontOf(index.column(), sum));
            painter->setPen(colorOf(index, now));
            const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
            painter->drawText(
                cell, int(alignment) | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, cell.width()));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(now.highlight, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == ScoreEvidence::Bins)
            return {binStripSize().width() + 2 * inset, rowHeight()};
        const QFontMetrics metrics(strongFont());
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * inset + 4, usual.height()};
    }

private:
    [[nodiscard]] static QFont fontOf(int column, bool sum)
    {
        QFont font = column == ScoreEvidence::Ratio ? QApplication::font() : numberFont();
        if (sum || column == ScoreEvidence::Value || column == ScoreEvidence::Difference)
            font.setWeight(QFont::DemiBold);
        return font;
    }

    [[nodiscard]] QColor colorOf(const QModelIndex &index, const Theme &now) const
    {
        const int row = index.row();
        if (m_model.isSum(row))
            return now.text;
        switch (index.column()) {
        case ScoreEvidence::Difference: {
            const double difference = m_model.difference(row);
            return difference > 0 ? now.failed : difference < 0 ? now.held : now.text3;
        }
        case ScoreEvidence::Bin:
            return m_model.isMissingBin(row) || m_model.contribution(row).noBin ? now.warning : now.text;
        case ScoreEvidence::Coefficient:
        case ScoreEvidence::Mean:
            return now.text2;
        default:
            return now.text;
        }
    }

    const ScoreEvidence &m_model;
};

} // namespace

SmallTable *scoreEvidenceTable(ScoreEvidence *model)
{
    auto *table = new SmallTable;
    table->setAccessibleName(ScoreEvidence::tr("Evidence: every ratio with its bin"));
    table->setModel(model);
    table->setItemDelegate(new ScoreEvidenceDelegate(*model, table));
    table->setStretched(ScoreEvidence::Ratio);
    table->setRowHeight(rowHeight());
    return table;
}

} // namespace dramatis::ui
