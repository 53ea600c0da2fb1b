// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_foot.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dramatis::ui
{

MedianLine::MedianLine(const SubjectFigures &figures, QWidget *parent)
    : QWidget(parent), m_figures(figures), m_text(secondaryLabel({})), m_legend(secondaryLabel({}))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    m_text->setTextFormat(Qt::RichText);
    m_text->setMinimumWidth(40);
    row->addWidget(m_text, 1);
    m_legend->setText(tr("bold: past a threshold of another persona"));
    m_legend->setMinimumWidth(20);
    row->addWidget(m_legend);
    connect(&figures, &SubjectFigures::changed, this, &MedianLine::showText);
}

void MedianLine::show(const Shown &shown, const std::vector<std::size_t> &medians)
{
    m_shown = shown;
    m_medians = medians;
    showText();
}

void MedianLine::showText()
{
    if (!m_shown.view || !m_shown.answer)
        return;
    QString text = tr("median of %1").arg(countText(static_cast<std::int64_t>(m_shown.answer->rows.size())));
    for (const std::size_t signal : m_medians) {
        const std::optional<double> median = m_figures.median(signal);
        if (!median)
            continue;
        const SignalSpec &spec = m_shown.view->catalogue()[signal];
        text += QStringLiteral("&nbsp;&nbsp;&nbsp; %1 <b>%2</b>")
                    .arg(signalTitle(spec, m_shown.view->run->ruleSet.currency).toHtmlEscaped(),
                         valueText(*median, spec.unit));
    }
    m_text->setText(text);
}

void MedianLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect().adjusted(1, 0, -1, -1), theme().window);
    painter.fillRect(QRect(1, 0, width() - 2, 1), theme().line);
}

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent), m_count(new QLabel), m_clear(linkButton(tr("Clear"))), m_reclassify(new QPushButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 6, 0, 6);
    m_count->setFont(strongFont());
    row->addWidget(m_count);
    row->addWidget(m_clear);
    row->addStretch(1);
    makePrimary(m_reclassify);
    row->addWidget(m_reclassify);
    connect(m_clear, &QPushButton::clicked, this, &SelectionBar::clearWanted);
    connect(m_reclassify, &QPushButton::clicked, this, &SelectionBar::reclassifyWanted);
    for (QWidget *part : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_clear),
                          static_cast<QWidget *>(m_reclassify)}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        part->setSizePolicy(policy);
    }
    show(0, 0, false);
}

void SelectionBar::show(std::size_t chosen, std::size_t hidden, bool canWrite)
{
    QString text = tr("%1 selected").arg(countText(static_cast<std::int64_t>(chosen)));
    if (hidden > 0)
        text = tr("%1, %2 of them not shown").arg(text, countText(static_cast<std::int64_t>(hidden)));
    m_count->setText(text);
    m_reclassify->setText(tr("Reclassify %1").arg(countText(static_cast<std::int64_t>(chosen))));
    m_reclassify->setEnabled(canWrite);
    m_reclassify->setToolTip(canWrite ? QString() : tr("This workspace cannot be written."));
    m_count->setVisible(chosen > 0);
    m_clear->setVisible(chosen > 0);
    m_reclassify->setVisible(chosen > 0);
}

} // namespace dramatis::ui
