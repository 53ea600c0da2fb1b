// SPDX-License-Identifier: GPL-3.0-or-later
// The files of csv-spectrum (tests/data/csv-spectrum/NOTICE) read as its JSON says: an object per row.
#include "text_source.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace dramatis::csv;

namespace
{

QStringList fieldsOf(const Record &record)
{
    QStringList fields;
    for (const Field &field : record.fields)
        fields += QString::fromUtf8(field.text.data(), static_cast<qsizetype>(field.text.size()));
    return fields;
}

QJsonArray rowsOf(const QString &file)
{
    const auto source = ByteSource::open(file.toStdString());
    Reader reader(**source);
    Record record;
    QStringList header;
    QJsonArray rows;
    while (*reader.next(record)) {
        const QStringList fields = fieldsOf(record);
        if (header.isEmpty()) {
            header = fields;
            continue;
        }
        QJsonObject row;
        for (qsizetype i = 0; i < fields.size(); ++i)
            row[header.value(i)] = fields[i];
        rows += row;
    }
    return rows;
}

} // namespace

class SpectrumTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(TEST_DATA "/csv-spectrum/csvs").entryList({"*.csv"});
        QCOMPARE(files.size(), 11);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void file()
    {
        QFETCH(QString, name);
        QFile expected(TEST_DATA "/csv-spectrum/json/" + name + ".json");
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(rowsOf(TEST_DATA "/csv-spectrum/csvs/" + name + ".csv"),
                 QJsonDocument::fromJson(expected.readAll()).array());
    }
};

QTEST_APPLESS_MAIN(SpectrumTest)
#include "spectrum_test.moc"
