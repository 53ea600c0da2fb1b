// SPDX-License-Identifier: GPL-3.0-or-later
// Generated wallets, classified: each comes to what the specification's own words make of it, and every
// exclusion, trait and persona is among them.
#include "base/text.h"
#include "core/synthetic/synthetic_fixture.h"
#include "core/synthetic/wallet_reckoning.h"

#include <set>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

constexpr std::int64_t subjects = 2000;

jobs::GenerateOptions wallets()
{
    jobs::GenerateOptions options = customers(subjects);
    options.domain = "wallets";
    return options;
}

jobs::ClassifyOptions classifyWallets(const std::string &rules = {})
{
    jobs::ClassifyOptions options;
    options.domain = "wallets";
    options.rules = rules;
    return options;
}

struct Outcome {
    std::string name; ///< exclusion, persona or "unclassified"
    std::set<std::string> traits;
};

/// By wallet, from the newest run's assignments.
std::map<std::string, Outcome> outcomesOf(const Workbench &bench)
{
    std::map<std::string, Outcome> outcomes;
    auto lines = linesOf(bench.exported(What::Assignments, "latest", classify::Format::Csv, "wallets"));
    lines.erase(lines.begin()); // proxy_wallet,outcome,persona,exclusion,metric,threshold,confidence,traits
    for (const std::string &line : lines) {
        const auto fields = split(line, ',');
        Outcome &outcome = outcomes[fields[0]];
        outcome.name = fields[1] == "persona" ? fields[2] : fields[1] == "excluded" ? fields[3] : fields[1];
        for (const std::string &trait : split(fields[7], ';')) {
            if (!trait.empty())
                outcome.traits.insert(split(trait, '=').front());
        }
    }
    return outcomes;
}

std::string replaced(std::string text, const std::string &part, const std::string &by)
{
    const std::size_t place = text.find(part);
    return place == std::string::npos ? std::string() : text.replace(place, part.size(), by);
}

} // namespace

class TestWalletOutcomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOutcome();
    void onlyUnderOtherRules();
};

void TestWalletOutcomes::everyOutcome()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, wallets()));
    (void)must(bench.classify(classifyWallets()));
    const auto outcomes = outcomesOf(bench);
    QCOMPARE(outcomes.size(), static_cast<std::size_t>(subjects));

    const WalletFiles files(generateFiles(bench, wallets(), "a"));
    std::set<std::string> seen;
    for (const auto &[wallet, outcome] : outcomes) {
        const Reckoning reckoning = reckon(files, wallet);
        QVERIFY2(outcome.name == reckoning.outcome, (wallet + " " + outcome.name).c_str());
        QVERIFY2(outcome.traits == reckoning.traits, (wallet + " " + outcome.name).c_str());
        seen.insert(outcome.name);
        seen.insert(outcome.traits.begin(), outcome.traits.end());
    }
    const std::set<std::string> all = {"STAGE1_TOO_YOUNG",
                                       "STAGE1_TOO_FEW_TRADES",
                                       "STAGE1_INACTIVE",
                                       "STAGE1_ALL_TIME_ROI",
                                       "STAGE1_RECENT_LOSS",
                                       "NOISE_TRADER",
                                       "NEWS_SNIPER",
                                       "LIQUIDITY_PROVIDER",
                                       "BOT_SWARM_MICRO",
                                       "TAIL_RISK_SELLER",
                                       "JACKPOT_GAMBLER",
                                       "INSUFFICIENT_PNL",
                                       "INFORMED_SPECIALIST",
                                       "CONSISTENT_GENERALIST",
                                       "PATIENT_ACCUMULATOR",
                                       "unclassified",
                                       "TOPIC_LANE",
                                       "BONDER",
                                       "WHALE"};
    QVERIFY(seen == all);
}

/// Known bots have to be named, and who is young enough for a sniper is too young for the default rules.
void TestWalletOutcomes::onlyUnderOtherRules()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, wallets()));
    const std::string bot = split(bench.rows("SELECT proxy_wallet FROM wallets ORDER BY 1 LIMIT 1"), '\n')[0];
    std::string rules = bytesOf(std::string(PROJECT_RESOURCES) + "/rules/wallets-default.json");
    rules = replaced(rules, "\"wallets-default\"", "\"wallets-young\"");
    rules = replaced(rules, "\"known_bots\": []", "\"known_bots\": [\"" + bot + "\"]");
    rules = replaced(rules, "\"min_age_days\": 45", "\"min_age_days\": 7");
    QVERIFY(!rules.empty());
    (void)must(bench.classify(classifyWallets(bench.write("young.json", rules).string())));
    const auto outcomes = outcomesOf(bench);
    QCOMPARE(outcomes.at(bot).name, std::string("KNOWN_BOT"));
    std::set<std::string> seen;
    for (const auto &[wallet, outcome] : outcomes)
        seen.insert(outcome.name);
    QVERIFY(seen.contains("SNIPER_INSIDER"));
}

QTEST_GUILESS_MAIN(TestWalletOutcomes)
#include "wallet_outcomes_test.moc"
