// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks give every value back bit for bit, and damaged bytes give an error or other values, never a crash.
#include "base/number.h"
#include "core/store/store_fixture.h"

#include <QTest>

#include <bit>
#include <random>

using namespace dramatis;
using namespace dramatis::test;
using store::decodeBlock;
using store::encodeBlock;
using store::ResultBlock;

class TestBlockCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomColumns_data();
    void randomColumns();
    void wholeForms_data();
    void wholeForms();
    void realForms_data();
    void realForms();
    void oneNothingForAllMissing();
    void sameValuesSameBytes();
    void everyByteDamaged();
    void everyLengthCut();
    void hostileHeads();
};

namespace
{

constexpr std::size_t headAndWholes = 12 + 3 * 9; ///< of a block whose keys, masks and flags are constant

std::vector<std::uint64_t> bitsOf(const std::vector<double> &values)
{
    std::vector<std::uint64_t> bits;
    for (const double value : values)
        bits.push_back(std::bit_cast<std::uint64_t>(isMissing(value) ? missing : value));
    return bits;
}

void compareBlocks(const ResultBlock &actual, const ResultBlock &expected)
{
    QCOMPARE(actual.keys, expected.keys);
    QCOMPARE(actual.masks, expected.masks);
    QCOMPARE(actual.flags, expected.flags);
    QCOMPARE(actual.signals.size(), expected.signals.size());
    for (std::size_t i = 0; i < expected.signals.size(); ++i)
        QCOMPARE(bitsOf(actual.signals[i]), bitsOf(expected.signals[i]));
}

ResultBlock blockOfSignal(std::vector<double> values)
{
    const std::vector<std::uint64_t> zeros(values.size());
    return {zeros, zeros, zeros, {std::move(values)}};
}

class RandomBlocks
{
public:
    explicit RandomBlocks(unsigned seed) : m_random(seed) {}

    ResultBlock next()
    {
        static constexpr std::array<std::size_t, 6> sizes = {0, 1, 2, 7, 300, 4096};
        m_subjects = sizes[m_random() % sizes.size()];
        ResultBlock block{wholes(), wholes(), wholes(), {}};
        for (std::size_t i = m_random() % 25; i > 0; --i)
            block.signals.push_back(reals());
        return block;
    }

private:
    std::vector<std::uint64_t> wholes()
    {
        const unsigned shift = m_random() % 64;
        std::vector<std::uint64_t> values(m_subjects);
        for (auto &value : values)
            value = m_random() >> shift;
        return values;
    }

    std::vector<double> reals()
    {
        static constexpr std::array<double, 12> odd = {
            0.0,   -0.0, missing, 1, 254, 255, 65534, 65535, 0.1, -3, std::numeric_limits<double>::infinity(),
            5e-324};
        const std::size_t kinds = 1 + m_random() % odd.size();
        std::vector<double> values(m_subjects);
        for (double &value : values)
            value = odd[m_random() % kinds];
        return values;
    }

    std::mt19937_64 m_random;
    std::size_t m_subjects = 0;
};

ResultBlock smallBlock()
{
    return {{1, 2, 300},
            {0, 5, 70000},
            {1, 1, 1},
            {{1, 2, missing}, {0.5, -0.0, missing}, {300, 1, 2}, {missing, missing, missing}}};
}

std::vector<std::uint8_t> withBytes(std::vector<std::uint8_t> bytes, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<std::uint8_t>(value >> 8 * i);
    return bytes;
}

} // namespace

void TestBlockCodec::randomColumns_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 10; ++seed)
        QTest::newRow(qPrintable(QString("seed %1").arg(seed))) << seed;
}

void TestBlockCodec::randomColumns()
{
    QFETCH(unsigned, seed);
    RandomBlocks blocks(seed);
    for (int i = 0; i < 20; ++i) {
        const ResultBlock block = blocks.next();
        compareBlocks(must(decodeBlock(encodeBlock(block))), block);
    }
}

void TestBlockCodec::wholeForms_data()
{
    QTest::addColumn<quint64>("largest");
    QTest::addColumn<int>("bytesEach");
    QTest::newRow("255") << quint64{255} << 1;
    QTest::newRow("256") << quint64{256} << 2;
    QTest::newRow("65535") << quint64{65535} << 2;
    QTest::newRow("65536") << quint64{65536} << 4;
    QTest::newRow("2^32 - 1") << quint64{0xffffffff} << 4;
    QTest::newRow("2^32") << quint64{0x100000000} << 8;
    QTest::newRow("2^64 - 1") << ~quint64{0} << 8;
}

void TestBlockCodec::wholeForms()
{
    QFETCH(quint64, largest);
    QFETCH(int, bytesEach);
    const ResultBlock block{{0, largest, 3}, {7, 7, 7}, {0, 0, 0}, {}};
    const auto bytes = encodeBlock(block);
    QCOMPARE(bytes.size(), std::size_t{12} + 1 + 3 * static_cast<std::size_t>(bytesEach) + 2 * 9);
    compareBlocks(must(decodeBlock(bytes)), block);
}

void TestBlockCodec::realForms_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("bytesEach");
    QTest::newRow("0") << 0.0 << 1;
    QTest::newRow("254") << 254.0 << 1;
    QTest::newRow("255") << 255.0 << 2;
    QTest::newRow("65534") << 65534.0 << 2;
    QTest::newRow("65535") << 65535.0 << 8;
    QTest::newRow("half") << 0.5 << 8;
    QTest::newRow("negative") << -1.0 << 8;
    QTest::newRow("minus zero") << -0.0 << 8;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 8;
}

void TestBlockCodec::realForms()
{
    QFETCH(double, value);
    QFETCH(int, bytesEach);
    const ResultBlock block = blockOfSignal({1, value, missing});
    const auto bytes = encodeBlock(block);
    QCOMPARE(bytes.size(), headAndWholes + 1 + 3 * static_cast<std::size_t>(bytesEach));
    compareBlocks(must(decodeBlock(bytes)), block);
}

/// 0/0 has another sign bit than the constant, and other machines have others still.
void TestBlockCodec::oneNothingForAllMissing()
{
    const double other = std::bit_cast<double>(std::uint64_t{0xfff8000000000001});
    QVERIFY(isMissing(other));
    const auto plain = encodeBlock(blockOfSignal({missing, missing}));
    QCOMPARE(encodeBlock(blockOfSignal({other, other})), plain);
    QCOMPARE(encodeBlock(blockOfSignal({missing, other})), plain);
    QCOMPARE(encodeBlock(blockOfSignal({0.5, other})), encodeBlock(blockOfSignal({0.5, missing})));
    QVERIFY(encodeBlock(blockOfSignal({0.0, 0.0})) != encodeBlock(blockOfSignal({0.0, -0.0})));
}

void TestBlockCodec::sameValuesSameBytes()
{
    RandomBlocks blocks(99);
    for (int i = 0; i < 20; ++i) {
        const ResultBlock block = blocks.next();
        const auto bytes = encodeBlock(block);
        QCOMPARE(encodeBlock(block), bytes);
        QCOMPARE(encodeBlock(must(decodeBlock(bytes))), bytes);
    }
}

void TestBlockCodec::everyByteDamaged()
{
    const auto whole = encodeBlock(smallBlock());
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const unsigned flipped : {0x01U, 0x80U, 0xffU}) {
            auto bytes = whole;
            bytes[at] ^= static_cast<std::uint8_t>(flipped);
            const auto block = decodeBlock(bytes);
            if (!block) {
                QCOMPARE(block.error().kind, ErrorKind::Storage);
                ++refused;
                continue;
            }
            QCOMPARE(block->keys.size(), block->masks.size());
            for (const auto &signal : block->signals)
                QCOMPARE(signal.size(), block->keys.size());
            QVERIFY(at >= 12); // a changed head is always found
        }
    }
    QVERIFY(refused > 36);
}

void TestBlockCodec::everyLengthCut()
{
    auto bytes = encodeBlock(smallBlock());
    auto longer = bytes;
    longer.push_back(0);
    QVERIFY(!decodeBlock(longer));
    while (!bytes.empty()) {
        bytes.pop_back();
        const auto block = decodeBlock(bytes);
        QVERIFY(!block);
        QCOMPARE(block.error().kind, ErrorKind::Storage);
    }
}

void TestBlockCodec::hostileHeads()
{
    const auto whole = encodeBlock(smallBlock());
    for (const std::uint32_t count : {4097U, 1U << 20, 0x7fffffffU, 0xffffffffU}) {
        QVERIFY(!decodeBlock(withBytes(whole, 4, count)));
        QVERIFY(!decodeBlock(withBytes(whole, 8, count)));
    }
}

QTEST_GUILESS_MAIN(TestBlockCodec)
#include "block_codec_test.moc"
