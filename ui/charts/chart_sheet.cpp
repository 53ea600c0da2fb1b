// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_sheet.h"

#include "widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double margin = 24;
constexpr double gap = 12;
constexpr double pngScale = 2;
constexpr int dotsPerInch = 96; ///< a logical pixel is a dot

double heightOf(const QFont &font)
{
    return QFontMetricsF(font).height();
}

void paintLine(QPainter &painter, double &top, const QString &text, const QFont &font, const QColor &color)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QPointF(margin, top + QFontMetricsF(font).ascent()), text);
    top += heightOf(font) + gap;
}

void paintSheet(QPainter &painter, const ChartSheet &sheet)
{
    const Theme &colors = lightTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), sheet.size()), colors.base);
    double top = margin;
    paintLine(painter, top, sheet.title, titleFont(), colors.text);
    for (const SheetPart &part : sheet.parts) {
        paintLine(painter, top, part.heading, strongFont(), colors.text);
        painter.save();
        part.paint(painter, QRectF(QPointF(margin, top), part.size));
        painter.restore();
        top += part.size.height() + gap;
    }
    paintLine(painter, top, sheet.line, smallFont(), colors.text2);
}

QByteArray pngOf(const ChartSheet &sheet)
{
    QImage image((sheet.size() * pngScale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngScale);
    QPainter painter(&image);
    paintSheet(painter, sheet);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svgOf(const ChartSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setTitle(sheet.title);
    generator.setDescription(sheet.line);
    QPainter painter(&generator);
    paintSheet(painter, sheet);
    painter.end();
    return bytes;
}

QByteArray pdfOf(const ChartSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    constexpr double pointsPerInch = 72;
    writer.setPageSize(
        QPageSize(sheet.size() * (pointsPerInch / dotsPerInch), QPageSize::Point, sheet.title));
    writer.setPageMargins({});
    writer.setTitle(sheet.title);
    writer.setCreator(QCoreApplication::applicationName());
    QPainter painter(&writer);
    paintSheet(painter, sheet);
    painter.end();
    return bytes;
}

std::optional<QString> writeBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return QCoreApplication::translate("ChartSheet", "%1 was not written: %2. Choose another place.")
        .arg(QFileInfo(path).fileName(), file.errorString());
}

} // namespace

QSizeF ChartSheet::size() const
{
    QSizeF inner(0, 0);
    const QFontMetricsF metrics(smallFont());
    inner.setWidth(
        std::max(QFontMetricsF(titleFont()).horizontalAdvance(title), metrics.horizontalAdvance(line)));
    inner.rheight() += heightOf(titleFont()) + gap + heightOf(smallFont());
    for (const SheetPart &part : parts) {
        inner.setWidth(std::max(inner.width(), part.size.width()));
        inner.rheight() +=
            part.size.height() + gap + (part.heading.isEmpty() ? 0 : heightOf(strongFont()) + gap);
    }
    return QSizeF(inner.width() + 2 * margin, inner.height() + 2 * margin).toSize();
}

std::optional<PictureKind> pictureKindOf(const QString &file)
{
    const QString end = QFileInfo(file).suffix().toLower();
    if (end == QLatin1String("png"))
        return PictureKind::Png;
    if (end == QLatin1String("svg"))
        return PictureKind::Svg;
    if (end == QLatin1String("pdf"))
        return PictureKind::Pdf;
    return {};
}

std::optional<QString> writePicture(const ChartSheet &sheet, const QString &file)
{
    switch (pictureKindOf(file).value_or(PictureKind::Png)) {
    case PictureKind::Png:
        return writeBytes(pngOf(sheet), file);
    case PictureKind::Svg:
        return writeBytes(svgOf(sheet), file);
    case PictureKind::Pdf:
        return writeBytes(pdfOf(sheet), file);
    }
    return {};
}

std::optional<QString> writeText(const QString &text, const QString &file)
{
    return writeBytes(text.toUtf8(), file);
}

} // namespace dramatis::ui
