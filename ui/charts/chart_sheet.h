// SPDX-License-Identifier: GPL-3.0-or-later
// A picture for people outside the program: a title, charts one below the other, and a line that says which
// run, rules, date and program they show. Always in light colours with patterns. PNG at twice the size; SVG
// and PDF as vectors.
#pragma once

#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QPainter;
class QRectF;

namespace dramatis::ui
{

struct SheetPart {
    QString heading; ///< empty: none
    QSizeF size;     ///< in logical pixels; the widest gives the sheet's width
    std::function<void(QPainter &, const QRectF &)> paint;
};

struct ChartSheet {
    QString title;
    QString line;
    std::vector<SheetPart> parts;

    [[nodiscard]] QSizeF size() const;
};

enum class PictureKind { Png, Svg, Pdf };
/// By the end of the file's name.
std::optional<PictureKind> pictureKindOf(const QString &file);

/// Writes a whole file or none: an earlier one of the same name stays as it was on a failure. Nothing, or the
/// sentence that says why not.
std::optional<QString> writePicture(const ChartSheet &sheet, const QString &file);
/// The same promise for text.
std::optional<QString> writeText(const QString &text, const QString &file);

} // namespace dramatis::ui
