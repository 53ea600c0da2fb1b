// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/take_options.h"

#include "widgets/filter_wrap.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace dramatis::ui
{

namespace
{

constexpr std::array<std::optional<Duplicates>, 4> rules = {std::nullopt, Duplicates::Reject,
                                                            Duplicates::Skip, Duplicates::Replace};

/// A label and what it names, which stay together.
QWidget *pairOf(const QString &text, QWidget *buddy)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(6);
    auto *label = secondaryLabel(text);
    label->setFont(smallFont());
    label->setBuddy(buddy);
    buddy->setFont(smallFont());
    row->addWidget(label);
    row->addWidget(buddy);
    return both;
}

} // namespace

TakeOptions::TakeOptions(QWidget *parent)
    : QWidget(parent), m_duplicates(new QComboBox), m_most(new QSpinBox),
      m_again(new QCheckBox(tr("Take files a&gain that were imported before")))
{
    constexpr int mostRejects = 1'000'000'000;
    m_duplicates->addItems(
        {tr("by kind: replaced or rejected"), tr("are rejected"), tr("are skipped"), tr("are replaced")});
    m_duplicates->setAccessibleName(tr("Rows whose key is stored"));
    m_most->setRange(0, mostRejects);
    m_most->setGroupSeparatorShown(true);
    m_most->setKeyboardTracking(false);
    m_most->setSpecialValueText(tr("never"));
    m_most->setAccessibleName(tr("Stop after so many rejects"));
    m_again->setFont(smallFont());
    auto *wrap = new WrapLayout(this);
    wrap->setContentsMargins(0, 0, 0, 0);
    wrap->setSpacing(8);
    wrap->addWidget(pairOf(tr("Rows whose &key is stored"), m_duplicates));
    wrap->addWidget(pairOf(tr("Sto&p after rejects"), m_most));
    wrap->addWidget(m_again);
    connect(m_duplicates, &QComboBox::activated, this, &TakeOptions::changed);
    connect(m_most, &QSpinBox::valueChanged, this, &TakeOptions::changed);
    connect(m_again, &QCheckBox::clicked, this, &TakeOptions::changed);
}

void TakeOptions::setChoices(const jobs::ImportChoices &choices)
{
    const QSignalBlocker quiet(m_most);
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        if (rules[rule] == choices.duplicates)
            m_duplicates->setCurrentIndex(static_cast<int>(rule));
    }
    m_most->setValue(static_cast<int>(choices.mostRejects));
    m_again->setChecked(choices.again);
}

jobs::ImportChoices TakeOptions::choices() const
{
    jobs::ImportChoices choices;
    choices.duplicates = rules[static_cast<std::size_t>(m_duplicates->currentIndex())];
    choices.mostRejects = m_most->value();
    choices.again = m_again->isChecked();
    return choices;
}

} // namespace dramatis::ui
