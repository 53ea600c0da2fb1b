// SPDX-License-Identifier: GPL-3.0-or-later
// The parser cases of Papa Parse (tests/data/csv/papaparse/NOTICE), read the way a file is: sniffed with what
// the case's configuration says, decoded, and read. docs/csv-conformance.md has the exceptions and why they
// are.
#include "csv/reader.h"
#include "csv/text.h"
#include "sniffed_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <set>

using namespace dramatis;
using namespace dramatis::csv;

namespace
{

using Rows = QList<QStringList>;

/// Cases that are read differently, by design: an unclosed quote is one fault at its line, not the rest of
/// the file; text behind a closing quote ends with the field; line ends may be mixed; names stay as they are;
/// a delimiter or comment sign is one character.
const std::set<QString> exceptions = {
    "Quoted field has no closing quote",
    "Quoted field has invalid trailing quote after delimiter with a valid closer",
    "Quoted field has invalid trailing quote after delimiter",
    "Quoted field has invalid trailing quote before delimiter",
    "Quoted field has invalid trailing quote after new line",
    "Mixed slash n and slash r should choose first as precident",
    "Simple duplicated header names",
    "Duplicated header names existing column",
    "Duplicate header names with __proto__ field",
    "Multi-character comment string",
    "Fast mode with comments",
    "Multi-character delimiter",
    "Multi-character delimiter (length 2) with quoted field",
};

std::optional<char> single(const QJsonValue &value)
{
    const QByteArray text = value.toString().toUtf8();
    return text.size() == 1 && text != "\n" ? std::optional(text.front()) : std::nullopt;
}

DialectChoice choiceOf(const QJsonObject &config)
{
    DialectChoice choice;
    choice.delimiter = single(config["delimiter"]);
    choice.comment = config["comments"] == true ? '#' : single(config["comments"]);
    if (const auto quote = single(config["quoteChar"]))
        choice.quote = quote;
    if (const auto escape = single(config["escapeChar"])) {
        choice.escape = Escape::Character;
        choice.escapeCharacter = escape;
    }
    choice.skipLines = std::max(0, config["skipFirstNLines"].toInt());
    return choice;
}

bool isBlankRow(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const QString &field) { return field.trimmed().isEmpty(); });
}

/// Blank lines are no rows here.
Rows expectedRows(const QJsonValue &data, const QJsonObject &config, const QStringList &header)
{
    Rows rows;
    if (config.value("header").toBool() && !(data.toArray().isEmpty() || data[0].isArray()))
        rows += header;
    for (const QJsonValue &row : data.toArray()) {
        QStringList fields;
        if (row.isObject()) {
            for (const QString &name : header)
                if (row.toObject().contains(name))
                    fields += row[name].toString();
            for (const QJsonValue &extra : row["__parsed_extra"].toArray())
                fields += extra.toString();
        } else {
            for (const QJsonValue &field : row.toArray())
                fields += field.toString();
        }
        if (fields != QStringList(""))
            rows += fields;
    }
    return rows;
}

/// Nothing for a text that is refused as empty.
Rows readRows(const QString &path, const DialectChoice &choice)
{
    Rows rows;
    const auto sniffed = sniff(path.toStdString(), choice, {});
    if (!sniffed)
        return rows;
    const auto source = openText(path.toStdString(), sniffed->dialect.encoding);
    Reader reader(**source, sniffed->dialect);
    Record record;
    while (*reader.next(record)) {
        QStringList fields;
        for (const Field &field : record.fields)
            fields += QString::fromUtf8(field.text.data(), static_cast<qsizetype>(field.text.size()));
        rows += record.fault == Record::Fault::None ? fields : QStringList("fault");
    }
    return rows;
}

} // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void papaParse_data()
    {
        QTest::addColumn<QJsonObject>("parserCase");
        for (const char *name : {"core_parser_tests", "parse_tests"}) {
            QFile file(QString(TEST_DATA "/csv/papaparse/%1.json").arg(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonArray cases = QJsonDocument::fromJson(file.readAll())["cases"].toArray();
            for (qsizetype i = 0; i < cases.size(); ++i) {
                const QString title = cases[i]["description"].toString();
                QTest::newRow(qPrintable(QString("%1 %2 %3").arg(name).arg(i).arg(title)))
                    << cases[i].toObject();
            }
        }
    }
    void papaParse()
    {
        QFETCH(QJsonObject, parserCase);
        const QJsonObject config = parserCase["config"].toObject();
        if (config.contains("dynamicTyping"))
            QSKIP("Types are not the reader's: every field is text.");
        const QTemporaryDir folder;
        QFile file(folder.filePath("case.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(parserCase["input"].toString().toUtf8());
        file.close();
        Rows rows = readRows(file.fileName(), choiceOf(config));
        if (config.value("skipEmptyLines") == "greedy")
            rows.removeIf(isBlankRow);
        if (const int preview = config.value("preview").toInt(); preview > 0)
            rows = rows.mid(0, preview + (config.value("header").toBool() ? 1 : 0));
        const QJsonValue data = parserCase.value("expected")["data"];
        const Rows expected = expectedRows(data, config, rows.value(0));
        if (config.value("header").toBool() && data.toArray().isEmpty())
            rows = rows.mid(1); // names alone are no data there
        if (exceptions.contains(parserCase["description"].toString()))
            QVERIFY(rows != expected);
        else
            QCOMPARE(rows, expected);
    }
};

QTEST_APPLESS_MAIN(ConformanceTest)
#include "conformance_test.moc"
