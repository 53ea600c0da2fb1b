// SPDX-License-Identifier: GPL-3.0-or-later
// A single bit that differs is found, and where.
#include "base/number.h"
#include "timing/same_result.h"

#include <QTest>

#include <bit>
#include <functional>

using namespace dramatis;

class SameResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void same();
    void different_data();
    void different();
    void firstOfMany();
};

namespace
{

constexpr std::array<SignalSpec, 2> catalogue = {
    {{"spend", Unit::Money, "", "", 0, 1e9}, {"income", Unit::Money, "", "", 0, 1e9}}};

/// Three subjects, two windows, of which 180 is for conditions only.
store::RunResults results()
{
    store::RunResults made;
    made.subjectKeys = {4, 7, 9};
    made.assignedWindows = {30};
    made.masks = {{1, 0, 2}};
    made.flags = {0, 1, 0};
    made.signals = SignalTable(3, {30, 180}, 2);
    for (std::size_t w = 0; w < 2; ++w) {
        for (std::size_t s = 0; s < 2; ++s) {
            for (std::size_t i = 0; i < 3; ++i)
                made.signals.column(w, s)[i] = static_cast<double>(100 * w + 10 * s + i);
        }
    }
    made.signals.column(1, 1)[2] = missing;
    return made;
}

/// "7, 30: spend 1 / 2", or "same".
std::string compared(const store::RunResults &first, const store::RunResults &second)
{
    const auto difference = timing::firstDifference(first, second, catalogue);
    if (!difference)
        return "same";
    return (difference->subject ? std::to_string(*difference->subject) + ", " : "") +
           std::to_string(difference->window) + ": " + difference->what + " " + difference->first + " / " +
           difference->second;
}

using Change = std::function<void(store::RunResults &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

void SameResultTest::same()
{
    QCOMPARE(compared(results(), results()), std::string("same"));
    store::RunResults otherBits = results();
    otherBits.signals.column(1, 1)[2] = -missing;
    QCOMPARE(compared(results(), otherBits), std::string("same"));
}

void SameResultTest::different_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Change &change, const char *says) {
        QTest::newRow(name) << change << QString(says);
    };
    row(
        "signal", [](auto &r) { r.signals.column(0, 0)[1] = 2; }, "7, 30: spend 1 / 2");
    row(
        "last bit",
        [](auto &r) {
            r.signals.column(1, 0)[2] =
                std::bit_cast<double>(std::bit_cast<std::uint64_t>(r.signals.value(1, 0, 2)) + 1);
        },
        "9, 180: spend 102 / 102.00000000000001");
    row(
        "sign of zero", [](auto &r) { r.signals.column(0, 0)[0] = -0.0; }, "4, 30: spend 0 / -0");
    row(
        "missing", [](auto &r) { r.signals.column(0, 1)[0] = missing; }, "4, 30: income 10 / missing");
    row(
        "not missing", [](auto &r) { r.signals.column(1, 1)[2] = 0; }, "9, 180: income missing / 0");
    row(
        "personas", [](auto &r) { r.masks[0][2] = 3; }, "9, 30: personas 2 / 3");
    row(
        "flags", [](auto &r) { r.flags[1] = 0; }, "7, 0: flags 1 / 0");
    row(
        "other subject", [](auto &r) { r.subjectKeys[1] = 8; }, "0: subjects subject 7 / subject 8");
    row(
        "fewer subjects", [](auto &r) { r.subjectKeys.pop_back(); }, "0: subjects 3 / 2");
    row(
        "windows", [](auto &r) { r.assignedWindows = {31}; }, "0: windows 2 / 2");
}

void SameResultTest::different()
{
    QFETCH(Change, change);
    QFETCH(QString, says);
    store::RunResults other = results();
    change(other);
    QCOMPARE(compared(results(), other), says.toStdString());
}

/// By subject first, then by window.
void SameResultTest::firstOfMany()
{
    store::RunResults other = results();
    other.signals.column(0, 0)[2] = 5;
    other.signals.column(1, 0)[1] = 5;
    other.masks[0][1] = 4;
    QCOMPARE(compared(results(), other), std::string("7, 180: spend 101 / 5"));
}

QTEST_GUILESS_MAIN(SameResultTest)
#include "same_result_test.moc"
