// SPDX-License-Identifier: GPL-3.0-or-later
// What the search field finds: pages, actions, subjects by identifier. The list opens below the field while
// it is typed in; Up, Down, Enter and Escape work from there. Alive without a workspace.
#pragma once

#include "pages/page.h"

#include <QAbstractListModel>
#include <QPointer>

#include <functional>

class QLineEdit;
class QListView;

namespace dramatis::ui
{

struct PaletteEntry {
    QString title;
    QString remark; ///< at the right: the shortcut, "subject"
    QString iconName;
    std::function<void()> run;
};

class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    [[nodiscard]] const PaletteEntry &entry(int row) const
    {
        return m_entries[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

class CommandPalette : public QObject
{
    Q_OBJECT
public:
    /// `window` is what the list lies in. `commands` gives the entries of the moment without subjects.
    CommandPalette(jobs::OpenWorkspace &workspace, QLineEdit *field, QWidget *window,
                   std::function<std::vector<PaletteEntry>()> commands);

    void open();
    void close();
    [[nodiscard]] const QAbstractItemModel *model() const { return m_model; }

Q_SIGNALS:
    void subjectChosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void showEntries(std::vector<PaletteEntry> subjects);
    void findSubjects(const QString &text);
    void place();
    void step(int by);
    void runCurrent();

    jobs::OpenWorkspace &m_workspace;
    QLineEdit *m_field;
    QListView *m_list;
    PaletteModel *m_model;
    std::function<std::vector<PaletteEntry>()> m_commands;
    QPointer<QWidget> m_cameFrom;
    int m_search = 0; ///< rises with every text
    int m_job = 0;    ///< the search for subjects under way
};

} // namespace dramatis::ui
