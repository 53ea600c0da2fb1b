// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/fact_table.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

/// Those that may stand beside another run's.
std::vector<Fact> comparedFacts(const store::RunRecord *run)
{
    std::vector<Fact> facts = run ? factsOf(*run) : std::vector<Fact>();
    std::erase_if(facts, [](const Fact &fact) { return !fact.compared; });
    return facts;
}

const Fact *findFact(const std::vector<Fact> &facts, const QString &label)
{
    const auto found =
        std::find_if(facts.begin(), facts.end(), [&](const Fact &fact) { return fact.label == label; });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace

void FactTable::show(const store::RunRecord *run)
{
    std::vector<Row> rows;
    std::optional<Fact::Section> section;
    for (const Fact &fact : run ? factsOf(*run) : std::vector<Fact>()) {
        if (section != fact.section)
            rows.push_back({sectionTitle(fact.section), {}});
        section = fact.section;
        rows.push_back({fact.label, {fact.value}});
    }
    reset({tr("What"), tr("Value")}, std::move(rows));
}

void FactTable::compare(const store::RunRecord *a, const store::RunRecord *b, bool alsoEqual)
{
    if (!a || !b)
        return showAlone(a ? a : b, a ? tr("A") : tr("B"));
    const std::vector<Fact> left = comparedFacts(a);
    const std::vector<Fact> right = comparedFacts(b);
    std::vector<Row> different;
    std::vector<Row> equal;
    const auto add = [&](const QString &label, const Fact *one, const Fact *other) {
        Row row{label, {one ? one->value : absentText(), other ? other->value : absentText()}};
        row.differs = row.values[0] != row.values[1];
        (row.differs ? different : equal).push_back(std::move(row));
    };
    for (const Fact &fact : left)
        add(fact.label, &fact, findFact(right, fact.label));
    for (const Fact &fact : right) {
        if (!findFact(left, fact.label))
            add(fact.label, nullptr, &fact);
    }
    if (alsoEqual)
        different.insert(different.end(), equal.begin(), equal.end());
    const auto name = [](const QString &mark, const store::RunRecord *run) {
        return tr("%1 · run %2").arg(mark).arg(run->no);
    };
    reset({tr("Setting"), name(tr("A"), a), name(tr("B"), b)}, std::move(different));
}

/// Beside nothing, nothing differs.
void FactTable::showAlone(const store::RunRecord *run, const QString &mark)
{
    std::vector<Row> rows;
    for (const Fact &fact : comparedFacts(run))
        rows.push_back({fact.label, {fact.value}});
    reset({tr("Setting"), run ? tr("%1 · run %2").arg(mark).arg(run->no) : tr("Value")}, std::move(rows));
}

void FactTable::reset(QStringList header, std::vector<Row> rows)
{
    beginResetModel();
    m_header = std::move(header);
    m_rows = std::move(rows);
    endResetModel();
}

int FactTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant FactTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool compares = m_header.size() > 2;
    const bool isTitle = row.values.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == 0 ? row.label : row.values.value(index.column() - 1);
    case Qt::FontRole:
        return isTitle || (row.differs && index.column() == 2) ? QVariant(strongFont()) : QVariant();
    case Qt::ForegroundRole:
        if (compares ? !row.differs : !isTitle && index.column() == 0)
            return compares ? theme().text3 : theme().text2;
        return {};
    case DiffersRole:
        return row.differs;
    default:
        return {};
    }
}

QVariant FactTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_header.value(section) : QVariant();
}

} // namespace dramatis::ui
