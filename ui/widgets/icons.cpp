// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace dramatis::ui
{

namespace
{

QByteArray drawing(const QString &name, int size, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    if (size < 20)
        svg.replace("stroke-width=\"1.5\"", "stroke-width=\"2\"");
    return svg;
}

bool isMirrored(const QString &name)
{
    return QGuiApplication::isRightToLeft() && (name == u"back" || name == u"forward");
}

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size,
                           size);
        painter->drawPixmap(square,
                            iconPixmap(m_name, size, color(mode), painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int logical = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, logical, color(mode), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(m_name); }

private:
    static QColor color(QIcon::Mode mode)
    {
        return mode == QIcon::Disabled ? theme().disabled : theme().text;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal pixelRatio)
{
    const QString key =
        QStringLiteral("dramatis/%1/%2/%3/%4").arg(name).arg(size).arg(color.name()).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(qRound(size * pixelRatio), qRound(size * pixelRatio));
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(drawing(name, size, color));
    QPainter painter(&pixmap);
    if (isMirrored(name)) {
        painter.translate(pixmap.width(), 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(pixmap.rect()));
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

IconLabel::IconLabel(const QString &name, int size, QColor Theme::*color, QWidget *parent)
    : QWidget(parent), m_name(name), m_size(size), m_color(color)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, QColor Theme::*color)
{
    m_name = name;
    m_color = color;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = isEnabled() ? theme().*m_color : theme().disabled;
    painter.drawPixmap(0, 0, iconPixmap(m_name, m_size, color, devicePixelRatioF()));
}

} // namespace dramatis::ui
