// SPDX-License-Identifier: GPL-3.0-or-later
// What files of other programs are taken for. The files are made up after the shape of real exports.
#include "proposed_text.h"

#include "base/text.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::mapping;
using namespace dramatis::test;

class ProposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract()
    {
        QCOMPARE(proposed(sniffed("transaction_id|account_id|date|amount|name\n1|a|2024-01-05|12.50|x\n")),
                 "transactions as it is\ntransaction_id {\"column\":\"transaction_id\"}\n"
                 "account_id {\"column\":\"account_id\"}\ndate {\"column\":\"date\"}\namount "
                 "{\"column\":\"amount\"}");
        QCOMPARE(proposed(sniffed("User ID|description\nu1|x\n")),
                 "users as it is\nuser_id {\"column\":\"User ID\"}");
    }

    /// Its names, but another form of dates and amounts.
    void contractInOtherForms()
    {
        QCOMPARE(
            proposed(sniffed(
                "transaction_id|account_id|date|amount\n1|a|13/01/2024|$1,234.50\n2|a|2/2/2024|$-5\n")),
            "transactions\ntransaction_id {\"column\":\"transaction_id\"}\n"
            "account_id {\"column\":\"account_id\"}\ndate {\"column\":\"date\",\"format\":\"%d/%m/%Y\"}\n"
            "amount {\"column\":\"amount\"}");
    }

    void budgetProgram()
    {
        QCOMPARE(
            proposed(
                sniffed("Date|Description|Amount|Transaction Type|Category|Account Name\n"
                        "01/31/2018|Shop|11.11|debit|Shopping|Card\n01/02/2018|Work|2000|credit|Pay|Card\n")),
            "transactions, makes missing\n"
            "transaction_id {\"else\":{\"from\":[\"Account Name\",\"Date\",\"Amount\",\"Description\"]}}\n"
            "account_id {\"column\":\"Account Name\"}\ndate {\"column\":\"Date\",\"format\":\"%m/%d/%Y\"}\n"
            "amount {\"column\":\"Amount\",\"sign\":{\"column\":\"Transaction Type\",\"out\":[\"debit\"]}}\n"
            "merchant_name {\"column\":\"Description\"}\n"
            "personal_finance_category {\"column\":\"Category\"}\n"
            "? account_id: The file names its accounts in its own way: those that are not there are made "
            "[2]");
    }

    void joinedWords()
    {
        QCOMPARE(proposed(sniffed("TransactionID|AccountID|TransactionAmount|TransactionDate|TransactionType|"
                                  "MerchantID|Channel\n"
                                  "TX1|AC00128|14.09|11-04-2023 16:29|Debit|M015|ATM\n"
                                  "TX2|AC00455|376.24|27-06-2023 16:44|Credit|M052|ATM\n")),
                 "transactions, makes missing\n"
                 "transaction_id {\"column\":\"TransactionID\"}\naccount_id {\"column\":\"AccountID\"}\n"
                 "date {\"column\":\"TransactionDate\",\"format\":\"%d-%m-%Y\"}\n"
                 "amount "
                 "{\"column\":\"TransactionAmount\",\"sign\":{\"column\":\"TransactionType\",\"out\":["
                 "\"Debit\"]}}\n"
                 "merchant_entity_id {\"column\":\"MerchantID\"}\npayment_channel {\"column\":\"Channel\"}\n"
                 "? account_id: The file names its accounts in its own way: those that are not there are "
                 "made [2]");
    }

    void yearMonthDayAndCards()
    {
        QCOMPARE(proposed(sniffed(
                     "User|Card|Year|Month|Day|Time|Amount|Merchant Name\n0|0|2002|9|1|06:21|$134.09|-7\n"
                     "0|1|2002|9|2|06:22|$120.34|-8\n")),
                 "transactions, makes missing\n"
                 "transaction_id "
                 "{\"else\":{\"from\":[\"User\",\"Card\",\"Year\",\"Month\",\"Day\",\"Amount\",\"Merchant "
                 "Name\"]}}\n"
                 "account_id {\"columns\":[\"User\",\"Card\"],\"format\":\"%u-%n\"}\n"
                 "date {\"columns\":[\"Year\",\"Month\",\"Day\"],\"format\":\"%Y-%m-%d\"}\n"
                 "amount {\"column\":\"Amount\",\"sign\":{\"flip\":true}}\nmerchant_name "
                 "{\"column\":\"Merchant Name\"}\n"
                 "user_id {\"column\":\"User\"}\n"
                 "? amount: Most amounts are positive (money in 254.43, money out 0.00 in the sample): taken "
                 "for money out [2]\n"
                 "? account_id: The file names its accounts in its own way: those that are not there are "
                 "made [2]");
    }

    void twoColumnsOfAmounts()
    {
        csv::Sniffed file =
            sniffed("Buchungstag|IBAN|Soll|Haben|Verwendungszweck\n13.01.2024|DE1|1.234,50||Miete\n"
                    "14.01.2024|DE1||5,00|Lohn\n");
        file.dialect.decimal = ',';
        file.dialect.thousands = '.';
        QCOMPARE(
            proposed(file),
            "transactions, makes missing\n"
            "transaction_id "
            "{\"else\":{\"from\":[\"IBAN\",\"Buchungstag\",\"Haben\",\"Soll\",\"Verwendungszweck\"]}}\n"
            "account_id {\"column\":\"IBAN\"}\ndate {\"column\":\"Buchungstag\",\"format\":\"%d.%m.%Y\"}\n"
            "amount {\"in\":\"Haben\",\"out\":\"Soll\"}\nmerchant_name {\"column\":\"Verwendungszweck\"}\n"
            "? account_id: The file names its accounts in its own way: those that are not there are made "
            "[2]");
    }

    void withoutHeader()
    {
        QCOMPARE(
            proposed(sniffed(
                "T1|ACC1|930101|-7.50\nT2|ACC1|930102|12.00\nT3|ACC2|930102|-3.00\nT4|ACC2|930105|-3.50\n",
                false)),
            "transactions, makes missing\n"
            "transaction_id {\"else\":{\"from\":[\"2\",\"3\",\"4\"]}}\naccount_id {\"column\":\"2\"}\n"
            "date {\"column\":\"3\",\"format\":\"%y%m%d\"}\namount {\"column\":\"4\"}\n"
            "? account_id: The file names its accounts in its own way: those that are not there are made "
            "[2]");
    }

    void dayOrMonthFirst()
    {
        QCOMPARE(
            proposed(sniffed("transaction_id|account_id|date|amount\n1|a|05/06/2024|1\n")),
            "transactions\ntransaction_id {\"column\":\"transaction_id\"}\n"
            "account_id {\"column\":\"account_id\"}\ndate {\"column\":\"date\",\"format\":\"%d/%m/%Y\"}\n"
            "amount {\"column\":\"amount\"}\n"
            "? date must: The dates in date fit D/M/Y and M/D/Y equally well [2]");
    }

    void setByHand()
    {
        QCOMPARE(proposed(sniffed("transaction_id|account_id|date|sum of it\n1|a|2024-01-05|-1\n"), {},
                          {{"amount", "sum of it"}}),
                 "transactions\ntransaction_id {\"column\":\"transaction_id\"}\n"
                 "account_id {\"column\":\"account_id\"}\ndate {\"column\":\"date\"}\namount "
                 "{\"column\":\"sum of it\"}");
        QCOMPARE(proposed(sniffed("user_id\n1\n"), {}, {{"age", "x"}}),
                 "--set age=x: users have no field age.");
    }

    void refusals()
    {
        QVERIFY(
            proposed(sniffed("a|b\n1|2\n")).startsWith("The header of \"f.csv\" (a, b) is of no known kind"));
        QVERIFY(proposed(sniffed("market|price|size|timestamp\nm|0.99|3554.0|1751420714126\n"))
                    .startsWith("The header of \"f.csv\""));
        QCOMPARE(proposed(sniffed("transaction_id|account_id|date\n1|a|2024-01-05\n")),
                 "transactions\ntransaction_id {\"column\":\"transaction_id\"}\n"
                 "account_id {\"column\":\"account_id\"}\ndate {\"column\":\"date\"}\n"
                 "? amount must: No column fits amount, which transactions need [0]");
    }
};

QTEST_APPLESS_MAIN(ProposalTest)
#include "proposal_test.moc"
