// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/compare_box.h"

#include "widgets/number_text.h"

namespace dramatis::ui
{

namespace
{

/// "Run 11 · 2025-10-29 · rules v2"
QString runText(const store::RunRecord &run)
{
    const QString text = CompareBox::tr("Run %1").arg(run.no);
    const auto settings = classify::readSettings(run.settings);
    if (!settings)
        return text;
    return text + CompareBox::tr(" · %1 · rules v%2")
                      .arg(dayText(settings->referenceDate))
                      .arg(settings->ruleSetVersion);
}

} // namespace

CompareBox::CompareBox(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setAccessibleName(tr("Compare with"));
    connect(this, &QComboBox::activated, this,
            [this](int place) { Q_EMIT chosen(itemData(place).toLongLong()); });
}

void CompareBox::show(const jobs::WorkspaceState &state, const explore::RunView &view)
{
    clear();
    const store::RunRecord &shown = view.run->record;
    for (const store::RunRecord &run : state.runs) {
        if (run.assigns() && run.comparable(shown) && run.allSubjects && run.no < shown.no &&
            run.status == store::status::completed)
            addItem(runText(run), static_cast<qlonglong>(run.no));
    }
    setEnabled(count() > 0);
    if (count() == 0)
        addItem(tr("No earlier run"));
    else if (view.previous)
        setCurrentIndex(findData(static_cast<qlonglong>(view.previous->no)));
}

} // namespace dramatis::ui
