// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/saved_mapping_box.h"

#include "widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

namespace dramatis::ui
{

SavedMappingBox::SavedMappingBox(QWidget *parent)
    : QWidget(parent), m_box(new QComboBox(this)), m_remove(new QToolButton(this))
{
    m_box->setAccessibleName(tr("Mapping of this file"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(20);
    m_remove->setIcon(icon(QStringLiteral("delete")));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove this saved mapping"));
    m_remove->setToolTip(m_remove->accessibleName());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_box);
    row->addWidget(m_remove);
    connect(m_remove, &QToolButton::clicked, this, &SavedMappingBox::removeChosen);
    connect(m_box, &QComboBox::activated, this, [this](int place) {
        if (place == 0)
            Q_EMIT proposalChosen();
        else if (static_cast<std::size_t>(place) <= m_saved.size())
            Q_EMIT mappingChosen(m_saved[static_cast<std::size_t>(place) - 1].mapping);
    });
    setFile(nullptr);
}

void SavedMappingBox::forget()
{
    m_known = false;
}

void SavedMappingBox::setFile(const FileDraft *file)
{
    const bool known = file && file->proposal();
    setVisible(known);
    if (!known)
        return;
    if (!m_known || m_header != file->header() || m_kind != file->inspection()->kind()) {
        m_known = true;
        m_header = file->header();
        m_kind = file->inspection()->kind();
        m_saved = jobs::savedMappingsFor(m_header, m_kind);
        m_box->clear();
        m_box->addItem(tr("Mapping: as proposed"));
        for (const jobs::SavedMapping &saved : m_saved)
            m_box->addItem(tr("Mapping: %1").arg(QString::fromStdString(saved.mapping.title)));
    }
    int current = 0;
    for (std::size_t place = 0; place < m_saved.size(); ++place) {
        if (file->usesSaved() && m_saved[place].mapping.title == file->mappingTitle())
            current = static_cast<int>(place) + 1;
    }
    m_box->setCurrentIndex(current);
    m_remove->setVisible(current > 0);
}

void SavedMappingBox::removeChosen()
{
    const int place = m_box->currentIndex();
    if (place < 1)
        return;
    const Status removed = jobs::removeMapping(m_saved[static_cast<std::size_t>(place) - 1].file);
    forget();
    if (removed)
        Q_EMIT proposalChosen();
    else
        Q_EMIT removeFailed(QString::fromStdString(removed.error().text));
}

} // namespace dramatis::ui
