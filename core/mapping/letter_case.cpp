// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/letter_case.h"

#include <QString>

namespace dramatis::mapping
{

namespace
{

constexpr std::string_view mark = "\uFEFF";

template <typename Convert> std::string converted(std::string_view text, Convert convert)
{
    std::string result;
    for (; text.starts_with(mark); text.remove_prefix(mark.size()))
        result += mark;
    return result +
           convert(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))).toStdString();
}

} // namespace

std::string upperCase(std::string_view text)
{
    return converted(text, [](const QString &given) { return given.toUpper(); });
}

std::string lowerCase(std::string_view text)
{
    return converted(text, [](const QString &given) { return given.toLower(); });
}

} // namespace dramatis::mapping
