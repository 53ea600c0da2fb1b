// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/rule_list.h"

#include "pages/rules/threshold_row.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

using rules::Section;

/// The heading of a rule: swatch and name, how it is combined, how many hold it.
class RuleHead : public QWidget
{
public:
    RuleHead(const OutcomeKey &outcome, const QString &name, QWidget *parent)
        : QWidget(parent), m_outcome(outcome), m_name(name)
    {
        setMinimumHeight(rowHeight() - 2);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().alternate);
        painter.fillRect(0, 0, width(), 1, theme().row);
        painter.setFont(strongFont());
        painter.setPen(theme().text);
        const int first = m_outcome.id.isEmpty() ? 12 + swatchSize() + 6 : 12;
        paintChip(painter, rect().adjusted(first, 0, -width() / 3, 0), m_outcome, m_name, theme());
    }

private:
    OutcomeKey m_outcome;
    QString m_name;
};

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Eligibility:
        return RuleList::tr("Eligibility");
    case Section::Exclusions:
        return RuleList::tr("Exclusions");
    case Section::Personas:
        return RuleList::tr("Personas");
    case Section::Floor:
        return RuleList::tr("Minimum");
    case Section::Traits:
        break;
    }
    return RuleList::tr("Traits");
}

QString sectionRemark(Section section)
{
    switch (section) {
    case Section::Eligibility:
        return RuleList::tr("who does not pass one is excluded; counted: who passes");
    case Section::Exclusions:
        return RuleList::tr("who matches one is excluded");
    case Section::Personas:
        return RuleList::tr("the first that fits");
    case Section::Floor:
        return RuleList::tr("who has a persona but does not pass is excluded");
    case Section::Traits:
        break;
    }
    return RuleList::tr("beside the outcome");
}

QString groupText(const rules::Rule &rule)
{
    const rules::Node &root = rule.criteria.nodes.front();
    if (root.kind == rules::Node::Kind::Condition || root.children.size() < 2)
        return {};
    return root.kind == rules::Node::Kind::All ? RuleList::tr("all of") : RuleList::tr("any of");
}

} // namespace

RuleList::RuleList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(tr("Rules and their thresholds"));
}

void RuleList::build(const RuleDraft &draft, const explore::RunView &view)
{
    delete m_content;
    m_rows.clear();
    m_content = new QWidget(this);
    m_column->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    const rules::RuleSet &ruleSet = draft.original();
    m_holds.assign(ruleSet.ruleCount(), nullptr);
    for (const Section section :
         {Section::Eligibility, Section::Exclusions, Section::Personas, Section::Floor, Section::Traits}) {
        bool titled = false;
        for (std::size_t rule = 0; rule < ruleSet.ruleCount(); ++rule) {
            if (ruleSet.sectionOf(rule) != section)
                continue;
            if (ruleSet.screening && !std::exchange(titled, true))
                addSection(sectionTitle(section), sectionRemark(section));
            addRule(draft, view, rule);
        }
    }
    column->addStretch(1);
}

void RuleList::addSection(const QString &title, const QString &remark)
{
    auto *head = new QWidget(m_content);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 10, 12, 4);
    auto *name = new QLabel(title, head);
    name->setFont(itemTitleFont());
    row->addWidget(name);
    row->addWidget(secondaryLabel(remark, head), 1);
    m_content->layout()->addWidget(head);
}

void RuleList::addRule(const RuleDraft &draft, const explore::RunView &view, std::size_t rule)
{
    const rules::Rule &shown = draft.original().rule(rule);
    auto *head = new RuleHead(ruleKey(view, rule), ruleTitle(view, rule), m_content);
    head->setToolTip(fromText(shown.id));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 12, 0);
    row->addStretch(1);
    QLabel *group = secondaryLabel(groupText(shown), head);
    group->setFont(smallFont());
    row->addWidget(group);
    m_holds[rule] = new QLabel(head);
    m_holds[rule]->setFont(strongFont());
    m_holds[rule]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_holds[rule]->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0 000 000")));
    row->addWidget(m_holds[rule]);
    m_content->layout()->addWidget(head);
    for (const ThresholdPlace &place : draft.places()) {
        if (place.rule != rule)
            continue;
        auto *made = new ThresholdRow(draft, place, view.catalogue(), draft.original().currency, m_content);
        m_content->layout()->addWidget(made);
        m_rows.push_back(made);
        connect(made, &ThresholdRow::valueChanged, this,
                [this, place](double value) { Q_EMIT valueChanged(place, value); });
    }
    const auto &conditions = shown.criteria.conditions;
    if (!conditions.empty() && conditions.front().signal == rules::listedSignal) {
        QLabel *listed = secondaryLabel(
            tr("a list of the rule set: %n subject(s)", nullptr,
               static_cast<int>(draft.original().screening ? draft.original().screening->listed.size() : 0)),
            m_content);
        listed->setContentsMargins(34, 4, 8, 4);
        m_content->layout()->addWidget(listed);
    }
}

void RuleList::showValues(const RuleDraft &draft)
{
    for (ThresholdRow *row : m_rows)
        row->showValue(draft.now(row->place()));
}

std::vector<std::size_t> RuleList::signalsShown() const
{
    std::vector<std::size_t> shown;
    for (const ThresholdRow *row : m_rows) {
        if (std::find(shown.begin(), shown.end(), row->signal()) == shown.end())
            shown.push_back(row->signal());
    }
    return shown;
}

void RuleList::showHistograms(const SubjectFigures &figures)
{
    for (ThresholdRow *row : m_rows) {
        if (const explore::Histogram *all = figures.ofAll(row->signal()))
            row->setHistogram(all->low, all->high, all->bins);
    }
}

void RuleList::showHolds(const jobs::RuleTrial &trial)
{
    for (std::size_t rule = 0; rule < m_holds.size() && rule < trial.holds.size(); ++rule)
        m_holds[rule]->setText(countText(trial.holds[rule]));
}

} // namespace dramatis::ui
