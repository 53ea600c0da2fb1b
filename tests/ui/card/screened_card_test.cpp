// SPDX-License-Identifier: GPL-3.0-or-later
// The card of subjects whose rules screen: sections, reasons, what would make them eligible, tables of their
// domain.
#include "pages/card/card_reason.h"
#include "pages/card/detail_table.h"
#include "pages/card/stages.h"
#include "ui/card/card_of.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

class ScreenedCardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sectionsOfAScreeningRuleSet();
    void nearlyEligible();
    void reasons();
    void detailsAsTheyAre();
};

void ScreenedCardTest::sectionsOfAScreeningRuleSet()
{
    ui::EvidenceModel model;
    const QAbstractItemModelTester tester(&model);
    const auto card =
        cardOf(*viewOf({wallet("0xa", {{"total_trades", 4}, {"avg_trade_size_usdc", 120}})}, "wallets"));
    model.show(card, 0, 0.05);
    QVERIFY(model.hasSections());
    const QString text = printed(model);
    const QString begin = QStringLiteral("Eligibility | not passed: Too few trades\n"
                                         "  ✓ | KNOWN_BOT | known bots  not listed | not listed\n"
                                         "  ✓ | STAGE1_TOO_YOUNG | age_days ≥ 45 | 200 | +155 d\n"
                                         "  ✓ | total_trades ≥ 1 | 4 | +3\n"
                                         "  ✕ | STAGE1_TOO_FEW_TRADES | total_trades ≥ 10 | 4 | −6\n");
    QVERIFY2(text.startsWith(begin), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Exclusions | none of 7 holds\n"
                                          "  ✕ | SNIPER_INSIDER | age_days < 30 | 200 | −170 d\n"
                                          "  ✕ | win_rate > 0.85 | 0.50 | −0.35\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Personas | none fits\n1 | Informed Specialist | not matched\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Minimum ROI | 0.10 ≥ 0.05\n")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Traits | none\n")), qPrintable(text)); // not eligible: none
    int deciding = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        deciding += model.row(row).kind == ui::EvidenceRow::Kind::Condition && model.decides(row) ? 1 : 0;
    QCOMPARE(deciding, 1);
}

void ScreenedCardTest::nearlyEligible()
{
    const auto card = cardOf(*viewOf({wallet("0xa", {{"age_days", 43}})}, "wallets"));
    const auto stages = ui::stagesOf(*card, 0);
    QCOMPARE(stages.size(), std::size_t(5));
    QCOMPARE(stages[0].state, ui::StageSummary::State::Near);
    QCOMPARE(stages[0].text, QStringLiteral("would be eligible: age_days has 43, needs 45"));
}

void ScreenedCardTest::reasons()
{
    const auto reason = [](const std::vector<std::pair<std::string, double>> &changed) {
        return ui::cardReason(*cardOf(*viewOf({wallet("0xa", changed)}, "wallets")), 0);
    };
    QCOMPARE(reason({{"total_trades", 4}}), QStringLiteral("total_trades 4, needs ≥ 10"));
    QCOMPARE(reason({{"burstiness_top_1h_ratio", 0.8}}),
             QStringLiteral("burstiness_top_1h_ratio 0.80, excluded when > 0.7"));
    QCOMPARE(reason({}), QStringLiteral("No qualifying personas found"));
    QCOMPARE(reason({{"active_positions", 2}, {"concentration_ratio", 0.9}, {"win_rate", 0.7}}),
             QStringLiteral("confidence 0.70 · Only qualifying persona (priority 1)"));
}

void ScreenedCardTest::detailsAsTheyAre()
{
    ui::DetailTableModel table;
    const QAbstractItemModelTester tester(&table);
    table.show({"markets",
                {{"market", Unit::Text}, {"volume", Unit::Money}, {"own_column", Unit::Count}},
                {{std::string("Will it rain?"), 12.5, 3.0},
                 {std::string(), std::numeric_limits<double>::quiet_NaN(), 0.0}}});
    QCOMPARE(table.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Volume"));
    QCOMPARE(table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Own column"));
    QCOMPARE(table.index(0, 1).data().toString(), QStringLiteral("12.50"));
    QCOMPARE(table.index(1, 0).data().toString(), QStringLiteral("—"));
    QCOMPARE(table.index(1, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("absent"));
}

QTEST_MAIN(ScreenedCardTest)
#include "screened_card_test.moc"
