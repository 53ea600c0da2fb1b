// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with what it lacks for the program's look: outlines that show in every theme, a flat primary button,
// segments, underlined tabs, quiet headers, a focus ring after keyboard focus. Colours come from theme().
//
// Properties that a widget may carry: `primary` (push button), `link` (push button in link colour), `segment`
// (tool button of a switch).
#pragma once

#include <QProxyStyle>

namespace dramatis::ui
{

class DramatisStyle : public QProxyStyle
{
    Q_OBJECT
public:
    DramatisStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
};

} // namespace dramatis::ui
