// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dramatis_style.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace dramatis::ui
{

namespace
{

bool is(const QWidget *widget, const char *property)
{
    return widget && widget->property(property).toBool();
}

/// Fusion makes outlines out of Window.darker(140): lends it a Window of which the outline colour comes.
template <typename Option, typename Draw> bool withOutline(const QStyleOption *option, const Draw &draw)
{
    const auto *typed = qstyleoption_cast<const Option *>(option);
    if (!typed)
        return false;
    Option lent(*typed);
    lent.palette.setColor(QPalette::Window, theme().outline.lighter(140));
    draw(&lent);
    return true;
}

bool showsFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

void drawRing(QPainter *painter, const QRect &rect)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme().highlight, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 3, 3);
    painter->restore();
}

void drawSegment(const QStyleOption *option, QPainter *painter)
{
    const Theme &t = theme();
    const bool on = option->state & QStyle::State_On;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    painter->fillRect(option->rect, on ? t.softHighlight : hovered ? t.hover : t.button2);
    painter->setPen(enabled ? t.outline : t.line);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    if (on)
        painter->fillRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2,
                          enabled ? t.highlight : t.disabled);
    if (showsFocus(option))
        drawRing(painter, option->rect);
}

void drawPrimary(const QStyleOption *option, QPainter *painter)
{
    const Theme &t = theme();
    const bool enabled = option->state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(!enabled                                  ? t.line
                      : option->state & QStyle::State_Sunken    ? t.highlight.darker(112)
                      : option->state & QStyle::State_MouseOver ? t.highlight.lighter(108)
                                                                : t.highlight);
    painter->drawRoundedRect(QRectF(option->rect), 3, 3);
    if (showsFocus(option)) {
        painter->setPen(QPen(t.highlightedText, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), 2, 2);
    }
    painter->restore();
}

void drawCheckMark(const QStyleOption *option, QPainter *painter)
{
    const Theme &t = theme();
    const bool partly = option->state & QStyle::State_NoChange;
    const bool on = partly || (option->state & QStyle::State_On);
    const bool enabled = option->state & QStyle::State_Enabled;
    const QColor fill = enabled ? t.highlight : t.disabled;
    const QRectF box = QRectF(option->rect).adjusted(.5, .5, -.5, -.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(on ? fill : enabled ? t.outline : t.line);
    painter->setBrush(on ? fill : t.base);
    painter->drawRoundedRect(box, 2, 2);
    painter->setPen(QPen(t.highlightedText, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double unit = box.width() / 14;
    const QPointF corner = box.topLeft();
    if (partly)
        painter->drawLine(corner + QPointF(3.5, 7) * unit, corner + QPointF(10.5, 7) * unit);
    else if (on)
        painter->drawPolyline(QPolygonF({corner + QPointF(3.2, 7) * unit, corner + QPointF(6, 9.8) * unit,
                                         corner + QPointF(10.8, 4) * unit}));
    painter->restore();
}

void drawHeaderSection(const QStyleOption *option, QPainter *painter)
{
    const QRect &r = option->rect;
    painter->fillRect(r, theme().window);
    painter->setPen(theme().line);
    painter->drawLine(r.bottomLeft(), r.bottomRight());
    painter->drawLine(r.topRight(), r.bottomRight());
}

} // namespace

DramatisStyle::DramatisStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void DramatisStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const auto plain = [&](const QStyleOption *lent) {
        QProxyStyle::drawPrimitive(element, lent, painter, widget);
    };
    switch (element) {
    case PE_PanelButtonTool:
        if (is(widget, "segment"))
            return drawSegment(option, painter);
        withOutline<QStyleOption>(option, plain);
        break;
    case PE_PanelButtonCommand:
        if (is(widget, "primary"))
            return drawPrimary(option, painter);
        if (!is(widget, "link") && !withOutline<QStyleOptionButton>(option, plain))
            plain(option);
        break;
    case PE_FrameLineEdit:
        if (!withOutline<QStyleOptionFrame>(option, plain))
            plain(option);
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckMark(option, painter);
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            drawRing(painter, option->rect);
        return;
    default:
        return plain(option);
    }
    if (showsFocus(option))
        drawRing(painter, option->rect);
}

void DramatisStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const Theme &t = theme();
    if (element == CE_TabBarTabShape) {
        if (option->state & State_Selected)
            painter->fillRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2,
                              t.highlight);
        return;
    }
    if (element == CE_Splitter)
        return; // a gap
    if (element == CE_HeaderSection)
        return drawHeaderSection(option, painter);
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && element == CE_HeaderLabel) {
        // Not by PM_HeaderMargin: that makes rows grow as well.
        QStyleOptionHeader inset(*header);
        inset.rect.adjust(6, 0, -6, 0);
        return QProxyStyle::drawControl(element, &inset, painter, widget);
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        button && element == CE_PushButtonLabel && (button->state & State_Enabled) &&
        (is(widget, "primary") || is(widget, "link"))) {
        QStyleOptionButton colored(*button);
        colored.palette.setColor(QPalette::ButtonText, is(widget, "primary") ? t.highlightedText : t.link);
        return QProxyStyle::drawControl(element, &colored, painter, widget);
    }
    if (const auto *segment = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        segment && element == CE_ToolButtonLabel && is(widget, "segment") && (segment->state & State_On)) {
        QStyleOptionToolButton strong(*segment);
        strong.font.setWeight(QFont::DemiBold);
        return QProxyStyle::drawControl(element, &strong, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void DramatisStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    const auto plain = [&](const QStyleOptionComplex *lent) {
        QProxyStyle::drawComplexControl(control, lent, painter, widget);
    };
    bool drawn = false;
    if (control == CC_ComboBox)
        drawn = withOutline<QStyleOptionComboBox>(option, plain);
    else if (control == CC_SpinBox)
        drawn = withOutline<QStyleOptionSpinBox>(option, plain);
    else if (control == CC_Slider)
        drawn = withOutline<QStyleOptionSlider>(option, plain);
    if (!drawn)
        plain(option);
    else if (control != CC_Slider && showsFocus(option))
        drawRing(painter, option->rect);
}

QSize DramatisStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                      const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton && !is(widget, "link"))
        result.rwidth() += 16;
    return result;
}

/// A sign stands close to its word: the inset is for the edges of a cell.
QRect DramatisStyle::subElementRect(SubElement element, const QStyleOption *option,
                                    const QWidget *widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (element != SE_ItemViewItemText || !item || item->decorationPosition != QStyleOptionViewItem::Left ||
        !(item->features & QStyleOptionViewItem::HasDecoration))
        return rect;
    const int inset = pixelMetric(PM_FocusFrameHMargin, option, widget) + 1;
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, inset, 0)
                                                : rect.adjusted(-inset, 0, 0, 0);
}

int DramatisStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 14;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_FocusFrameHMargin:
        return 7;
    case PM_SplitterWidth:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DramatisStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *returned) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DitherDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace dramatis::ui
