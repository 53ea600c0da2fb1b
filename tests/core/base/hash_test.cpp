// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <QtTest>

using namespace dramatis;

class HashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIPS 180-4, examples of NIST.
    void sha256()
    {
        QCOMPARE(sha256Hex(""),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256Hex("abc"),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                 std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    }

    /// Values of the reference implementation (`xxhsum -H2`).
    void xxh3()
    {
        QCOMPARE(contentHashHex(""), std::string("99aa06d3014798d86001c324468d497f"));
        QCOMPARE(contentHashHex("abc"), std::string("06b05ab6733a618578af5f94892f3950"));
    }

    void piecesGiveTheHashOfTheWhole()
    {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += std::to_string(i);
        for (const std::size_t piece : {1U, 7U, 256U, 4096U, 1U << 20U}) {
            ContentHash hash;
            for (std::size_t at = 0; at < text.size(); at += piece) {
                hash.add(std::string_view(text).substr(at, piece));
                QCOMPARE(hash.hex().size(), 32U);
            }
            QCOMPARE(hash.hex(), contentHashHex(text));
        }
        QCOMPARE(ContentHash().hex(), contentHashHex(""));
    }
};

QTEST_APPLESS_MAIN(HashTest)
#include "hash_test.moc"
