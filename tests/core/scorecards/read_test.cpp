// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "scorecard_text.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;

namespace
{

/// Four levels that the term of withBins reaches: 82 to 99.99 %.
const std::string twoBins =
    R"({"low": "-inf", "high": 3, "rate": 0.3}, {"low": 3, "high": "inf", "rate": 0.1})";
const std::string term =
    R"({"ratio": "return_on_assets", "coefficient": 30, "missing_rate": 0.05, "bins": [)" + twoBins + "]}";

std::string withLevels(const std::string &levels)
{
    return withTerms(term, "[\n" + levels + "]");
}

} // namespace

class ReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeScorecard()
    {
        const Scorecard card = quarterly();
        QCOMPARE(versionedName(card), "company-quarterly@1");
        QCOMPARE(card.domain, "companies");
        QCOMPARE(card.title, "Companies: quarterly filings");
        QVERIFY(card.period == Period::Quarterly && annual().period == Period::Annual);
        QCOMPARE(card.intercept, -4.277695523776554);
        QCOMPARE(card.terms.size(), 4U);
        QCOMPARE(card.terms[1].ratio, "sga_margin");
        QCOMPARE(card.terms[1].coefficient, 1.0015865723727688);
        QCOMPARE(intervalText(card.terms[1].bins[0]), "(-inf,13.28]");
        QCOMPARE(card.terms[1].missingRate, .007868383404864092);
        QCOMPARE(card.levels.size(), 4U);
        QVERIFY(card.levels[0].bound == Bound::Above && card.levels[1].bound == Bound::AtLeast &&
                card.levels[3].bound == Bound::None);
        QCOMPARE(card.leastConfidence, 0.5);
        QVERIFY(card.blankPolicy == BlankPolicy::Missing);
        QCOMPARE(card.hash, sha256Hex(card.canonicalJson));
    }

    /// The facts that the check of the built-in ones reports.
    void builtIn()
    {
        QCOMPARE(findings(std::string(builtInScorecards()[0])),
                 "warning 61:9 Values above 275304 are in no bin: they take the rate of the first, "
                 "(0.007,2.303].\n"
                 "warning 80:5 CRITICAL needs more than 15 %; this scorecard reaches 1.91 to 4.12 %.\n"
                 "warning 81:5 HIGH needs 5 % or more; this scorecard reaches 1.91 to 4.12 %.");
        QCOMPARE(findings(std::string(builtInScorecards()[1])),
                 "warning 60:5 CRITICAL needs more than 15 %; this scorecard reaches 1.41 to 1.66 %.\n"
                 "warning 61:5 HIGH needs 5 % or more; this scorecard reaches 1.41 to 1.66 %.\n"
                 "warning 62:5 MEDIUM needs 2 % or more; this scorecard reaches 1.41 to 1.66 %.");
    }

    void backToText()
    {
        std::mt19937 random(9);
        for (int turn = 0; turn < 200; ++turn) {
            Scorecard card = randomScorecard(random);
            card.id = "r";
            card.version = turn + 1;
            card.domain = "companies";
            const Scorecard again = scorecard(scorecardJson(card));
            QCOMPARE(scorecardJson(again), scorecardJson(card));
            QCOMPARE(scorecard(again.canonicalJson).hash, again.hash);
        }
        QCOMPARE(scorecard(scorecardJson(annual())).hash, annual().hash);
    }

    void faultsOfTheHead_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("expected");
        const std::string right = withTerms(term);
        const auto row = [&](const char *piece, const char *replacement, const char *expected) {
            QString json = QString::fromStdString(right);
            QVERIFY(json.contains(piece));
            QTest::newRow(replacement) << json.replace(piece, replacement) << QString(expected);
        };
        row("\"format\": 1", "\"format\": 2", "1:12 Format 2 is not known; this program reads format 1.");
        row("\"format\": 1, ", "", "1:1 \"format\" is missing.");
        row("\"id\": \"test\"", "\"id\": \"a b\"",
            "1:21 An id consists of letters, digits, points, hyphens and underscores only.");
        row("\"version\": 1", "\"version\": 0", "1:40 \"version\" must be a whole number from 1.");
        row("\"domain\": \"companies\"", "\"domain\": \"\"", "1:53 \"domain\" is empty.");
        row("\"annual\"", "\"yearly\"", "1:76 \"period\" must be one of \"annual\" and \"quarterly\".");
        row("\"period\": \"annual\", ", "", "1:1 \"period\" is missing.");
        row("\"intercept\": 0", "\"intercept\": \"0\"", "1:99 \"intercept\" must be a number, not a text.");
        row("\"intercept\": 0", "\"intercept\": 1e999", "1:99 This number is too large.");
        row("\"intercept\": 0", "\"intercept\": 0, \"intercept\": 0",
            "1:102 The key \"intercept\" is given twice.");
        row("\"intercept\": 0", "\"intercept\": 0, \"blank_policy\": \"none\"",
            "1:118 \"blank_policy\" must be one of \"missing\" and \"zero\".");
        row("\"intercept\": 0", "\"intercept\": 0, \"least_confidence\": 2",
            "1:122 \"least_confidence\" must be a number from 0 to 1.");
        row("\"intercept\": 0", "\"intercept\": 0, \"name\": 2",
            "1:102 Unknown field \"name\"; known here are \"format\", \"id\", \"version\", \"domain\", "
            "\"title\", \"description\", \"period\", \"intercept\", \"terms\", \"levels\", "
            "\"least_confidence\" and \"blank_policy\".");
    }

    void faultsOfTheHead()
    {
        QFETCH(QString, json);
        QFETCH(QString, expected);
        QCOMPARE(findings(json.toStdString()), expected);
    }

    void syntaxAlone()
    {
        QCOMPARE(findings("{\"format\": 2,\n \"terms\": [}"),
                 "2:12 This \"}\" cannot close the \"[\" in line 2, column 11.");
        QCOMPARE(findings(""), "1:1 The text is empty.");
        QCOMPARE(findings("[]"), "1:1 \"a scorecard\" must be an object, not a list.");
    }

    void faultsOfTerms_data()
    {
        QTest::addColumn<QString>("terms");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const std::string &terms, const char *expected) {
            QTest::newRow(name) << QString::fromStdString(terms) << QString(expected);
        };
        row("none", "", "1:111 There are no terms.");
        row("no object", "7", "2:1 \"a term\" must be an object, not a number.");
        row("empty object", "{}",
            "2:1 \"bins\" is missing.\n2:1 \"coefficient\" is missing.\n2:1 \"missing_rate\" is missing.\n"
            "2:1 \"ratio\" is missing.");
        row("unknown ratio",
            R"({"ratio": "roa", "coefficient": 1, "missing_rate": 0, "bins": [)" + twoBins + "]}",
            "2:11 Unknown ratio \"roa\"; known are \"long_term_debt_to_total_capital\", "
            "\"total_debt_to_ebitda\", "
            "\"net_income_margin\", \"ebit_to_interest_expense\", \"return_on_assets\", \"sga_margin\" and "
            "\"return_on_capital\".");
        row("ratio twice", term + ",\n" + term, "3:11 The ratio \"return_on_assets\" has two terms.");
        row("no bins", R"({"ratio": "sga_margin", "coefficient": 1, "missing_rate": 0, "bins": []})",
            "2:70 There are no bins.");
        row("bins no list", R"({"ratio": "sga_margin", "coefficient": 1, "missing_rate": 0, "bins": {}})",
            "2:70 \"bins\" must be a list, not an object.");
        row("rate is a text",
            R"({"ratio": "sga_margin", "coefficient": 1, "missing_rate": "nan", "bins": [)" + twoBins + "]}",
            "2:59 \"missing_rate\" must be a number, not a text.");
        row("coefficient too large",
            R"({"ratio": "sga_margin", "coefficient": -1e400, "missing_rate": 0, "bins": [)" + twoBins + "]}",
            "2:40 This number is too large.");
    }

    void faultsOfTerms()
    {
        QFETCH(QString, terms);
        QFETCH(QString, expected);
        QCOMPARE(findings(withTerms(terms.toStdString())), expected);
    }

    void faultsOfBins_data()
    {
        QTest::addColumn<QString>("bins");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *bins, const char *expected) {
            QTest::newRow(name) << QString(bins) << QString(expected);
        };
        row("no object", "[0, 1, 0.1]", "3:1 \"a bin\" must be an object, not a list.");
        row("upside down", R"({"low": 5, "high": 3, "rate": 0.1})",
            "3:1 The bin (5,3] holds nothing: \"low\" must be below \"high\".");
        row("empty", R"({"low": 5, "high": 5, "rate": 0.1})",
            "3:1 The bin (5,5] holds nothing: \"low\" must be below \"high\".");
        row("wrong infinity", R"({"low": "inf", "high": 3, "rate": 0.1})",
            "3:9 \"low\" must be a number or \"-inf\".");
        row("null", R"({"low": 1, "high": null, "rate": 0.1})", "3:20 \"high\" must be a number or \"inf\".");
        row("number as a text", R"({"low": 1, "high": "3", "rate": 0.1})",
            "3:20 \"high\" must be a number or \"inf\".");
        row("limit too large", R"({"low": 1, "high": 1e309, "rate": 0.1})", "3:20 This number is too large.");
        row("rate too large", R"({"low": 1, "high": 2, "rate": 1e309})", "3:31 This number is too large.");
        row("unknown field", R"({"low": 1, "high": 2, "rate": 0.1, "n": 5})",
            "3:36 Unknown field \"n\"; known here are \"low\", \"high\" and \"rate\".");
        row("several", R"({"low": 2, "high": 1, "rate": 0.1}, {"high": "x"})",
            "3:1 The bin (2,1] holds nothing: \"low\" must be below \"high\".\n3:37 \"low\" is missing.\n"
            "3:37 \"rate\" is missing.\n3:46 \"high\" must be a number or \"inf\".");
    }

    void faultsOfBins()
    {
        QFETCH(QString, bins);
        QFETCH(QString, expected);
        QCOMPARE(findings(withBins(bins.toStdString())), expected);
    }

    void tooManyBins()
    {
        std::string bins;
        for (int i = 0; i < 1000; ++i)
            bins += R"({"low": )" + std::to_string(i) + R"(, "high": )" + std::to_string(i + 1) +
                    R"(, "rate": 0.1},)" + "\n";
        bins.resize(bins.size() - 2);
        QCOMPARE(findings(withBins(bins)),
                 "warning 1002:1 Values above 1000 are in no bin: they take the rate of the first, (0,1].");
        QCOMPARE(findings(withBins(bins + ",\n"
                                          R"({"low": 1000, "high": "inf", "rate": 0.1})")),
                 "1003:1 There are more than 1000 bins.");
    }

    void faultsOfLevels_data()
    {
        QTest::addColumn<QString>("levels");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *levels, const char *expected) {
            QTest::newRow(name) << QString(levels) << QString(expected);
        };
        row("none", "", "3:14 There are no levels.");
        row("last with bound", R"({"id": "A", "above": 5})",
            "4:1 The last level takes all the rest: it can have no bound.");
        row("first without", R"({"id": "A"}, {"id": "B"})",
            "4:1 The level \"A\" needs a bound, \"above\" or \"at_least\"; only the last has none.");
        row("both bounds", R"({"id": "A", "above": 5, "at_least": 5}, {"id": "B"})",
            "4:1 Only one of \"above\" and \"at_least\" can stand here.");
        row("ascending", R"({"id": "A", "above": 5}, {"id": "B", "above": 15}, {"id": "C"})",
            "4:26 The levels must descend: the bound of \"B\" is not below that of \"A\".");
        row("same bound", R"({"id": "A", "at_least": 5}, {"id": "B", "above": 5}, {"id": "C"})",
            "4:29 The levels must descend: the bound of \"B\" is not below that of \"A\".");
        row("same id", R"({"id": "A", "above": 5}, {"id": "A"})",
            "4:33 The id \"A\" is given to two levels.");
        row("reserved id", R"({"id": "unclassified"})", "4:8 The id \"unclassified\" is reserved.");
        row("bound is a text", R"({"id": "A", "above": "5"}, {"id": "B"})",
            "4:22 \"above\" must be a number, not a text.");
    }

    void faultsOfLevels()
    {
        QFETCH(QString, levels);
        QFETCH(QString, expected);
        QCOMPARE(findings(withLevels(levels.toStdString())), expected);
    }

    void warnings_data()
    {
        QTest::addColumn<QString>("bins");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *bins, const char *expected) {
            QTest::newRow(name) << QString(bins) << QString(expected);
        };
        row("overlap",
            "{\"low\": \"-inf\", \"high\": 32, \"rate\": 0.1},\n{\"low\": 30, \"high\": \"inf\", \"rate\": "
            "0}",
            "warning 4:1 The bins (-inf,32] and (30,inf] overlap: values in (30,32] take the rate of the one "
            "that stands first.");
        row("gap",
            "{\"low\": \"-inf\", \"high\": 30, \"rate\": 0.1},\n{\"low\": 32, \"high\": \"inf\", \"rate\": "
            "0}",
            "warning 4:1 The bins (-inf,30] and (32,inf] leave a gap: values in (30,32] are in no bin: they "
            "take the rate of the first, (-inf,30].");
        row("open ends",
            "{\"low\": 0, \"high\": 30, \"rate\": 0.1},\n{\"low\": 30, \"high\": 50, \"rate\": 0}",
            "warning 4:1 Values above 50 are in no bin: they take the rate of the first, (0,30].");
        row("descending",
            "{\"low\": 30, \"high\": \"inf\", \"rate\": 0.1},\n{\"low\": 0, \"high\": 30, \"rate\": 0}",
            "warning 4:1 The bins are not in ascending order: (0,30] stands behind (30,inf].\n"
            "warning 4:1 Values up to 0 are in no bin: they take the rate of the first, (30,inf].");
        row("rate in percent",
            "{\"low\": \"-inf\", \"high\": 30, \"rate\": 0.1},\n{\"low\": 30, \"high\": \"inf\", \"rate\": "
            "-1.5}",
            "warning 4:36 The rate -1.5 is no fraction from 0 to 1.");
    }

    void warnings()
    {
        QFETCH(QString, bins);
        QFETCH(QString, expected);
        const ReadReport report = readScorecard(withBins(bins.toStdString()), ratios);
        QVERIFY(report.scorecard.has_value());
        QCOMPARE(findings(report), expected);
    }

    void sumsBeyondNumbers()
    {
        QString json =
            QString::fromStdString(withTerms(term)).replace("30,", "1e308,").replace("0.3}", "1000}");
        QCOMPARE(
            findings(json.toStdString()).section('\n', 0, 0),
            "1:1 These numbers are too large: the intercept and the terms add up to more than a number can "
            "hold.");
    }

    void noEffect()
    {
        QString json = QString::fromStdString(withTerms(term)).replace("30,", "0,");
        QCOMPARE(findings(json.toStdString()),
                 "warning 2:46 With the coefficient 0 the ratio \"return_on_assets\" has no effect.");
    }

    void levelsOutOfReach()
    {
        // 81.76 (absent) to 99.99 %
        QCOMPARE(findings(withLevels(
                     R"({"id": "A", "at_least": 99.999}, {"id": "B", "above": 90},
{"id": "C", "above": 81}, {"id": "D", "at_least": 5}, {"id": "E"})")),
                 "warning 4:1 A needs 99.999 % or more; this scorecard reaches 81.76 to 99.99 %.\n"
                 "warning 5:27 D needs 81 % or less; this scorecard reaches 81.76 to 99.99 %.\n"
                 "warning 5:55 E needs less than 5 %; this scorecard reaches 81.76 to 99.99 %.");
    }

    /// Whatever is cut out, doubled or changed: an answer, and never both a scorecard and faults.
    void anythingIsAnswered()
    {
        std::mt19937 random(42);
        const std::string text(builtInScorecards()[1]);
        static constexpr std::string_view bytes = "{}[]\",:0e-.\\ inf\n\xC3";
        for (int turn = 0; turn < 3000; ++turn) {
            std::string json = text;
            for (unsigned change = 0; change <= random() % 3; ++change) {
                const std::size_t at = random() % json.size();
                const std::size_t length = std::min<std::size_t>(random() % 40, json.size() - at);
                switch (random() % 3) {
                case 0:
                    json.erase(at, length);
                    break;
                case 1:
                    json.insert(at, json.substr(random() % json.size(), length));
                    break;
                default:
                    json[at] = bytes[random() % bytes.size()];
                }
            }
            const ReadReport report = readScorecard(json, ratios);
            QVERIFY2(report.scorecard.has_value() == report.faults.empty(), json.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(ReadTest)
#include "read_test.moc"
