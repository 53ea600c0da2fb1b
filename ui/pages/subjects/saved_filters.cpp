// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/saved_filters.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

namespace dramatis::ui
{

SavedFilters::SavedFilters(QWidget *parent) : QPushButton(parent), m_menu(new QMenu(this))
{
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    showName();
}

void SavedFilters::setStanding(const QJsonObject &query, const QString &suggestedName)
{
    m_standing = query;
    m_suggestion = suggestedName;
    showName();
}

void SavedFilters::setSaved(const QJsonObject &saved)
{
    m_saved = saved;
    showName();
}

void SavedFilters::keep(const QString &name)
{
    if (name.trimmed().isEmpty() || m_standing.isEmpty())
        return;
    m_saved[name.trimmed()] = m_standing;
    showName();
}

void SavedFilters::showName()
{
    QString name;
    for (auto entry = m_saved.begin(); entry != m_saved.end(); ++entry)
        if (entry.value().toObject() == m_standing && !m_standing.isEmpty())
            name = entry.key();
    setText(name.isEmpty() ? tr("Saved filters") : tr("Filter: %1").arg(name));
}

void SavedFilters::fillMenu()
{
    m_menu->clear();
    for (auto entry = m_saved.begin(); entry != m_saved.end(); ++entry)
        m_menu->addAction(entry.key(), this,
                          [this, query = entry.value().toObject()] { Q_EMIT chosen(query); });
    if (m_saved.isEmpty())
        m_menu->addAction(tr("No filter is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    auto *name = new QLineEdit;
    name->setPlaceholderText(tr("Save this filter as: name, then Enter"));
    name->setAccessibleName(tr("Name under which this filter is saved"));
    name->setText(m_suggestion);
    name->setEnabled(!m_standing.isEmpty());
    name->setMinimumWidth(name->fontMetrics().horizontalAdvance(name->placeholderText()) + 32);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(name);
    connect(name, &QLineEdit::returnPressed, this, [this, name] {
        keep(name->text());
        m_menu->close();
    });
    auto *action = new QWidgetAction(m_menu);
    action->setDefaultWidget(row);
    m_menu->addAction(action);
    if (m_saved.isEmpty())
        return;
    QMenu *forget = m_menu->addMenu(tr("Forget"));
    for (const QString &saved : m_saved.keys())
        forget->addAction(saved, this, [this, saved] {
            m_saved.remove(saved);
            showName();
        });
}

} // namespace dramatis::ui
