// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/target_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

} // namespace

void askTargetFile(QWidget *parent, const QString &title, const QString &proposedName, TargetFormats formats,
                   std::function<void(const std::filesystem::path &)> then)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters = {Words::tr("Comma-separated values (*.csv)")};
    if (formats == TargetFormats::CsvOrJson)
        filters << Words::tr("JSON (*.json)");
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(proposedName);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("json")) ? QStringLiteral("json")
                                                                        : QStringLiteral("csv"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [then = std::move(then)](const QString &file) { then(pathOf(file)); });
    dialog->open();
}

std::filesystem::path pathOf(const QString &file)
{
    return QFile::encodeName(file).toStdString();
}

QString textOf(const std::filesystem::path &file)
{
    return QFile::decodeName(QByteArray::fromStdString(file.string()));
}

} // namespace dramatis::ui
