// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and dates as other programs write them.
#include "base/number.h"
#include "mapping/date_format.h"
#include "mapping/date_guess.h"
#include "mapping/number_form.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::mapping;

namespace
{

QString number(const QString &text, char decimal, char thousands, bool percent = false)
{
    const auto read = readNumber(text.toStdString(),
                                 {decimal, thousands ? std::optional(thousands) : std::nullopt, percent});
    return read ? QString::fromStdString(numberText(*read)) : "-";
}

QString date(const char *format, const char *text)
{
    const auto compiled = DateFormat::compile(format);
    if (!compiled)
        return QString::fromStdString(compiled.error().text);
    const auto day = compiled->read(text);
    return day ? QString::fromStdString(dateText(*day)) : "-";
}

QString guessed(const QStringList &texts)
{
    std::vector<std::string> kept;
    for (const QString &text : texts)
        kept.push_back(text.toStdString());
    const std::vector<std::string_view> views(kept.begin(), kept.end());
    const DateGuess guess = guessDate(views);
    return QString("%1 %2 %3 (%4)")
        .arg(guess.share)
        .arg(QString::fromStdString(guess.format), QString::fromStdString(guess.other),
             QString::fromStdString(guess.reason));
}

} // namespace

class FormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        QCOMPARE(number("$1,234.50", '.', ','), "1234.5");
        QCOMPARE(number("-$1,234.50", '.', ','), "-1234.5");
        QCOMPARE(number("$-99.00", '.', ','), "-99");
        QCOMPARE(number("($12.30)", '.', ','), "-12.3");
        QCOMPARE(number("(12.30)", '.', 0), "-12.3");
        QCOMPARE(number("USD 12.30", '.', ','), "12.3");
        QCOMPARE(number("1.234,56 \u20AC", ',', '.'), "1234.56");
        QCOMPARE(number("\u2212"
                        "1.234,56",
                        ',', '.'),
                 "-1234.56");
        QCOMPARE(number("1\u00A0"
                        "234,56",
                        ',', ' '),
                 "1234.56");
        QCOMPARE(number("1'234.56", '.', '\''), "1234.56");
        QCOMPARE(number("12,34,567.00", '.', ','), "1234567");
        QCOMPARE(number(",5", ',', 0), "0.5");
        QCOMPARE(number("1,5e3", ',', 0), "1500");
        QCOMPARE(number("0.1999", '.', 0), "0.1999");
        QCOMPARE(number("19.99%", '.', 0, true), "19.99");
        QCOMPARE(number("12345678901234567890.125", '.', 0), numberTextOf("12345678901234567890.125"));
        for (const char *bad : {"",    "-",     "$",    "5-",     "--5",   "0x10",       "1_000", "nan",
                                "inf", "1e999", "1,23", "1,2345", "12,34", "1,234,5",    ",123",  "(-5)",
                                "(5",  "5)",    "$5$",  "5 5",    "1.2.3", "12.30 USDX", "19.99%"})
            QCOMPARE(number(bad, '.', ','), "-");
        QCOMPARE(number("1,234", '.', 0), "-");
        QCOMPARE(number("1.5", ',', 0), "-");
    }

    void dates()
    {
        QCOMPARE(date("%d/%m/%Y", "29/02/2024"), "2024-02-29");
        QCOMPARE(date("%d/%m/%Y", "30/02/2024"), "-");
        QCOMPARE(date("%d/%m/%Y", "1/2/2024"), "2024-02-01");
        QCOMPARE(date("%d/%m/%Y", "1/2/24"), "-");
        QCOMPARE(date("%d/%m/%Y", "2024-02-29"), "-");
        QCOMPARE(date("%d-%m-%Y", "11-04-2023 16:29"), "2023-04-11");
        QCOMPARE(date("%d-%m-%Y %H:%M", "11-04-2023 16:29"), "2023-04-11");
        QCOMPARE(date("%d-%m-%Y %H:%M", "11-04-2023"), "-");
        QCOMPARE(date("%d-%m-%Y", "11-04-2023 x"), "-");
        QCOMPARE(date("%y%m%d", "930101"), "1993-01-01");
        QCOMPARE(date("%y%m%d", "690101"), "2069-01-01");
        QCOMPARE(date("%y%m%d", "700101"), "1970-01-01");
        QCOMPARE(date("%Y%m%d", "20240229"), "2024-02-29");
        QCOMPARE(date("%b %d, %Y", "Sep 5, 2024"), "2024-09-05");
        QCOMPARE(date("%d %B %Y", "5 september 2024"), "2024-09-05");
        QCOMPARE(date("%d-%b-%y", "05-SEP-99"), "1999-09-05");
        QCOMPARE(date("%Y-%j", "2024-366"), "2024-12-31");
        QCOMPARE(date("%Y-%j", "2023-366"), "-");
        QCOMPARE(date("%A, %B %d, %Y %H:%M:%S %Z", "Friday, February 27, 2026 21:22:03 EST"), "2026-02-27");
        QCOMPARE(date("%FT%T%z", "2024-02-29T23:59:59+02:00"), "2024-02-29");
        QCOMPARE(date("%m/%d/%Y %I:%M %p", "2/29/2024 4:05 PM"), "2024-02-29");
        QCOMPARE(date("epoch", "1709164800"), "2024-02-29");
        QCOMPARE(date("epoch", "-1"), "1969-12-31");
        QCOMPARE(date("epoch_ms", "1709164799999"), "2024-02-28");
        QCOMPARE(date("epoch", "1e99"), "-");
        QCOMPARE(date("%d/%m", "1/2"), "The date format \"%d/%m\" does not say year, month and day: give one "
                                       "such as %d.%m.%Y, or epoch, "
                                       "or epoch_ms.");
        QCOMPARE(date("%d/%m/%Q", "1/2"),
                 "The date format \"%d/%m/%Q\" has a directive that is not known: give "
                 "strptime's, such as %d.%m.%Y, or epoch, or epoch_ms.");
        QCOMPARE(QString::fromStdString(DateFormat::compile("%d.%m.%y")->example()), "29.02.24");
    }

    void guesses()
    {
        QCOMPARE(guessed({"2024-01-05", "2024-02-01"}), "1   (100% fit YYYY-MM-DD)");
        QCOMPARE(guessed({"05/01/2024", "13/01/2024"}), "1 %d/%m/%Y  (50% fit only D/M/Y)");
        QCOMPARE(guessed({"05/01/2024", "01/13/2024"}), "1 %m/%d/%Y  (50% fit only M/D/Y)");
        QCOMPARE(guessed({"05/01/2024", "11/12/2024"}), "1 %d/%m/%Y %m/%d/%Y (100% fit D/M/Y)");
        QCOMPARE(guessed({"05.01.2024"}), "1 %d.%m.%Y  (100% fit D.M.Y)");
        QCOMPARE(guessed({"930101", "991231"}), "1 %y%m%d  (100% fit YMD)");
        QCOMPARE(guessed({"1709164800"}), "1 epoch  (100% fit epoch)");
        QCOMPARE(guessed({"1709164800123"}), "1 epoch_ms  (100% fit epoch_ms)");
        QCOMPARE(guessed({"abc"}), "0   ()");
        QCOMPARE(guessed({}), "0   ()");
    }

private:
    static QString numberTextOf(const char *text)
    {
        return QString::fromStdString(numberText(*parseNumber(text)));
    }
};

QTEST_APPLESS_MAIN(FormsTest)
#include "forms_test.moc"
