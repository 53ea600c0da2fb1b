// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help_windows.h"

#include "jobs/builtin_domains.h"
#include "widgets/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

struct HelpWindows {
    Q_DECLARE_TR_FUNCTIONS(HelpWindows)
};

QTableWidget *shortcutTable(const QList<QAction *> &actions, QWidget *parent)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            rows.emplace_back(action->text().remove(QLatin1Char('&')),
                              action->shortcut().toString(QKeySequence::NativeText));
    }
    rows.emplace_back(HelpWindows::tr("From pane to pane"), QStringLiteral("F6"));
    rows.emplace_back(HelpWindows::tr("What's this?"), QStringLiteral("Shift+F1"));
    auto *table = new QTableWidget(static_cast<int>(rows.size()), 2, parent);
    table->setHorizontalHeaderLabels({HelpWindows::tr("Action"), HelpWindows::tr("Keys")});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        table->setItem(static_cast<int>(i), 0, new QTableWidgetItem(rows[i].first));
        table->setItem(static_cast<int>(i), 1, new QTableWidgetItem(rows[i].second));
    }
    table->setPalette(viewPalette(theme()));
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight());
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return table;
}

} // namespace

void showShortcuts(QWidget *window, const QList<QAction *> &actions)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(HelpWindows::tr("Shortcuts"));
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(shortcutTable(actions, dialog));
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(HelpWindows::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(buttons);
    dialog->resize(rowHeight() * 16, rowHeight() * 20);
    dialog->show();
}

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(HelpWindows::tr("About Dramatis"));
    box->setText(QStringLiteral("<b>Dramatis %1</b>").arg(QString::fromUtf8(jobs::programVersion().data())));
    box->setInformativeText(
        HelpWindows::tr("Personas from behaviour, with the evidence beside them.\n"
                        "Nothing leaves this machine. Free software under the GNU General "
                        "Public License, version 3 or later."));
    box->addButton(HelpWindows::tr("Close"), QMessageBox::RejectRole);
    box->setModal(false);
    box->show();
}

} // namespace dramatis::ui
