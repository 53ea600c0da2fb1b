// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/date_guess.h"
#include "mapping/date_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace dramatis::mapping
{

namespace
{

constexpr std::size_t firstLook = 40; ///< texts after which forms that fit none are dropped

/// Forms in the order in which they win where several fit equally well. A form's partner has day and month
/// exchanged; dates with points are written with the day first wherever they are written.
constexpr std::array<std::string_view, 25> knownForms = {"",
                                                         "%d/%m/%Y",
                                                         "%m/%d/%Y",
                                                         "%d.%m.%Y",
                                                         "%d-%m-%Y",
                                                         "%m-%d-%Y",
                                                         "%Y/%m/%d",
                                                         "%Y.%m.%d",
                                                         "%d/%m/%y",
                                                         "%m/%d/%y",
                                                         "%d.%m.%y",
                                                         "%d-%m-%y",
                                                         "%m-%d-%y",
                                                         "%Y%m%d",
                                                         "%y%m%d",
                                                         "%d %b %Y",
                                                         "%d-%b-%Y",
                                                         "%b %d, %Y",
                                                         "%d %b %y",
                                                         "%d-%b-%y",
                                                         "epoch",
                                                         "epoch_ms",
                                                         "%m/%d/%Y %I:%M %p",
                                                         "%m/%d/%Y %I:%M:%S %p",
                                                         "%A, %B %d, %Y %H:%M:%S %Z"};

struct Form {
    std::string_view format;
    std::optional<DateFormat> reader; ///< none: ISO
};

std::vector<Form> compiledForms()
{
    std::vector<Form> forms;
    for (const std::string_view format : knownForms) {
        forms.push_back({format, std::nullopt});
        if (format.empty())
            continue;
        auto compiled = DateFormat::compile(format);
        forms.back().reader = std::move(*compiled);
    }
    return forms;
}

std::string exchanged(std::string_view format)
{
    std::string other(format);
    const std::size_t day = other.find("%d");
    const std::size_t month = other.find("%m");
    if (day == std::string::npos || month == std::string::npos)
        return {};
    std::swap(other[day + 1], other[month + 1]);
    return other;
}

bool isDigits(std::string_view text)
{
    return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isCompact(std::string_view format)
{
    return format == "%Y%m%d" || format == "%y%m%d" || format.starts_with("epoch");
}

/// Seconds from 1980 on, so that numbers of accounts are not taken for times.
bool fitsEpoch(std::string_view text, std::string_view format)
{
    const std::size_t digits = format == "epoch" ? 9 : 12;
    return isDigits(text) && (text.size() == digits || text.size() == digits + 1) &&
           (text.size() > digits || text.front() >= '3');
}

bool fits(const Form &form, std::string_view text)
{
    if (!form.reader)
        return parseDate(text).has_value();
    if (form.format.starts_with("epoch"))
        return fitsEpoch(text, form.format);
    if (isCompact(form.format) && (text.size() != (form.format == "%Y%m%d" ? 8U : 6U) || !isDigits(text)))
        return false;
    return form.reader->read(text).has_value();
}

std::string percentText(std::size_t part, std::size_t whole)
{
    const double share = 100 * static_cast<double>(part) / static_cast<double>(whole);
    return share >= 1 ? std::to_string(std::lround(share)) + "%"
                      : std::to_string(part) + " of " + std::to_string(whole);
}

/// How many texts fit the one form and not the other.
std::size_t onlyIn(const Form &form, const Form &other, std::span<const std::string_view> texts)
{
    return static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), [&](std::string_view text) {
        return fits(form, text) && !fits(other, text);
    }));
}

} // namespace

std::string orderText(std::string_view format)
{
    std::string text;
    for (std::size_t i = 0; i < format.size(); ++i) {
        if (format[i] != '%' || i + 1 == format.size())
            text += format[i];
        else if (const char c = format[++i]; c == 'd' || c == 'm' || c == 'y' || c == 'Y')
            text += c == 'd' ? 'D' : c == 'm' ? 'M' : 'Y';
        else
            return std::string(format);
    }
    return text;
}

DateGuess guessDate(std::span<const std::string_view> texts)
{
    static const std::vector<Form> forms = compiledForms();
    if (texts.empty())
        return {};
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto fitsForm = [&](std::string_view text) { return fits(forms[i], text); };
        const auto head = texts.first(std::min(firstLook, texts.size()));
        if (std::none_of(head.begin(), head.end(), fitsForm))
            continue;
        const auto count = static_cast<std::size_t>(std::count_if(texts.begin(), texts.end(), fitsForm));
        if (count > most) {
            most = count;
            best = i;
        }
    }
    DateGuess guess;
    if (most == 0)
        return guess;
    guess.share = static_cast<double>(most) / static_cast<double>(texts.size());
    guess.format = forms[best].format;
    guess.compact = isCompact(guess.format);
    guess.reason = percentText(most, texts.size()) + " fit " +
                   (guess.format.empty() ? "YYYY-MM-DD" : orderText(guess.format));
    const std::string partner = exchanged(guess.format);
    const auto other =
        std::find_if(forms.begin(), forms.end(), [&](const Form &form) { return form.format == partner; });
    if (partner.empty() || other == forms.end())
        return guess;
    const std::size_t only = onlyIn(forms[best], *other, texts);
    if (only == 0)
        guess.other = partner;
    else
        guess.reason = percentText(only, texts.size()) + " fit only " + orderText(guess.format);
    return guess;
}

} // namespace dramatis::mapping
