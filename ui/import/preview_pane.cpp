// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/preview_pane.h"

#include "import/preview_delegate.h"
#include "import/preview_table.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QStackedLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int places = 4; ///< beginning, third, two thirds, end

/// Offsets of sampled rows that lie so far in the file; 0 where the sample does not know.
std::vector<std::int64_t> offsetsOf(const csv::Sample &sample)
{
    std::vector<std::int64_t> offsets{0};
    const auto rows = sample.offsets.size();
    for (int place = 1; place < places && rows >= places; ++place) {
        const std::size_t row = std::min(rows - 1, rows * static_cast<std::size_t>(place) / (places - 1));
        offsets.push_back(std::max<std::int64_t>(
            0, sample.offsets[row == rows - 1 ? rows - std::min<std::size_t>(rows, 20) : row]));
    }
    return offsets;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : Pane(tr("Preview"), parent), m_model(new PreviewTable(this)),
      m_view(new LedgerView(tr("Preview, as it would be stored"))), m_place(new SegmentSwitch),
      m_totals(secondaryLabel({})), m_nothing(new EmptyState(QStringLiteral("file"), {}, {})),
      m_stack(new QStackedLayout)
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PreviewDelegate(m_view));
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_totals->setFont(smallFont());
    m_place->setFont(smallFont());
    m_place->setSegments({tr("Beginning"), tr("1/3"), tr("2/3"), tr("End")});
    m_place->setNames({tr("Rows from the beginning of the file"), tr("Rows from a third into the file"),
                       tr("Rows from two thirds into the file"), tr("Rows from the end of the file")});
    connect(m_place, &SegmentSwitch::chosen, this, &PreviewPane::placeChanged);
    addControl(m_totals);
    addControl(m_place);
    setRemark(tr("as it would be stored"));
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_nothing);
    setContent(content);
    setFile(nullptr);
}

void PreviewPane::setFile(const FileDraft *file)
{
    const int id = file ? file->id() : 0;
    if (id != m_file)
        m_place->setCurrent(0);
    m_file = id;
    m_offsets = file && file->sniffed() ? offsetsOf(file->sniffed()->sample) : std::vector<std::int64_t>{0};
    m_place->setVisible(m_offsets.size() == places && m_offsets.back() > 0);
    if (file && file->proposal() && m_stack->currentWidget() == m_view && m_model->rowCount() > 0)
        return; // the rows before stay until the new ones come
    m_totals->clear();
    if (!file)
        showSentence(tr("No file is chosen"), {});
    else if (!file->inspection())
        showSentence(tr("Not yet seen"), {});
    else if (!file->proposal())
        showSentence(tr("There is nothing to show"), QString::fromStdString(file->inspection()->problem));
}

std::int64_t PreviewPane::offset() const
{
    const auto place = static_cast<std::size_t>(std::max(0, m_place->current()));
    return place < m_offsets.size() ? m_offsets[place] : 0;
}

void PreviewPane::setPreview(const FileDraft &file, const Result<importing::Preview> &preview)
{
    m_totals->clear();
    if (!preview)
        return showSentence(tr("No row can be shown"), QString::fromStdString(preview.error().text));
    if (preview->rows.empty())
        return showSentence(tr("There is no row here"), {});
    m_model->setPreview(*preview, file.table(), file.mapping());
    showWidths();
    showTotals(*preview, file);
    m_stack->setCurrentWidget(m_view);
}

void PreviewPane::showSentence(const QString &title, const QString &sentence)
{
    m_model->clear();
    setRemark(tr("as it would be stored"));
    m_nothing->setTexts(title, sentence);
    m_stack->setCurrentWidget(m_nothing);
}

/// Few rows: every column as wide as its widest text, within limits; the last one takes the rest.
void PreviewPane::showWidths()
{
    constexpr int mostCharacters = 26;
    const int most = mostCharacters * fontMetrics().averageCharWidth();
    const int last = m_model->columnCount() - 1;
    for (int column = 0; column < last; ++column) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 6, most));
    }
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
}

void PreviewPane::showTotals(const importing::Preview &preview, const FileDraft &file)
{
    const QString lines = tr("as it would be stored · lines %1 to %2")
                              .arg(countText(preview.rows.front().line), countText(preview.rows.back().line));
    setRemark(lines);
    QStringList parts;
    const bool money = file.table() && file.table()->findColumn("amount") && file.mapping().find("amount");
    if (money)
        parts << tr("in %1").arg(QLocale().toString(preview.moneyIn, 'f', 2))
              << tr("out %1").arg(QLocale().toString(preview.moneyOut, 'f', 2));
    parts << (preview.faulty > 0
                  ? tr("%1 of %Ln sampled row(s) would be rejected", nullptr, pluralCount(preview.sampled))
                        .arg(countText(preview.faulty))
                  : tr("none of %Ln sampled row(s) would be rejected", nullptr,
                       pluralCount(preview.sampled)));
    m_totals->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace dramatis::ui
