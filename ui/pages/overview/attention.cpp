// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/attention.h"

#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int iconSize = 20;
constexpr int inset = 12;
constexpr int gap = 10;

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    line->setFixedHeight(1);
    return line;
}

QWidget *twoLines(const AttentionLine &line, QWidget *parent)
{
    auto *texts = new QWidget(parent);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(0);
    auto *what = new QLabel(line.what, texts);
    what->setWordWrap(true);
    column->addWidget(what);
    if (!line.more.isEmpty()) {
        QLabel *more = secondaryLabel(line.more, texts);
        more->setWordWrap(true);
        more->setFont(smallFont());
        column->addWidget(more);
    }
    return texts;
}

} // namespace

AttentionList::AttentionList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch();
    setAccessibleName(tr("Needs attention"));
}

void AttentionList::show(const std::vector<AttentionLine> &lines)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    column->insertWidget(0, m_rows);
    for (std::size_t at = 0; at < lines.size(); ++at)
        addLine(lines[at], at == 0);
    if (lines.empty())
        rows->addWidget(secondaryLabel(tr("Nothing waits."), m_rows), 0, Qt::AlignHCenter);
}

void AttentionList::addLine(const AttentionLine &line, bool first)
{
    if (!first)
        m_rows->layout()->addWidget(hairline(m_rows));
    auto *row = new QWidget(m_rows);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(inset, 2, inset, 2);
    across->setSpacing(gap);
    across->addWidget(new IconLabel(line.icon, iconSize, line.color, row));
    auto *count = new QLabel(line.count ? countText(*line.count) : absentText(), row);
    count->setFont(itemTitleFont());
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setMinimumWidth(QFontMetrics(itemTitleFont()).horizontalAdvance(countText(10'000)));
    across->addWidget(count);
    across->addWidget(twoLines(line, row), 1);
    if (!line.link.isEmpty()) {
        QPushButton *link = linkButton(line.link, row);
        link->setAccessibleName(tr("%1: %2 %3").arg(line.link, count->text(), line.what));
        connect(link, &QPushButton::clicked, this, [this, line] {
            if (line.action == AttentionLine::Action::Reclassify)
                Q_EMIT reclassifyWanted();
            else
                Q_EMIT wentTo(line.destination);
        });
        across->addWidget(link);
    }
    m_rows->layout()->addWidget(row);
}

} // namespace dramatis::ui
