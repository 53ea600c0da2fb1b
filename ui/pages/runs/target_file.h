// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where an export goes. The file dialog asks before it names a file that is there already: nothing is
// overwritten without that consent.
#pragma once

#include <QString>

#include <filesystem>
#include <functional>

class QWidget;

namespace dramatis::ui
{

enum class TargetFormats { Csv, CsvOrJson };

/// Returns at once; `then` is called with the file, never without one.
void askTargetFile(QWidget *parent, const QString &title, const QString &proposedName, TargetFormats formats,
                   std::function<void(const std::filesystem::path &)> then);

std::filesystem::path pathOf(const QString &file);
QString textOf(const std::filesystem::path &file);

} // namespace dramatis::ui
