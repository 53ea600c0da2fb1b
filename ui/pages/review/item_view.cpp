// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/item_view.h"
#include "pages/card/card_head.h"
#include "pages/review/item_evidence.h"
#include "pages/review/key_button.h"
#include "pages/review/review_words.h"
#include "pages/review/score_parts.h"
#include "pages/subjects/subject_words.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"
#include "widgets/small_table.h"
#include "widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int margin = 16;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(strongFont());
    return label;
}

/// Stored text: shown as it is, to be selected and copied.
QLabel *storedText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *old = layout.takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
}

QVBoxLayout *inset(QWidget *part, int above)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(margin, above, margin, 0);
    column->addWidget(part);
    return column;
}

} // namespace

ItemView::ItemView(QWidget *parent)
    : QWidget(parent), m_title(storedText({})), m_open(new QPushButton(tr("Open card"))),
      m_subjects(new QPushButton(tr("Show these subjects"))), m_previous(new KeyButton(QStringLiteral("K"))),
      m_next(new KeyButton(QStringLiteral("J"))), m_subject(storedText({})), m_persona(new PersonaTitle),
      m_where(new ElidedLabel(&Theme::text2)), m_claimsTitle(heading(tr("Claims"))),
      m_claims(new QGridLayout), m_evidence(new ItemEvidence(this)), m_table(new SmallTable),
      m_total(new QLabel), m_band(secondaryLabel({})), m_bars(new ComponentBars), m_gates(new GateList),
      m_flagsTitle(heading(tr("Flags"))), m_flags(new QVBoxLayout), m_why(storedText({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 10);
    column->setSpacing(0);
    column->addLayout(inset(createHead(), 0));
    column->addLayout(inset(createSubjectLine(), 4));
    createClaims(*column);
    column->addSpacing(12);
    column->addWidget(m_table);
    column->addLayout(inset(createScore(), 14));
    createReasons(*column);
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &ItemView::cardWanted);
    connect(m_subjects, &QPushButton::clicked, this, &ItemView::subjectsWanted);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
}

QWidget *ItemView::createHead()
{
    m_title->setFont(itemTitleFont());
    m_previous->setIcon(icon(QStringLiteral("up")));
    m_next->setIcon(icon(QStringLiteral("down")));
    m_previous->setAccessibleName(tr("Previous item"));
    m_next->setAccessibleName(tr("Next item"));
    for (QPushButton *button : {m_previous, m_next})
        button->setToolTip(button->accessibleName());
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_open, m_subjects, m_previous, m_next}) {
        button->setFont(smallFont());
        row->addWidget(button, 0, Qt::AlignTop);
    }
    return head;
}

QWidget *ItemView::createSubjectLine()
{
    m_subject->setWordWrap(false);
    m_where->setFont(smallFont());
    m_where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_subject);
    row->addWidget(m_persona);
    row->addWidget(m_where, 1);
    return line;
}

void ItemView::createClaims(QVBoxLayout &column)
{
    auto *claims = new QWidget;
    claims->setLayout(m_claims);
    m_claims->setContentsMargins(0, 0, 0, 0);
    m_claims->setHorizontalSpacing(8);
    m_claims->setVerticalSpacing(6);
    m_claims->setColumnStretch(1, 1);
    column.addLayout(inset(m_claimsTitle, 14));
    column.addLayout(inset(claims, 8));
    m_table->setAccessibleName(tr("Evidence"));
    m_table->setModel(m_evidence);
    m_table->setStretched(ItemEvidence::Text);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setIconSize({13, 13});
}

QWidget *ItemView::createScore()
{
    auto *score = new QWidget;
    auto *row = new QHBoxLayout(score);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(28);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    m_total->setFont(strongFont());
    head->addWidget(m_total);
    head->addWidget(m_band, 1);
    left->addLayout(head);
    left->addWidget(m_bars);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(heading(tr("Gates")));
    right->addWidget(m_gates);
    right->addSpacing(4);
    right->addWidget(m_flagsTitle);
    right->addLayout(m_flags);
    right->addStretch(1);
    m_flags->setSpacing(4);
    row->addLayout(left, 1);
    row->addLayout(right);
    return score;
}

void ItemView::createReasons(QVBoxLayout &column)
{
    column.addLayout(inset(heading(tr("Why this score")), 14));
    m_why->setFont(smallFont());
    m_why->setTextFormat(Qt::RichText);
    column.addLayout(inset(m_why, 4));
}

void ItemView::show(const review::Item &item, const Shown &shown)
{
    m_title->setText(fromText(item.row().title));
    m_previous->setEnabled(shown.place != 1 && shown.count > 0);
    m_next->setEnabled(shown.place < shown.count);
    showSubject(item, shown);
    showClaims(item.claims(), item.row().summary);
    m_evidence->show(item.evidence(), shown.domain, shown.nearMissShare);
    const auto &claims = item.claims();
    const auto isClaimed = [&](const review::Item::Evidence &each) {
        return std::find(claims.begin(), claims.end(), each.text) != claims.end();
    };
    // Not what the claims above say already.
    m_table->setHidden(std::all_of(item.evidence().begin(), item.evidence().end(), isClaimed));
    showScore(item);
    showFlags(item.flags());
}

void ItemView::showSubject(const review::Item &item, const Shown &shown)
{
    m_subject->setText(fromText(item.subjectId));
    m_subject->setVisible(!item.subjectId.empty());
    m_open->setVisible(!item.subjectId.empty());
    m_subjects->setVisible(shown.showsSubjects);
    const bool sameDomain = shown.view && shown.view->run->domain == shown.domain;
    const auto row =
        sameDomain && !item.subjectId.empty() ? shown.view->run->findSubject(item.subjectId) : std::nullopt;
    m_persona->setPersona({}, {});
    if (row && !shown.view->windows.empty()) {
        const auto &windows = shown.view->windows;
        std::size_t window = windows.size() - 1;
        for (std::size_t w = 0; w < windows.size(); ++w) {
            if (windows[w].days == item.row().window)
                window = w;
        }
        const std::size_t outcome = windows[window].effective[*row];
        m_persona->setPersona(outcomeKey(*shown.view, outcome), outcomeName(*shown.view, outcome));
    }
    QStringList where = {itemKindWord(item.row().type)};
    if (item.row().window && shown.domain && shown.domain->assignsByWindow())
        where << tr("%1 d").arg(*item.row().window);
    if (item.runNo > 0)
        where << tr("run %1").arg(item.runNo);
    if (shown.place > 0)
        where << tr("item %1 of %2").arg(countText(shown.place), countText(shown.count));
    where << tr("made %1").arg(momentText(item.row().createdAt));
    m_where->setText(where.join(QStringLiteral(" · ")));
}

void ItemView::showClaims(const std::vector<std::string> &claims, const std::string &summary)
{
    clear(*m_claims);
    int row = 0;
    if (!summary.empty() && std::find(claims.begin(), claims.end(), summary) == claims.end())
        m_claims->addWidget(storedText(fromText(summary)), row++, 0, 1, 2);
    int number = 0;
    for (const std::string &claim : claims) {
        m_claims->addWidget(secondaryLabel(QString::number(++number)), row, 0, Qt::AlignTop);
        m_claims->addWidget(storedText(fromText(claim)), row++, 1);
    }
    m_claimsTitle->setVisible(row > 0);
}

void ItemView::showScore(const review::Item &item)
{
    const review::Assessment &assessed = item.assessment();
    m_total->setText(tr("Score %1").arg(assessed.total));
    m_band->setText(tr("of 100, %1").arg(bandWord(assessed.band)));
    m_bars->show(assessed);
    m_gates->show(assessed);
    QStringList why;
    for (const std::string &note : assessed.notes)
        why << fromText(note).toHtmlEscaped();
    for (const std::string &sentence : item.explanation())
        why << fromText(sentence).toHtmlEscaped();
    why << tr("Suggested by confidence %1: %2.")
               .arg(QString::number(assessed.scores.of(review::Component::Confidence)),
                    QStringLiteral("<b>%1</b>").arg(decisionWord(assessed.suggested)));
    m_why->setText(why.join(QLatin1Char(' ')));
}

void ItemView::showFlags(const std::vector<std::string> &flags)
{
    clear(*m_flags);
    m_flagsTitle->setHidden(flags.empty());
    for (const std::string &flag : flags) {
        auto *tag = new QWidget;
        auto *row = new QHBoxLayout(tag);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        row->addWidget(new IconLabel(QStringLiteral("warning"), 14, &Theme::warning));
        auto *text = new QLabel(flagWord(flag));
        text->setFont(smallFont());
        row->addWidget(text, 1);
        m_flags->addWidget(tag);
    }
}

} // namespace dramatis::ui
