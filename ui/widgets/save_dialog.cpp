// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/save_dialog.h"

#include <QFileDialog>
#include <QRegularExpression>

namespace dramatis::ui
{

namespace
{

/// "png" of "PNG image (*.png)"
QString endOf(const QString &kind)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(kind).captured(1);
}

} // namespace

void askWhereToSave(QWidget *parent, const QString &title, const QString &name, const QStringList &kinds,
                    std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    dialog->setDefaultSuffix(endOf(kinds.value(0)));
    dialog->selectFile(name + QStringLiteral(".") + endOf(kinds.value(0)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, name](const QString &kind) {
        dialog->setDefaultSuffix(endOf(kind));
        dialog->selectFile(name + QStringLiteral(".") + endOf(kind));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [chosen = std::move(chosen)](const QString &file) { chosen(file); });
    dialog->open();
}

} // namespace dramatis::ui
