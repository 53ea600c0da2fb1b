// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"
#include "widgets/dramatis_style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QToolTip>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr std::array<QRgb, 12> darkPersonas = {0xffDF867E, 0xff8F6F1B, 0xff5272B6, 0xffFFC6FC,
                                               0xff9AF4D1, 0xff4FA8B3, 0xff6C6F72, 0xffA789FD,
                                               0xff9BA20F, 0xffCA296B, 0xffEFB987, 0xff96BBB7};
constexpr std::array<QRgb, 12> lightPersonas = {0xffCE6D5C, 0xff7E5C0B, 0xff285CC3, 0xff7E0062,
                                                0xff03553F, 0xff1295B2, 0xff737477, 0xff9E6CF7,
                                                0xff5F8E00, 0xffC42360, 0xff663C12, 0xff007B91};

template <std::size_t count> std::array<QColor, count> colors(const std::array<QRgb, count> &values)
{
    std::array<QColor, count> result;
    std::transform(values.begin(), values.end(), result.begin(),
                   [](QRgb value) { return QColor::fromRgb(value); });
    return result;
}

Theme makeLight()
{
    Theme t;
    t.window = 0xF0F1F4, t.base = 0xFFFFFF, t.alternate = 0xF7F8FA;
    t.text = 0x1A1E24, t.text2 = 0x525B68, t.text3 = 0x656E7B, t.disabled = 0x9AA1AC;
    t.line = 0xDADEE4, t.row = 0xECEEF1, t.outline = 0x8B93A0;
    t.button1 = 0xFDFDFE, t.button2 = 0xF1F2F5;
    t.highlight = 0x474CC0, t.highlightedText = 0xFFFFFF, t.softHighlight = 0xE2E4F8;
    t.hover = 0xF2F3FB, t.link = 0x3A3FB5;
    t.held = 0x00705A, t.heldGround = 0xDDF0E8, t.failed = 0x9E1F12, t.failedGround = 0xFAE4DF;
    t.warning = 0x8A5A00, t.warningGround = 0xFBEFD2, t.warningLine = 0xD9A63C;
    t.running = 0x246C9E, t.runningGround = 0xDDECF7;
    t.grid = 0xE6E9ED, t.axis = 0x7D8694, t.track = 0xE1E5EA, t.bar = 0x8793A3, t.ghost = 0xAAB2BD;
    t.tip = 0x23272E, t.tipText = 0xF2F4F7;
    t.personas = colors(lightPersonas);
    t.risks = colors(std::array<QRgb, 4>{0xff5D88A8, 0xffB07927, 0xff92200A, 0xff38101D});
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = 0x1E2126, t.base = 0x16181C, t.alternate = 0x1A1D21;
    t.text = 0xE4E7EC, t.text2 = 0xAAB2BE, t.text3 = 0x919AA7, t.disabled = 0x5F6772;
    t.line = 0x31363E, t.row = 0x24282E, t.outline = 0x626B77;
    t.button1 = 0x32373F, t.button2 = 0x2A2F36;
    t.highlight = 0x5F66D6, t.highlightedText = 0xFFFFFF, t.softHighlight = 0x2D3157;
    t.hover = 0x22252F, t.link = 0xA6ABFF;
    t.held = 0x3FCFAE, t.heldGround = 0x17352B, t.failed = 0xFF7F6E, t.failedGround = 0x43211B;
    t.warning = 0xF0C75E, t.warningGround = 0x3A2E12, t.warningLine = 0x8A6A22;
    t.running = 0x6DB6E8, t.runningGround = 0x16303F;
    t.grid = 0x2A2E35, t.axis = 0x6B7482, t.track = 0x2B3037, t.bar = 0x6E7885, t.ghost = 0x555E6A;
    t.tip = 0xE8EAEE, t.tipText = 0x15181C;
    t.personas = colors(darkPersonas);
    t.risks = colors(std::array<QRgb, 4>{0xff5D869B, 0xffA1871A, 0xffFE9689, 0xffF4DDE1});
    return t;
}

Theme makeHighContrast()
{
    Theme t = makeDark();
    t.highContrast = true;
    t.window = Qt::black, t.base = Qt::black, t.alternate = 0x0D0D0D;
    t.text = 0xFFFFFF, t.text2 = 0xF0F0F0, t.text3 = 0xDCDCDC, t.disabled = 0xA0A0A0;
    t.line = 0xA6A6A6, t.row = 0x6E6E6E, t.outline = 0xFFFFFF;
    t.button1 = Qt::black, t.button2 = Qt::black;
    t.highlight = 0xFFD60A, t.highlightedText = Qt::black, t.softHighlight = 0x3A3100;
    t.hover = 0x1F1F1F, t.link = 0x8AC8FF;
    t.held = 0x4FF0D8, t.heldGround = 0x003B22, t.failed = 0xFF9D8F, t.failedGround = 0x4A0B00;
    t.warning = 0xFFD60A, t.warningGround = 0x332A00, t.warningLine = 0xFFD60A;
    t.running = 0x8AC8FF, t.runningGround = 0x002B47;
    t.grid = 0x5A5A5A, t.axis = 0xFFFFFF, t.track = 0x2A2A2A, t.bar = 0xBDBDBD, t.ghost = 0x9C9C9C;
    t.tip = 0xFFFFFF, t.tipText = Qt::black;
    return t;
}

struct InForce {
    Theme theme = makeLight();
    ThemeChoice choice = ThemeChoice::System;
    bool applying = false;
};

InForce &inForce()
{
    static InForce instance;
    return instance;
}

/// What the system asks for, by the lightness of its palette: there is no other word for it in Qt 6.4.
ThemeChoice systemChoice()
{
    QApplication::setPalette(QPalette());
    const QColor window = QApplication::palette().color(QPalette::Window);
    const QColor text = QApplication::palette().color(QPalette::WindowText);
    if (window == Qt::black && text == Qt::white)
        return ThemeChoice::HighContrast;
    return window.lightness() < 128 ? ThemeChoice::Dark : ThemeChoice::Light;
}

/// Applies the theme anew when the system's colours change.
class SystemFollower : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && !inForce().applying &&
            inForce().choice == ThemeChoice::System)
            QMetaObject::invokeMethod(
                this, [] { applyTheme(*qApp, ThemeChoice::System); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

void installOnce(QApplication &application)
{
    if (qobject_cast<DramatisStyle *>(QApplication::style()))
        return;
    QApplication::setStyle(new DramatisStyle);
    application.installEventFilter(new SystemFollower(&application));
}

QFont sized(double difference, bool strong, double least = 1)
{
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(least, font.pointSizeF() + difference));
    if (strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

bool hasEqualFigures(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.01)
            return false;
    }
    return true;
}

/// Position of the colour of an outcome whose id or place is a known one; -1 for the others.
int fixedPlace(const QString &id, int place)
{
    static const QHash<QString, int> known = {
        {QStringLiteral("high_utilization"), 0},      {QStringLiteral("irregular_income"), 1},
        {QStringLiteral("low_savings"), 2},           {QStringLiteral("subscription_heavy"), 3},
        {QStringLiteral("cash_flow_optimizer"), 4},   {QStringLiteral("young_professional"), 5},
        {QStringLiteral("unclassified"), 6},          {QStringLiteral("INFORMED_SPECIALIST"), 2},
        {QStringLiteral("CONSISTENT_GENERALIST"), 5}, {QStringLiteral("PATIENT_ACCUMULATOR"), 4}};
    constexpr int ineligible = 1;
    constexpr int excluded = 0;
    constexpr int unclassified = 6;
    switch (place) {
    case unclassifiedPlace:
        return unclassified;
    case ineligiblePlace:
        return ineligible;
    case excludedPlace:
        return excluded;
    default:
        return known.value(id, -1);
    }
}

} // namespace

const Theme &theme()
{
    return inForce().theme;
}

const Theme &lightTheme()
{
    static const Theme light = makeLight();
    return light;
}

ThemeChoice themeChoice()
{
    return inForce().choice;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    InForce &now = inForce();
    now.applying = true;
    installOnce(application);
    now.choice = choice;
    const ThemeChoice shown = choice == ThemeChoice::System ? systemChoice() : choice;
    now.theme = shown == ThemeChoice::Dark           ? makeDark()
                : shown == ThemeChoice::HighContrast ? makeHighContrast()
                                                     : makeLight();
    const QPalette palette = paletteOf(now.theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    now.applying = false;
}

QPalette paletteOf(const Theme &t)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> roles[] = {{QPalette::Window, t.window},
                                                            {QPalette::WindowText, t.text},
                                                            {QPalette::Base, t.base},
                                                            {QPalette::AlternateBase, t.alternate},
                                                            {QPalette::Text, t.text},
                                                            {QPalette::Button, t.button2},
                                                            {QPalette::ButtonText, t.text},
                                                            {QPalette::BrightText, t.highlightedText},
                                                            {QPalette::Highlight, t.highlight},
                                                            {QPalette::HighlightedText, t.highlightedText},
                                                            {QPalette::Link, t.link},
                                                            {QPalette::LinkVisited, t.link},
                                                            {QPalette::PlaceholderText, t.text3},
                                                            {QPalette::ToolTipBase, t.tip},
                                                            {QPalette::ToolTipText, t.tipText},
                                                            {QPalette::Light, t.button1},
                                                            {QPalette::Midlight, t.alternate},
                                                            {QPalette::Mid, t.line},
                                                            {QPalette::Dark, t.outline},
                                                            {QPalette::Shadow, t.text3}};
    for (const auto &[role, color] : roles)
        palette.setColor(role, color);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.line);
    return palette;
}

QPalette viewPalette(const Theme &t)
{
    QPalette palette = paletteOf(t);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, t.softHighlight);
        palette.setColor(group, QPalette::HighlightedText, t.text);
    }
    return palette;
}

int riskPlace(const QString &id)
{
    static const QStringList known = {QStringLiteral("LOW"), QStringLiteral("MEDIUM"), QStringLiteral("HIGH"),
                                      QStringLiteral("CRITICAL")};
    return static_cast<int>(known.indexOf(id));
}

QColor riskColor(const Theme &theme, int place, int count)
{
    const auto last = static_cast<int>(theme.risks.size()) - 1;
    const int at = count - 1 == last ? place : qRound(double(place) * last / std::max(1, count - 1));
    return theme.risks[static_cast<std::size_t>(std::clamp(at, 0, last))];
}

OutcomePaint outcomePaint(const Theme &t, const QString &id, int place)
{
    constexpr std::array patterns = {Qt::SolidPattern, Qt::BDiagPattern,     Qt::Dense5Pattern,
                                     Qt::HorPattern,   Qt::DiagCrossPattern, Qt::VerPattern,
                                     Qt::FDiagPattern};
    constexpr int fixed = 7;
    if (place == failedPlace)
        return {t.failed, Qt::NoBrush};
    if (const int risk = place < 0 ? -1 : riskPlace(id); risk >= 0)
        return {t.risks[static_cast<std::size_t>(risk)], patterns[static_cast<std::size_t>(risk)]};
    const int known = fixedPlace(id, place);
    if (known >= 0)
        return {t.personas[static_cast<std::size_t>(known)], patterns[static_cast<std::size_t>(known)]};
    const int further = place % (fixed - 1);
    if (fixed + further >= static_cast<int>(t.personas.size()))
        return {t.bar, Qt::SolidPattern};
    return {t.personas[static_cast<std::size_t>(fixed + further)],
            patterns[static_cast<std::size_t>(further)]};
}

QFont titleFont()
{
    return sized(4, true);
}

QFont figureFont()
{
    return sized(8, true);
}

QFont itemTitleFont()
{
    return sized(2, true);
}

QFont strongFont()
{
    return sized(0, true);
}

QFont smallFont()
{
    return sized(-1, false);
}

QFont captionFont()
{
    return sized(-1.5, false, 7.5);
}

QFont numberFont()
{
    QFont font = QApplication::font();
    if (hasEqualFigures(font))
        return font;
    for (const QString &family :
         {QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")}) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamilies({family});
            return font;
        }
    }
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(smallFont().pointSizeF());
    return font;
}

int rowHeight()
{
    return QFontMetrics(QApplication::font()).height() + 10;
}

} // namespace dramatis::ui
