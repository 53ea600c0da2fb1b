// SPDX-License-Identifier: GPL-3.0-or-later
// Rule sets that screen: how they are read, what they decide, and at which value exactly.
#include "base/number.h"
#include "rules/evaluate.h"
#include "rules/outcome.h"
#include "rules/read.h"
#include "rules/what_if.h"

#include <QtTest>

#include <array>
#include <map>
#include <random>

using namespace dramatis;
using namespace dramatis::rules;

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr std::array<SignalSpec, 9> catalogue = {{
    {"age_days", Unit::Days, "test", "", 0, infinity},
    {"total_trades", Unit::Count, "test", "", 0, infinity},
    {"days_since_last", Unit::Days, "test", "", 0, infinity},
    {"all_time_roi", Unit::Ratio, "test", "", -infinity, infinity},
    {"recent_pnl", Unit::Money, "test", "", -infinity, infinity},
    {"win_rate", Unit::Ratio, "test", "", 0, 1},
    {"burst", Unit::Ratio, "test", "", 0, 1},
    {"topic", Unit::Text, "test", "", 0, infinity},
    {"roi", Unit::Ratio, "test", "", -1, 1},
}};
constexpr SignalDomain domain{"wallets", catalogue, false, true};

/// With `more` members of the root.
std::string ruleSetText(const std::string &more)
{
    return R"({"format": 1, "id": "w", "version": 1, "domain": "wallets", "personas": [
 {"id": "GOOD", "priority": 1, "name": "Good", "criteria": {"all": [{"signal": "win_rate", "op": ">=", "value": 0.6}]}},
 {"id": "FAIR", "priority": 2, "name": "Fair", "criteria": {"all": [{"signal": "win_rate", "op": ">=", "value": 0.5}]}}])" +
           more + "}";
}

const std::string usual = R"(,
 "exclusions": [
  {"id": "LATE", "order": 2, "criteria": {"all": [{"signal": "burst", "op": ">", "value": 0.9}]}},
  {"id": "BURST", "order": 1, "criteria": {"all": [{"signal": "burst", "op": ">", "value": 0.7}, {"signal": "win_rate", "op": "<", "value": 0.9}]}}],
 "traits": [
  {"id": "TOPIC", "value": "topic", "criteria": {"all": [{"signal": "win_rate", "op": ">=", "value": 0}]}},
  {"id": "KEEN", "value": 1, "criteria": {"all": [{"signal": "burst", "op": ">=", "value": 0.5}]}}])";

RuleSet read(const std::string &text)
{
    ReadReport report = readRuleSet(text, domain);
    for (const Finding &fault : report.faults)
        qWarning("%d:%d %s", static_cast<int>(fault.line), static_cast<int>(fault.column),
                 fault.reason.c_str());
    return report.ruleSet.value();
}

/// A wallet that passes everything and is GOOD.
std::map<std::string_view, double> fine()
{
    return {{"age_days", 100},     {"total_trades", 50}, {"days_since_last", 1},
            {"all_time_roi", 0.1}, {"recent_pnl", 10},   {"win_rate", 0.95},
            {"burst", 0.1},        {"topic", 1},         {"roi", 0.2}};
}

SignalValue valuesOf(const std::map<std::string_view, double> &signals, bool listed = false)
{
    return [signals, listed](std::size_t signal, std::optional<int>) {
        return signal == listedSignal ? (listed ? 1.0 : 0.0) : signals.at(catalogue[signal].id);
    };
}

std::string outcomeOf(const RuleSet &rules, const std::map<std::string_view, double> &signals,
                      bool listed = false)
{
    return possibleOutcomes(rules)[outcomePosition(rules, matchOne(rules, valuesOf(signals, listed)))].id;
}

std::string faultsOf(const std::string &more)
{
    std::string text;
    for (const Finding &fault : readRuleSet(ruleSetText(more), domain).faults)
        text += fault.reason + "\n";
    return text;
}

} // namespace

class ScreeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sections()
    {
        const RuleSet rules = read(ruleSetText(usual));
        std::string text;
        for (std::size_t p = 0; p < rules.ruleCount(); ++p)
            text += std::string(sectionText(rules.sectionOf(p))) + " " + rules.rule(p).id + "\n";
        QCOMPARE(text, std::string("personas GOOD\npersonas FAIR\neligibility KNOWN_BOT\n"
                                   "eligibility STAGE1_TOO_YOUNG\neligibility STAGE1_TOO_FEW_TRADES\n"
                                   "eligibility STAGE1_INACTIVE\neligibility STAGE1_ALL_TIME_ROI\n"
                                   "eligibility STAGE1_RECENT_LOSS\nexclusions BURST\nexclusions LATE\n"
                                   "minimum_roi INSUFFICIENT_PNL\ntraits TOPIC\ntraits KEEN\n"));
        QCOMPARE(rules.findRule("LATE"), std::optional<std::size_t>(9));
        std::string order;
        for (const std::size_t p : decisionOrder(rules))
            order += rules.rule(p).id.substr(0, 1);
        QCOMPARE(order, std::string("KSSSSSBLGFITK"));
    }

    void firstFailureExcludes_data()
    {
        QTest::addColumn<QString>("signal");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *signal, double value, const char *outcome) {
            QTest::addRow("%s %.12g", signal, value) << QString(signal) << value << QString(outcome);
        };
        row("age_days", 45, "GOOD");
        row("age_days", 44, "STAGE1_TOO_YOUNG");
        row("total_trades", 10, "GOOD");
        row("total_trades", 9, "STAGE1_TOO_FEW_TRADES");
        row("total_trades", 0, "STAGE1_TOO_YOUNG"); // no trades: whatever its age
        row("days_since_last", 45, "GOOD");
        row("days_since_last", 46, "STAGE1_INACTIVE");
        row("all_time_roi", -0.5e-9, "GOOD");
        row("all_time_roi", -2e-9, "STAGE1_ALL_TIME_ROI");
        row("recent_pnl", -0.5e-9, "GOOD");
        row("recent_pnl", -2e-9, "STAGE1_RECENT_LOSS");
        row("burst", 0.95, "LATE"); // BURST asks for a lower win rate as well
        row("win_rate", 0.55, "FAIR");
        row("win_rate", 0.4, "unclassified");
        row("roi", 0.05, "GOOD");
        row("roi", 0.05 - 0.5e-9, "GOOD");
        row("roi", 0.05 - 2e-9, "INSUFFICIENT_PNL");
    }

    void firstFailureExcludes()
    {
        QFETCH(QString, signal);
        QFETCH(double, value);
        QFETCH(QString, outcome);
        auto signals_ = fine();
        const std::string name = signal.toStdString();
        signals_.find(name)->second = value;
        QCOMPARE(QString::fromStdString(outcomeOf(read(ruleSetText(usual)), signals_)), outcome);
    }

    void anEarlierCheckGoesFirst()
    {
        const RuleSet rules = read(ruleSetText(usual));
        auto signals_ = fine();
        signals_["burst"] = 0.95;
        signals_["win_rate"] = 0.6;
        QCOMPARE(outcomeOf(rules, signals_), std::string("BURST")); // order 1 before order 2
        signals_["recent_pnl"] = -1;
        QCOMPARE(outcomeOf(rules, signals_), std::string("STAGE1_RECENT_LOSS"));
        signals_["age_days"] = 3;
        QCOMPARE(outcomeOf(rules, signals_), std::string("STAGE1_TOO_YOUNG"));
        QCOMPARE(outcomeOf(rules, signals_, true), std::string("KNOWN_BOT"));
    }

    void metricIsThatOfTheFirstCondition()
    {
        const RuleSet rules = read(ruleSetText(usual));
        auto signals_ = fine();
        signals_["burst"] = 0.8;
        const Metric burst = metricOf(rules, *rules.findRule("BURST"), valuesOf(signals_));
        QCOMPARE(burst.value, 0.8);
        QCOMPARE(burst.threshold, 0.7);
        const Metric bot = metricOf(rules, *rules.findRule("KNOWN_BOT"), valuesOf(signals_, true));
        QCOMPARE(bot.value, 1.0);
        QCOMPARE(bot.threshold, 0.0);
        const Metric floor = metricOf(rules, *rules.findRule("INSUFFICIENT_PNL"), valuesOf(signals_));
        QCOMPARE(floor.value, 0.2);
        QCOMPARE(floor.threshold, 0.05);
    }

    void traitsOfThoseWhoAreEligible()
    {
        const RuleSet rules = read(ruleSetText(usual));
        const std::vector<std::string> labels = {"crypto", "politics", "unknown"};
        const auto traits = [&](const std::map<std::string_view, double> &signals_) {
            return traitsText(rules, matchOne(rules, valuesOf(signals_)), valuesOf(signals_), labels);
        };
        auto signals_ = fine();
        signals_["burst"] = 0.95; // excluded by LATE, and keeps them
        QCOMPARE(traits(signals_), std::string("KEEN=1;TOPIC=politics"));
        signals_["topic"] = 2;
        QCOMPARE(traits(signals_), std::string("KEEN=1"));
        signals_["topic"] = missing;
        QCOMPARE(traits(signals_), std::string("KEEN=1"));
        signals_["age_days"] = 1;
        QCOMPARE(traits(signals_), std::string());
    }

    void whatTheFileLeavesOut()
    {
        const RuleSet rules =
            read(ruleSetText(R"(, "eligibility": {"min_age_days": 7, "recent_profit": false})"));
        QVERIFY(!rules.findRule("STAGE1_RECENT_LOSS"));
        QCOMPARE(rules.screening->recentDays, 30);
        QCOMPARE(rules.rule(*rules.findRule("STAGE1_TOO_YOUNG")).criteria.conditions.front().low, 7.0);
        QCOMPARE(rules.rule(*rules.findRule("STAGE1_INACTIVE")).criteria.conditions.front().low, 45.0);
        const RuleSet bots =
            read(ruleSetText(R"(, "eligibility": {"known_bots": ["b", "a"], "recent_days": 7})"));
        QCOMPARE(bots.screening->listed, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(bots.screening->recentDays, 7);
    }

    void faults_data()
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *more, const char *fault) {
            QTest::newRow(more) << QString(more) << QString(fault);
        };
        row(R"(, "eligibility": {"min_age": 7})", "Unknown field \"min_age\"");
        row(R"(, "eligibility": {"min_age_days": "7"})", "\"min_age_days\" must be a number");
        row(R"(, "eligibility": {"known_bots": [7]})", "\"known_bots\" must be a text");
        row(R"(, "eligibility": {"recent_days": 0})", "\"recent_days\" must be a whole number");
        row(R"(, "eligibility": {"recent_profit": 1})", "\"recent_profit\" must be true or false");
        row(R"(, "minimum_roi": "much")", "\"minimum_roi\" must be a number");
        row(R"(, "exclusions": [{"id": "A", "order": 1, "criteria": {"all": []}}])", "has no conditions");
        row(R"(, "exclusions": [{"id": "GOOD", "order": 1, "criteria": {"signal": "burst", "op": ">", "value": 0.5}}])",
            "The id \"GOOD\" is given to two rules.");
        row(R"(, "exclusions": [{"id": "STAGE1_INACTIVE", "order": 1, "criteria": {"signal": "burst", "op": ">", "value": 0.5}}])",
            "The id \"STAGE1_INACTIVE\" is given to two rules.");
        row(R"(, "exclusions": [{"id": "A", "order": 1, "criteria": {"signal": "burst", "op": ">", "value": 0.5}},
                {"id": "B", "order": 1, "criteria": {"signal": "burst", "op": ">", "value": 0.6}}])",
            "The order 1 is given to two exclusions.");
        row(R"(, "exclusions": [{"id": "A", "order": 1, "criteria": {"signal": "topic", "op": "==", "value": 1}}])",
            "The signal \"topic\" is a text");
        row(R"(, "traits": [{"id": "A", "value": "burst", "criteria": {"signal": "burst", "op": ">", "value": 0.5}}])",
            "The value of a trait is a number or a signal that is a text.");
        row(R"(, "traits": [{"id": "A", "criteria": {"signal": "burst", "op": ">", "value": 0.5}}])",
            "\"value\" is missing.");
    }

    void faults()
    {
        QFETCH(QString, more);
        QFETCH(QString, fault);
        const std::string found = faultsOf(more.toStdString());
        QVERIFY2(QString::fromStdString(found).contains(fault), found.c_str());
    }

    void onlyDomainsThatScreen()
    {
        constexpr SignalDomain other{"wallets", catalogue, false, false};
        const ReadReport report = readRuleSet(ruleSetText(usual), other);
        QCOMPARE(report.faults.size(), 2U); // exclusions and traits are unknown there
    }

    void tooManyRules()
    {
        QString exclusions = QStringLiteral(", \"exclusions\": [");
        for (int i = 1; i <= 60; ++i)
            exclusions +=
                QStringLiteral("%1{\"id\": \"E%2\", \"order\": %2, \"criteria\": {\"signal\": \"burst\", "
                               "\"op\": \">\", \"value\": 0.5}}")
                    .arg(i > 1 ? "," : "")
                    .arg(i);
        QVERIFY(faultsOf((exclusions + "]").toStdString()).find("more than 63") != std::string::npos);
    }

    void rulesThatNobodyCanMeet()
    {
        const ReadReport report = readRuleSet(ruleSetText(R"(, "exclusions": [
  {"id": "YOUNG", "order": 1, "criteria": {"all": [{"signal": "age_days", "op": "<", "value": 30}, {"signal": "burst", "op": ">", "value": 0.5}]}},
  {"id": "WIDE", "order": 2, "criteria": {"signal": "win_rate", "op": ">=", "value": 0.55}},
  {"id": "NARROW", "order": 3, "criteria": {"signal": "win_rate", "op": ">", "value": 0.7}}])"),
                                              domain);
        std::string text;
        for (const Finding &warning : report.warnings)
            text += warning.reason + "\n";
        QCOMPARE(
            text,
            std::string("Nobody can get persona \"GOOD\": exclusion \"WIDE\" holds whenever it does.\n"
                        "Nobody can get exclusion \"YOUNG\": who could is not eligible "
                        "(STAGE1_TOO_YOUNG asks for age_days >= 45).\n"
                        "Nobody can get exclusion \"NARROW\": exclusion \"WIDE\" holds whenever it does.\n"));
    }

    void otherThresholds()
    {
        const RuleSet rules = read(ruleSetText(usual));
        auto signals_ = fine();
        signals_["age_days"] = 20;
        QCOMPARE(outcomeOf(rules, signals_), std::string("STAGE1_TOO_YOUNG"));
        const auto younger = withThreshold(rules, catalogue, "STAGE1_TOO_YOUNG.age_days=20");
        QVERIFY(younger.ok());
        QCOMPARE(outcomeOf(*younger, signals_), std::string("GOOD"));
        const auto dearer = withThreshold(*younger, catalogue, "INSUFFICIENT_PNL.roi=0.5");
        QVERIFY(dearer.ok());
        QCOMPARE(outcomeOf(*dearer, signals_), std::string("INSUFFICIENT_PNL"));
        QVERIFY(!withThreshold(rules, catalogue, "NOTHING.roi=0.5"));
    }

    /// Columns at once against one subject at a time, on random signals.
    void masksAreThoseOfEachSubject()
    {
        const RuleSet rules = read(ruleSetText(usual));
        std::mt19937 random(7);
        std::uniform_real_distribution<double> draw(-0.2, 1);
        constexpr std::size_t count = 700;
        SignalTable table(count, {180}, catalogue.size());
        std::vector<std::uint64_t> flags(count);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t s = 0; s < catalogue.size(); ++s)
                table.column(0, s)[i] = draw(random) > 0.9 ? missing : draw(random) * (s < 3 ? 80 : 1);
            flags[i] = (i % 11 == 0 ? listedFlag : 0) | (i % 13 == 0 ? failedFlag : 0);
        }
        std::vector<MatchMask> masks(count);
        matchMasks(rules, table, 0, 0, masks, flags);
        std::map<std::size_t, int> outcomes;
        for (std::size_t i = 0; i < count; ++i) {
            const MatchMask one = matchOne(rules, [&](std::size_t signal, std::optional<int>) {
                return signal == listedSignal ? double((flags[i] & listedFlag) != 0)
                                              : table.value(0, signal, i);
            });
            QCOMPARE(masks[i], i % 13 == 0 ? failedMask : one);
            ++outcomes[outcomePosition(rules, masks[i])];
        }
        QCOMPARE(outcomes[possibleOutcomes(rules).size() - 1], static_cast<int>(count / 13 + 1)); // failed
        QVERIFY(outcomes.size() > 6);
    }
};

QTEST_APPLESS_MAIN(ScreeningTest)
#include "screening_test.moc"
