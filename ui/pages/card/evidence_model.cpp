// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/evidence_model.h"
#include "pages/condition_words.h"
#include "pages/subjects/subject_words.h"
#include "rules/evaluate.h"
#include "widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

/// The threshold that the value is shown against.
double thresholdOf(const rules::Condition &condition, double value)
{
    const bool upper = condition.op == rules::Op::Between && condition.high - value < value - condition.low;
    return upper ? condition.high : condition.low;
}

QString opWords(const rules::Condition &condition)
{
    const QString low = thresholdText(condition.low);
    switch (condition.op) {
    case rules::Op::AtLeast:
        return EvidenceModel::tr("at least %1").arg(low);
    case rules::Op::AtMost:
        return EvidenceModel::tr("at most %1").arg(low);
    case rules::Op::Above:
        return EvidenceModel::tr("above %1").arg(low);
    case rules::Op::Below:
        return EvidenceModel::tr("below %1").arg(low);
    case rules::Op::Equal:
        return EvidenceModel::tr("equal to %1").arg(low);
    case rules::Op::Between:
        break;
    }
    return EvidenceModel::tr("between %1 and %2").arg(low, thresholdText(condition.high));
}

QString unitWords(Unit unit)
{
    switch (unit) {
    case Unit::Percent:
        return EvidenceModel::tr("percentage points");
    case Unit::Days:
        return EvidenceModel::tr("days");
    case Unit::Months:
        return EvidenceModel::tr("months");
    case Unit::Count:
    case Unit::Flag:
    case Unit::Money:
    case Unit::Ratio:
        break;
    }
    return {};
}

} // namespace

void EvidenceModel::show(std::shared_ptr<const classify::SubjectCard> card, std::size_t window,
                         double nearShare)
{
    beginResetModel();
    m_card = std::move(card);
    m_window = window;
    m_nearShare = nearShare;
    collectRows();
    endResetModel();
}

void EvidenceModel::setFilter(EvidenceFilter filter)
{
    beginResetModel();
    m_filter = filter;
    collectRows();
    endResetModel();
}

void EvidenceModel::collectNode(std::size_t persona, std::size_t node, int depth,
                                std::vector<EvidenceRow> &rows) const
{
    const rules::Node &here = m_card->run.ruleSet.personas[persona].criteria.nodes[node];
    if (here.kind == rules::Node::Kind::Condition) {
        const EvidenceRow row{EvidenceRow::Kind::Condition, persona, node, here.condition, depth};
        if (passes(row))
            rows.push_back(row);
        return;
    }
    const bool root = node == 0;
    const std::size_t before = rows.size();
    if (!root)
        rows.push_back({EvidenceRow::Kind::Group, persona, node, 0, depth});
    for (const std::size_t child : here.children)
        collectNode(persona, child, root ? 0 : depth + 1, rows);
    if (!root && rows.size() == before + 1)
        rows.pop_back(); // nothing of the group passes the filter
}

void EvidenceModel::collectRows()
{
    m_rows.clear();
    if (!m_card || m_window >= m_card->windows.size())
        return;
    for (std::size_t p = 0; p < m_card->run.ruleSet.personas.size(); ++p) {
        std::vector<EvidenceRow> below;
        collectNode(p, 0, 0, below);
        if (m_filter != EvidenceFilter::All && below.empty())
            continue;
        m_rows.push_back({EvidenceRow::Kind::Persona, p, 0, 0, 0});
        m_rows.insert(m_rows.end(), below.begin(), below.end());
    }
}

bool EvidenceModel::passes(const EvidenceRow &row) const
{
    const rules::ConditionEvidence &evidence = card().evidence[row.persona].conditions[row.condition];
    switch (m_filter) {
    case EvidenceFilter::All:
        return true;
    case EvidenceFilter::Holds:
        return evidence.held;
    case EvidenceFilter::Near:
        break;
    }
    return !evidence.held && evidence.relativeMargin >= -m_nearShare;
}

const rules::Persona &EvidenceModel::persona(int at) const
{
    return m_card->run.ruleSet.personas[row(at).persona];
}

const rules::Condition &EvidenceModel::condition(int at) const
{
    return persona(at).criteria.conditions[row(at).condition];
}

const rules::ConditionEvidence &EvidenceModel::evidence(int at) const
{
    return card().evidence[row(at).persona].conditions[row(at).condition];
}

const SignalSpec &EvidenceModel::spec(int at) const
{
    return m_card->run.domain->signals()[condition(at).signal];
}

PersonaState EvidenceModel::state(int at) const
{
    if (card().evidence[row(at).persona].matched)
        return card().assignment.personaId == persona(at).id ? PersonaState::Assigned : PersonaState::Matched;
    const auto &misses = card().nearMisses;
    const bool near = std::any_of(misses.begin(), misses.end(), [&](const rules::NearMiss &miss) {
        return miss.persona == row(at).persona;
    });
    return near ? PersonaState::NearMiss : PersonaState::NotMatched;
}

QString EvidenceModel::stateText(int at, bool inWords) const
{
    switch (state(at)) {
    case PersonaState::Assigned:
        return tr("matched · assigned");
    case PersonaState::Matched:
        return tr("matched");
    case PersonaState::NotMatched:
        return tr("not matched");
    case PersonaState::NearMiss:
        break;
    }
    const auto miss =
        std::find_if(card().nearMisses.begin(), card().nearMisses.end(),
                     [&](const rules::NearMiss &one) { return one.persona == row(at).persona; });
    const rules::Condition &missed = persona(at).criteria.conditions[miss->condition];
    const Unit unit = m_card->run.domain->signals()[missed.signal].unit;
    // The threshold itself does not do for these two.
    const bool strict = missed.op == rules::Op::Above || missed.op == rules::Op::Below;
    QString needed = valueText(miss->needed, unit, miss->needed);
    if (strict)
        needed = !inWords                        ? opSign(missed.op) + u' ' + needed
                 : missed.op == rules::Op::Above ? tr("above %1").arg(needed)
                                                 : tr("below %1").arg(needed);
    return tr("near miss: has %1, needs %2").arg(valueText(miss->value, unit, miss->needed), needed);
}

QString EvidenceModel::groupText(int at) const
{
    const rules::Node &node = persona(at).criteria.nodes[row(at).node];
    if (node.kind == rules::Node::Kind::Condition || node.children.size() < 2)
        return {};
    return node.kind == rules::Node::Kind::All ? tr("all of") : tr("any of");
}

EvidenceMark EvidenceModel::mark(int at) const
{
    const rules::ConditionEvidence &shown = evidence(at);
    return {shown.relativeMargin, shown.held, m_nearShare};
}

QStringList EvidenceModel::conditionParts(int at) const
{
    const rules::Condition &shown = condition(at);
    QString threshold = thresholdText(shown.low);
    if (shown.op == rules::Op::Between)
        threshold = tr("%1 and %2").arg(threshold, thresholdText(shown.high));
    return {fromText(rules::signalText(shown, m_card->run.domain->signals())), opSign(shown.op), threshold};
}

int EvidenceModel::rowOfSignal(std::size_t signal) const
{
    for (int at = 0; at < rowCount(); ++at)
        if (row(at).kind == EvidenceRow::Kind::Condition && condition(at).signal == signal)
            return at;
    return -1;
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EvidenceModel::personaText(int at, int column) const
{
    if (column == Sign)
        return countText(persona(at).priority);
    if (column == Condition)
        return QString::fromStdString(persona(at).name);
    return column == Value ? stateText(at) : QString();
}

QString EvidenceModel::conditionText(int at, int column) const
{
    const rules::ConditionEvidence &shown = evidence(at);
    switch (column) {
    case Sign:
        return shown.held ? QStringLiteral("✓") : QStringLiteral("✕");
    case Condition:
        return conditionParts(at).join(u' ');
    case Value:
        return valueText(shown.value, spec(at).unit, thresholdOf(condition(at), shown.value));
    case Margin:
        return marginText(shown.margin, spec(at).unit);
    default:
        return {};
    }
}

QString EvidenceModel::spokenMargin(int at) const
{
    const rules::ConditionEvidence &shown = evidence(at);
    if (std::isnan(shown.margin))
        return tr("does not hold");
    if (shown.margin == 0)
        return shown.held ? tr("holds exactly") : tr("fails exactly");
    QString margin = valueText(std::abs(shown.margin), spec(at).unit, 0.0);
    if (const QString unit = unitWords(spec(at).unit); !unit.isEmpty())
        margin += u' ' + unit;
    return shown.held ? tr("holds by %1").arg(margin) : tr("fails by %1").arg(margin);
}

QString EvidenceModel::spoken(int at) const
{
    switch (row(at).kind) {
    case EvidenceRow::Kind::Persona: {
        QStringList parts{QString::fromStdString(persona(at).name)};
        if (const QString group = groupText(at); !group.isEmpty())
            parts << group;
        return (parts << stateText(at, true)).join(QStringLiteral(", "));
    }
    case EvidenceRow::Kind::Group:
        return groupText(at);
    case EvidenceRow::Kind::Condition:
        break;
    }
    const double value = evidence(at).value;
    const QString shown = std::isnan(value) ? tr("absent") : conditionText(at, Value);
    return tr("%1 %2, %3, %4")
        .arg(conditionParts(at).front(), shown, opWords(condition(at)), spokenMargin(at));
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int at = index.row();
    const EvidenceRow::Kind kind = row(at).kind;
    switch (role) {
    case Qt::DisplayRole:
        if (kind == EvidenceRow::Kind::Condition)
            return conditionText(at, index.column());
        if (kind == EvidenceRow::Kind::Persona)
            return personaText(at, index.column());
        return index.column() == Condition ? groupText(at) : QString();
    case Qt::AccessibleTextRole:
        return spoken(at);
    case Qt::ToolTipRole:
        if (kind == EvidenceRow::Kind::Persona)
            return QString::fromStdString(persona(at).description);
        return kind == EvidenceRow::Kind::Condition ? spoken(at) : QString();
    case Qt::TextAlignmentRole:
        return index.column() >= Value ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                       : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Bar                      ? QVariant(Qt::AlignCenter)
               : section > Bar || section == Value ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                   : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Condition:
        return tr("Condition");
    case Value:
        return tr("Value");
    case Bar:
        return tr("fails ◂ threshold ▸ holds");
    case Margin:
        return tr("Margin");
    default:
        return QString();
    }
}

} // namespace dramatis::ui
