// SPDX-License-Identifier: GPL-3.0-or-later
// The published JSON Schema of scorecards against the reader: what the one refuses by its form, so does the
// other.
#include "scorecard_text.h"

#include "support/published_schema.h"

#include <QtTest>

using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;
using namespace dramatis::test;

namespace
{

bool validates(const QJsonValue &scorecard)
{
    static const PublishedSchema schema("schemas/scorecard.schema.json");
    return schema.validates(scorecard);
}

const std::string example =
    R"({"format": 1, "id": "x", "version": 1, "domain": "companies", "title": "T", "description": "D",
  "period": "annual", "intercept": -4, "least_confidence": 0.5, "blank_policy": "missing", "terms": [
    {"ratio": "sga_margin", "coefficient": 2, "missing_rate": 0.01, "bins": [
       {"low": "-inf", "high": 3, "rate": 0.9}, {"low": 3, "high": "inf", "rate": 0.1}]}],
  "levels": [{"id": "A", "above": 15}, {"id": "B", "at_least": 2}, {"id": "C"}]})";

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightOnesPass()
    {
        QVERIFY(validates(parsed(resourceText("scorecards/company-annual.json"))));
        QVERIFY(validates(parsed(resourceText("scorecards/company-quarterly.json"))));
        QVERIFY(validates(parsed(QByteArray::fromStdString(example))));
        QVERIFY(validates(parsed(QByteArray::fromStdString(scorecard(example).canonicalJson))));
        QVERIFY(validates(parsed(QByteArray::fromStdString(scorecardJson(scorecard(example))))));
    }

    /// Replaces one piece of the example; both schema and reader refuse the result.
    void wrongOnesFail_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("replacement");
        const auto row = [](const char *piece, const char *replacement) {
            QTest::addRow("%s -> %s", piece, replacement) << QString(piece) << QString(replacement);
        };
        row("\"format\": 1", "\"format\": 2");
        row("\"id\": \"x\"", "\"id\": \"x y\"");
        row("\"id\": \"x\"", "\"id\": \"\"");
        row("\"version\": 1", "\"version\": 0");
        row("\"version\": 1", "\"version\": 1.5");
        row("\"domain\": \"companies\", ", "");
        row("\"title\": \"T\"", "\"title\": null");
        row("\"title\"", "\"heading\"");
        row("\"annual\"", "\"yearly\"");
        row("\"period\": \"annual\", ", "");
        row("\"intercept\": -4", "\"intercept\": \"-4\"");
        row("\"intercept\": -4, ", "");
        row("0.5", "1.5");
        row("0.5", "-0.5");
        row("\"blank_policy\": \"missing\"", "\"blank_policy\": \"absent\"");
        row("\"ratio\": \"sga_margin\", ", "");
        row("\"coefficient\": 2", "\"coefficient\": null");
        row("\"missing_rate\": 0.01, ", "");
        row("\"missing_rate\": 0.01", "\"missing_rate\": \"0.01\"");
        row("{\"low\": \"-inf\", \"high\": 3, \"rate\": 0.9}, {\"low\": 3, \"high\": \"inf\", \"rate\": 0.1}",
            "");
        row("\"low\": \"-inf\"", "\"low\": \"inf\"");
        row("\"low\": \"-inf\"", "\"low\": null");
        row("\"low\": \"-inf\"", "\"low\": \"-3\"");
        row("\"high\": \"inf\"", "\"high\": \"-inf\"");
        row("\"rate\": 0.9", "\"rate\": \"nan\"");
        row("\"rate\": 0.9", "\"share\": 0.9");
        row("\"id\": \"C\"", "\"id\": \"unclassified\"");
        row("\"id\": \"C\"", "\"name\": \"C\"");
        row("\"above\": 15", "\"above\": 15, \"at_least\": 15");
        row("\"above\": 15", "\"above\": \"15\"");
        row("\"above\": 15", "\"below\": 15");
    }

    void wrongOnesFail()
    {
        QFETCH(QString, piece);
        QFETCH(QString, replacement);
        QString json = QString::fromStdString(example);
        const qsizetype at = json.indexOf(piece);
        QVERIFY(at >= 0);
        json.replace(at, piece.size(), replacement);
        QVERIFY(!validates(parsed(json.toUtf8())));
        QVERIFY(!readScorecard(json.toStdString(), ratios).scorecard);
    }
};

QTEST_APPLESS_MAIN(SchemaTest)
#include "schema_test.moc"
