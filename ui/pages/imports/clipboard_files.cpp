// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/clipboard_files.h"
#include "jobs/data_folder.h"
#include "pages/domain_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

struct ClipboardFiles {
    Q_DECLARE_TR_FUNCTIONS(ClipboardFiles)
};

const QString csvFormat = QStringLiteral("text/csv");

QStringList localFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

/// A header and a row at least, cut by something that cuts fields.
bool isTable(const QByteArray &text)
{
    const QByteArray start = text.trimmed();
    const qsizetype end = start.indexOf('\n');
    const QByteArray header = start.left(end < 0 ? start.indexOf('\r') : end);
    return !header.isEmpty() && std::any_of(header.cbegin(), header.cend(), [](char c) {
        return c == ',' || c == ';' || c == '\t' || c == '|';
    });
}

std::filesystem::path freeName()
{
    const std::filesystem::path folder = jobs::dataFolder("pasted");
    const std::string stem =
        "pasted-" + QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss")).toStdString();
    std::filesystem::path file = folder / (stem + ".csv");
    std::error_code error;
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = folder / (stem + "-" + std::to_string(number) + ".csv");
    return file;
}

} // namespace

bool mayHoldFiles(const QMimeData *data)
{
    return data && (data->hasUrls() || data->hasFormat(csvFormat) || data->hasText());
}

Result<QStringList> filesOnClipboard(const QMimeData *data)
{
    if (!data)
        return inputError(ClipboardFiles::tr("The clipboard is empty.").toStdString());
    if (QStringList files = localFiles(*data); !files.isEmpty())
        return files;
    const QByteArray text = data->hasFormat(csvFormat) ? data->data(csvFormat) : data->text().toUtf8();
    if (!isTable(text))
        return inputError(ClipboardFiles::tr("Nothing was pasted: the clipboard holds neither files nor a "
                                             "table with a header and rows. Copy one of them.")
                              .toStdString());
    const std::filesystem::path file = freeName();
    if (auto written = jobs::writeWhole(file, {text.constData(), static_cast<std::size_t>(text.size())});
        !written)
        return written.error();
    return QStringList{pathText(file)};
}

} // namespace dramatis::ui
