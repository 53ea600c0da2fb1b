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

void EvidenceModel::collectNode(std::size_t rule, std::size_t node, int depth,
                                std::vector<EvidenceRow> &rows) const
{
    const rules::RuleSet &ruleSet = m_card->run.ruleSet;
    const rules::Section section = ruleSet.sectionOf(rule);
    const rules::Node &here = ruleSet.rule(rule).criteria.nodes[node];
    if (here.kind == rules::Node::Kind::Condition) {
        const EvidenceRow row{EvidenceRow::Kind::Condition, rule, node, here.condition, depth, section};
        if (passes(row))
            rows.push_back(row);
        return;
    }
    const bool root = node == 0;
    const std::size_t before = rows.size();
    if (!root)
        rows.push_back({EvidenceRow::Kind::Group, rule, node, 0, depth, section});
    for (const std::size_t child : here.children)
        collectNode(rule, child, root ? 0 : depth + 1, rows);
    if (!root && rows.size() == before + 1)
        rows.pop_back(); // nothing of the group passes the filter
}

void EvidenceModel::collectSection(rules::Section section)
{
    const rules::RuleSet &ruleSet = m_card->run.ruleSet;
    std::vector<EvidenceRow> all;
    for (std::size_t rule = 0; rule < ruleSet.ruleCount(); ++rule) {
        if (ruleSet.sectionOf(rule) != section)
            continue;
        std::vector<EvidenceRow> below;
        collectNode(rule, 0, 0, below);
        if (m_filter != EvidenceFilter::All && below.empty())
            continue;
        if (section == rules::Section::Personas)
            all.push_back({EvidenceRow::Kind::Persona, rule, 0, 0, 0, section});
        else if (!below.empty())
            below.front().first = true;
        all.insert(all.end(), below.begin(), below.end());
    }
    if (hasSections() && (m_filter == EvidenceFilter::All || !all.empty()))
        m_rows.push_back({EvidenceRow::Kind::Section, ruleSet.firstOf(section), 0, 0, 0, section});
    m_rows.insert(m_rows.end(), all.begin(), all.end());
}

void EvidenceModel::collectRows()
{
    m_rows.clear();
    m_stages.clear();
    if (!m_card || m_window >= m_card->windows.size())
        return;
    if (!hasSections())
        return collectSection(rules::Section::Personas);
    m_stages = stagesOf(*m_card, m_window);
    for (const rules::Section section :
         {rules::Section::Eligibility, rules::Section::Exclusions, rules::Section::Personas,
          rules::Section::Floor, rules::Section::Traits})
        collectSection(section);
}

bool EvidenceModel::passes(const EvidenceRow &row) const
{
    const rules::ConditionEvidence &evidence = card().evidence[row.rule].conditions[row.condition];
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

const rules::Rule &EvidenceModel::rule(int at) const
{
    return m_card->run.ruleSet.rule(row(at).rule);
}

const rules::Persona &EvidenceModel::persona(int at) const
{
    return m_card->run.ruleSet.personas[row(at).rule];
}

bool EvidenceModel::decides(int at) const
{
    return card().outcome.rule == row(at).rule && row(at).section != rules::Section::Traits;
}

bool EvidenceModel::isListed(int at) const
{
    return row(at).kind == EvidenceRow::Kind::Condition && condition(at).signal == rules::listedSignal;
}

const StageSummary &EvidenceModel::stage(int at) const
{
    return *std::find_if(m_stages.begin(), m_stages.end(),
                         [&](const StageSummary &one) { return one.section == row(at).section; });
}

const rules::Condition &EvidenceModel::condition(int at) const
{
    return rule(at).criteria.conditions[row(at).condition];
}

const rules::ConditionEvidence &EvidenceModel::evidence(int at) const
{
    return card().evidence[row(at).rule].conditions[row(at).condition];
}

const SignalSpec &EvidenceModel::spec(int at) const
{
    static constexpr SignalSpec listed{"known_bot", Unit::Flag, "", "", 0, 1};
    return isListed(at) ? listed : m_card->run.domain->signals()[condition(at).signal];
}

PersonaState EvidenceModel::state(int at) const
{
    if (card().evidence[row(at).rule].matched)
        return card().assignment.personaId == persona(at).id ? PersonaState::Assigned : PersonaState::Matched;
    const auto &misses = card().nearMisses;
    const bool near = std::any_of(misses.begin(), misses.end(),
                                  [&](const rules::NearMiss &miss) { return miss.persona == row(at).rule; });
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
    const auto miss = std::find_if(card().nearMisses.begin(), card().nearMisses.end(),
                                   [&](const rules::NearMiss &one) { return one.persona == row(at).rule; });
    return tr("near miss: %1").arg(missText(*m_card, *miss, inWords));
}

QString EvidenceModel::groupText(int at) const
{
    const rules::Node &node = rule(at).criteria.nodes[row(at).node];
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
    if (isListed(at))
        return {tr("known bots"), QString(), tr("not listed")};
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

QString EvidenceModel::headText(int at, int column) const
{
    if (row(at).kind == EvidenceRow::Kind::Persona)
        return personaText(at, column);
    if (column == headColumn())
        return stage(at).title;
    return column == Value ? stage(at).text : QString();
}

QString EvidenceModel::personaText(int at, int column) const
{
    if (column == Sign)
        return countText(persona(at).priority);
    if (column == headColumn())
        return QString::fromStdString(persona(at).name);
    return column == Value ? stateText(at) : QString();
}

QString EvidenceModel::conditionText(int at, int column) const
{
    const rules::ConditionEvidence &shown = evidence(at);
    switch (column) {
    case Sign:
        return shown.held ? QStringLiteral("✓") : QStringLiteral("✕");
    case Rule:
        return row(at).first ? fromText(rule(at).id) : QString();
    case Condition:
        return conditionParts(at).join(u' ');
    case Value:
        if (isListed(at))
            return shown.held ? tr("not listed") : tr("listed");
        return signalValueText(m_card->run, spec(at), shown.value, thresholdOf(condition(at), shown.value));
    case Margin:
        return isListed(at) ? QString() : marginText(shown.margin, spec(at).unit);
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
    case EvidenceRow::Kind::Section:
        return stage(at).title + QStringLiteral(", ") + stage(at).text;
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
    if (isListed(at))
        return ruleName(rule(at).id) + QStringLiteral(": ") + conditionText(at, Value);
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
        if (kind == EvidenceRow::Kind::Persona || kind == EvidenceRow::Kind::Section)
            return headText(at, index.column());
        return index.column() == Condition ? groupText(at) : QString();
    case Qt::AccessibleTextRole:
        return spoken(at);
    case Qt::ToolTipRole:
        if (kind == EvidenceRow::Kind::Persona)
            return QString::fromStdString(persona(at).description);
        if (kind == EvidenceRow::Kind::Condition && index.column() == Rule)
            return ruleName(rule(at).id);
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
    case Rule:
        return tr("Rule");
    case Condition:
        return tr("Condition");
    case Value:
        return tr("Value");
    case Bar:
        return hasSections() ? QStringLiteral("✕ ◂ ▸ ✓") : tr("fails ◂ threshold ▸ holds");
    case Margin:
        return tr("Margin");
    default:
        return QString();
    }
}

} // namespace dramatis::ui
