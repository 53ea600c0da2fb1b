// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the data after each change: versions, when events were last rewritten, the newest event,
// and which states were ever there.
#include "core/store/store_fixture.h"
#include "store/data_version.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;

class TestDataVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestEvent();
    void rewrittenEvents();
    void ancestors();
};

namespace
{

std::string known(const store::DataState &state)
{
    if (!state.newestKnown)
        return "unknown";
    return state.newestEvent ? std::to_string(*state.newestEvent) : "none";
}

} // namespace

void TestDataVersion::newestEvent()
{
    const auto database = temporaryTables();
    store::Connection &connection = *database;
    const auto after = [&](const store::EventChange &change) {
        must(store::raiseDataVersion(connection, "customers", change));
        return known(must(store::dataState(connection, "customers")));
    };
    QCOMPARE(known(must(store::dataState(connection, "customers"))), std::string("unknown"));
    QCOMPARE(after({false, {}, true}), std::string("none"));
    QCOMPARE(after({false, 100, true}), std::string("100"));
    QCOMPARE(after({false, 90, true}), std::string("100"));
    QCOMPARE(after({false, 200, false}), std::string("unknown"));
    QCOMPARE(after({false, 300, true}), std::string("unknown"));
    must(store::noteNewestEvent(connection, "customers", 300));
    QCOMPARE(after({false, 310, true}), std::string("310"));
    QCOMPARE(after({}), std::string("unknown"));
}

void TestDataVersion::rewrittenEvents()
{
    const auto database = temporaryTables();
    store::Connection &connection = *database;
    const auto after = [&](bool rewritten) {
        must(store::raiseDataVersion(connection, "customers", {rewritten, {}, true}));
        return must(store::dataState(connection, "customers")).eventsRewritten;
    };
    QCOMPARE(after(false), std::int64_t{0});
    QCOMPARE(after(true), std::int64_t{2});
    QCOMPARE(after(false), std::int64_t{2});
    QCOMPARE(after(true), std::int64_t{4});
}

void TestDataVersion::ancestors()
{
    const auto database = temporaryTables();
    store::Connection &connection = *database;
    must(store::raiseDataVersion(connection, "customers"));
    const auto first = must(store::dataState(connection, "customers"));
    must(store::raiseDataVersion(connection, "customers"));
    const auto second = must(store::dataState(connection, "customers"));
    QVERIFY(first.token != second.token);
    QCOMPARE(must(store::findAncestor(connection, "customers", first.token)), std::optional<std::int64_t>(1));
    QCOMPARE(must(store::findAncestor(connection, "customers", second.token)), std::optional<std::int64_t>(2));
    QCOMPARE(must(store::findAncestor(connection, "wallets", first.token)), std::optional<std::int64_t>());
    QCOMPARE(must(store::findAncestor(connection, "customers", "2 yesterday")), std::optional<std::int64_t>());
}

QTEST_GUILESS_MAIN(TestDataVersion)
#include "data_version_test.moc"
