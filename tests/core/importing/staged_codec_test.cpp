// SPDX-License-Identifier: GPL-3.0-or-later
// Batches come back from bytes as they were; damaged bytes are an error.
#include "customers/tables.h"
#include "importing/staged_codec.h"
#include "support/customer_data.h"
#include "wallets/tables.h"

#include <QtTest>

#include <random>

using namespace dramatis;
using namespace dramatis::test;
using importing::ColumnValues;
using importing::EncodedBatch;
using importing::RowBatch;

namespace
{

std::span<const std::uint8_t> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

QByteArray printed(const RowBatch &batch)
{
    QByteArray text;
    auto fault = batch.faults.begin();
    for (std::size_t row = 0; row < batch.size(); ++row) {
        const RowBatch::Place &place = batch.places[row];
        text += QByteArray::number(qlonglong(place.line)) + "@" +
                QByteArray::number(qlonglong(place.offset)) + "+" +
                QByteArray::number(qlonglong(place.length));
        for (const ColumnValues &column : batch.columns) {
            const importing::Value value = column.at(row);
            text += "|";
            if (const auto *whole = std::get_if<std::int64_t>(&value))
                text += QByteArray::number(qlonglong(*whole));
            else if (const auto *real = std::get_if<double>(&value))
                text += QByteArray::number(*real, 'g', 17);
            else
                text += std::string(importing::textOf(value)).c_str();
        }
        if (batch.owners)
            text += ("|owner " + std::string(batch.owners->textAt(row))).c_str();
        if (fault != batch.faults.end() && fault->row == row) {
            text += " " + QByteArray::number(fault->fault.column) + " " + fault->fault.kind.c_str() + " " +
                    fault->fault.message.c_str() + " " + fault->raw.c_str();
            ++fault;
        }
        text += "\n";
    }
    return text;
}

class RandomBatch
{
public:
    explicit RandomBatch(unsigned seed) : m_random(seed) {}

    RowBatch make(const TableSpec &table)
    {
        RowBatch batch(table);
        const int rows = below(4) == 0 ? below(2) : below(700);
        const int texts = below(2) == 0 ? 3 : 400;
        if (below(3) == 0)
            batch.owners.emplace(ColumnValues{.form = ColumnValues::Form::Codes});
        RowBatch::Place place{below(10), below(100), 0};
        for (int row = 0; row < rows; ++row) {
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                add(batch.columns[i], texts);
            if (batch.owners)
                add(*batch.owners, texts);
            if (below(20) == 0)
                batch.faults.push_back({batch.size(), {below(3) - 1, "kind", "message"}, text()});
            place.line += 1 + below(3);
            place.offset += place.length + (below(50) == 0 ? 5'000'000'000 : 1);
            place.length = below(50) == 0 ? 70'000 : below(200);
            batch.places.push_back(place);
        }
        return batch;
    }

private:
    int below(int n) { return std::uniform_int_distribution(0, n - 1)(m_random); }
    std::string text() { return std::string(std::size_t(below(below(30) == 0 ? 70'000 : 12)), 'x'); }

    void add(ColumnValues &column, int texts)
    {
        if (below(5) == 0)
            return column.addAbsent();
        switch (column.form) {
        case ColumnValues::Form::Texts:
            return column.texts.add("t" + text());
        case ColumnValues::Form::Codes:
            if (column.texts.size() < std::size_t(texts))
                column.texts.add(std::to_string(column.texts.size()));
            return column.codes.push_back(1 + std::uint32_t(below(int(column.texts.size()))));
        case ColumnValues::Form::Reals:
            return column.reals.push_back(below(1000) / 7.0);
        case ColumnValues::Form::Wholes:
            return column.wholes.push_back(below(3) == 0 ? below(2) : (20'000 - below(800'000)) * m_scale);
        }
    }

    std::mt19937 m_random;
    std::int64_t m_scale = below(2) == 0 ? 1 : 300'000; ///< days, or seconds over centuries
};

const TableSpec &tableOf(unsigned seed)
{
    const auto &customerTables = customers::tables();
    const auto &walletTables = wallets::tables();
    const std::size_t place = seed % (customerTables.size() + walletTables.size());
    return place < customerTables.size() ? customerTables[place]
                                         : walletTables[place - customerTables.size()];
}

} // namespace

class StagedCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableComesBack();
    void damagedBytesAreAnError();
};

void StagedCodecTest::everyTableComesBack()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const TableSpec &table = tableOf(seed);
        const RowBatch batch = RandomBatch(seed).make(table);
        const EncodedBatch encoded = encodeBatch(batch, table);
        const RowBatch decoded =
            must(importing::decodeBatch(bytesOf(encoded.ids), bytesOf(encoded.rest), table));
        QCOMPARE(printed(decoded), printed(batch));
        const auto ids = must(importing::decodeIds(bytesOf(encoded.ids)));
        QCOMPARE(ids.size(), table.id ? batch.size() : 0);
    }
}

void StagedCodecTest::damagedBytesAreAnError()
{
    std::mt19937 random(3);
    for (unsigned seed = 1; seed <= 30; ++seed) {
        const TableSpec &table = tableOf(seed);
        const RowBatch batch = RandomBatch(seed).make(table);
        const EncodedBatch encoded = encodeBatch(batch, table);
        for (int turn = 0; turn < 50; ++turn) {
            EncodedBatch damaged = encoded;
            std::string &bytes = turn % 3 == 0 ? damaged.ids : damaged.rest;
            if (turn % 2 == 0)
                bytes.resize(random() % bytes.size());
            else
                bytes[random() % std::min<std::size_t>(bytes.size(), 200)] ^=
                    static_cast<char>(1 + random() % 255);
            const auto decoded = importing::decodeBatch(bytesOf(damaged.ids), bytesOf(damaged.rest), table);
            if (decoded)
                (void)printed(*decoded); // other values, but none outside
            else
                QCOMPARE(decoded.error().kind, ErrorKind::Storage);
        }
    }
}

QTEST_GUILESS_MAIN(StagedCodecTest)
#include "staged_codec_test.moc"
