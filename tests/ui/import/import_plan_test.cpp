// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator says of files that are to be imported, and the mapping that comes of it.
#include "import/dialect_choices.h"
#include "import/file_list.h"
#include "import/import_plan.h"
#include "import/mapping_table.h"
#include "import/preview_table.h"
#include "import/readings.h"
#include "jobs/builtin_domains.h"
#include "support/model_text.h"
#include "ui/import/found_file.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::ui;

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void questionsAreAnswered();
    void aQuestionGoesWithItsField();
    void columnsAreAssigned();
    void editsOutliveAnotherLook();
    void missingFieldsAreNamed();
    void filesStandInTheOrderOfKinds();
    void oneMappingForSameHeaders();
    void contractFilesGoWithoutMapping();
    void savedMappingReplacesTheProposal();
    void mappingAsATable();
    void choicesOfTheTable();
    void readingsOfAnAmount();
    void dialectHoldsWhatIs();
    void previewAsATable();

private:
    [[nodiscard]] FileDraft payments() const;
    static QString fieldsOf(const mapping::Mapping &mapping);

    Registry m_registry = jobs::builtInDomains();
};

FileDraft TestImportPlan::payments() const
{
    FileDraft file(1, importing::FileOrder("payments.csv"));
    file.looking();
    file.take(foundPayments("payments.csv"), m_registry);
    return file;
}

/// "date=booked_on D/M/Y" per line.
QString TestImportPlan::fieldsOf(const mapping::Mapping &mapping)
{
    const Registry registry = jobs::builtInDomains();
    const TableSpec *table = registry.findKind(mapping.kind).second;
    QString text;
    for (const auto &[field, source] : mapping.fields)
        text += QStringLiteral("%1=%2 %3\n")
                    .arg(QString::fromStdString(field), madeOfText(source),
                         readingText(table->columns[*table->findColumn(field)], source));
    return text;
}

void TestImportPlan::questionsAreAnswered()
{
    FileDraft file = payments();
    QCOMPARE(file.state(), FileDraft::State::Questions);
    QCOMPARE(file.openQuestions(), std::size_t(2));
    QVERIFY(!file.isReady()); // the order of dates must be known
    QCOMPARE(file.answerOf(0), std::optional<std::size_t>(0));

    file.answer(0, 1);
    QVERIFY(file.isReady());
    QCOMPARE(file.state(), FileDraft::State::Questions);
    QCOMPARE(file.answerOf(0), std::optional<std::size_t>(1));
    file.answer(1, 1);
    QCOMPARE(file.state(), FileDraft::State::Ready);
    QCOMPARE(fieldsOf(file.mapping()), QStringLiteral("transaction_id=id as it is\n"
                                                      "account_id=acct as it is\n"
                                                      "date=booked_on M/D/Y\n"
                                                      "amount=amt flip sign\n"));
}

void TestImportPlan::aQuestionGoesWithItsField()
{
    FileDraft file = payments();
    file.setField("date", fromColumn("booked_on", "%d.%m.%Y"));
    QCOMPARE(file.questions(), std::vector<std::size_t>{1});
    QVERIFY(file.isReady());
}

void TestImportPlan::columnsAreAssigned()
{
    FileDraft file = payments();
    file.assign("memo", "merchant_name");
    QVERIFY(file.needsLook());
    QVERIFY(file.mapping().find("merchant_name"));
    file.assign("memo", "payment_channel");
    QVERIFY(!file.mapping().find("merchant_name"));
    QVERIFY(file.mapping().find("payment_channel"));
    file.assign("memo", "");
    QVERIFY(!file.mapping().find("payment_channel"));
    file.giveColumn("merchant_name", "acct"); // which stays the account
    QVERIFY(file.mapping().find("account_id"));
    QVERIFY(file.mapping().find("merchant_name"));
}

void TestImportPlan::editsOutliveAnotherLook()
{
    FileDraft file = payments();
    file.answer(0, 1);
    csv::DialectChoice choice;
    choice.decimal = '.';
    file.setDialect(choice);
    QVERIFY(file.needsLook());
    file.looking();
    file.take(foundPayments("payments.csv"), m_registry);
    QCOMPARE(file.mapping().find("date")->format, std::string("%m/%d/%Y"));
    QVERIFY(file.isAnswered(0));

    importing::Inspection other = foundPayments("payments.csv");
    other.sniffed->sample.header = {"id;acct;booked_on;amt;typ;memo"};
    file.take(other, m_registry);
    QCOMPARE(file.state(), FileDraft::State::FieldsMissing);
}

void TestImportPlan::missingFieldsAreNamed()
{
    FileDraft file = payments();
    file.answer(0, 0);
    file.assign("acct", "");
    QCOMPARE(file.missingFields(), std::vector<std::string>{"account_id"});
    QVERIFY(!file.isReady());
    mapping::FieldSource constant;
    constant.constant = "a1";
    file.setField("account_id", constant);
    QVERIFY(file.missingFields().empty());
}

void TestImportPlan::filesStandInTheOrderOfKinds()
{
    ImportPlan plan(m_registry);
    plan.add({{"pay.csv"}, {"users.csv"}, {"photo.png"}, {"pay.csv"}, {"late.csv"}});
    importing::Inspection users = foundPayments("users.csv");
    users.proposal->mapping.kind = "users";
    importing::Inspection photo;
    photo.path = "photo.png";
    photo.problem = "photo.png is no text.";
    plan.take(1, {foundPayments("pay.csv")});
    plan.take(2, {users});
    plan.take(3, {photo});
    FileList list;
    const QAbstractItemModelTester tester(&list);
    list.setFiles(plan);
    QCOMPARE(textOf(list), QStringLiteral("users.csv\npay.csv\nlate.csv\nphoto.png\n"));
    QCOMPARE(list.index(3).data(FileList::DetailRole).toString(), QStringLiteral("photo.png is no text."));
    QVERIFY(!plan.canForecast());
}

void TestImportPlan::oneMappingForSameHeaders()
{
    ImportPlan plan(m_registry);
    plan.add({{"one.csv"}, {"two.csv"}});
    for (const int id : {1, 2}) {
        plan.find(id)->looking();
        plan.take(id, {foundPayments(id == 1 ? "one.csv" : "two.csv")});
    }
    QCOMPARE(plan.sameHeader(1), std::vector<int>{2});
    plan.find(1)->answer(0, 1);
    plan.find(1)->answer(1, 1);
    QVERIFY(!plan.canForecast());
    QCOMPARE(plan.nextOpen(1), std::optional<int>(2));
    plan.useForSame(1);
    plan.find(2)->looking();
    plan.take(2, {foundPayments("two.csv")});
    QVERIFY(plan.canForecast());
    QVERIFY(!plan.nextOpen(1));
    QCOMPARE(fieldsOf(*plan.orders()[1].mapping), fieldsOf(*plan.orders()[0].mapping));
}

void TestImportPlan::contractFilesGoWithoutMapping()
{
    importing::Inspection found = foundPayments("payments.csv");
    found.proposal->questions.clear();
    found.proposal->asItIs = true;
    FileDraft file(1, importing::FileOrder("payments.csv"));
    file.take(found, m_registry);
    QVERIFY(!file.mappedOrder().mapping);
    file.setCreateMissing(true);
    QVERIFY(file.mappedOrder().mapping->createMissing);
}

void TestImportPlan::savedMappingReplacesTheProposal()
{
    FileDraft file = payments();
    mapping::Mapping saved = file.mapping();
    saved.title = "Bank";
    saved.dialect.decimal = ',';
    saved.fields.back().second.sign = mapping::Sign{false, "typ", {"VYDAJ"}};
    file.useMapping(saved);
    QVERIFY(file.isReady()); // it asks nothing
    QCOMPARE(file.mapping().title, std::string("Bank"));
    QCOMPARE(file.order().dialect.decimal, std::optional<char>(','));
    QVERIFY(fieldsOf(file.mapping()).contains(QStringLiteral("amount=amt out where typ is VYDAJ")));
    file.useProposal();
    QVERIFY(!file.isReady());
}

void TestImportPlan::mappingAsATable()
{
    FileDraft file = payments();
    file.assign("acct", "");
    mapping::FieldSource pending;
    pending.constant = "0";
    file.setField("pending", pending);
    MappingTable table;
    const QAbstractItemModelTester tester(&table);
    table.setFile(&file);
    QCOMPARE(textOf(table),
             QStringLiteral("no column yet |  | account_id | choose a column | needed, and no column fits\n"
                            "id | t1 | transaction_id | as it is | name\n"
                            "acct | a1 | left out |  | synonym\n"
                            "booked_on | 03/11/2025 | date | D/M/Y | 38% fit only D/M/Y\n"
                            "amt | 1.035,90 | amount | as it is | synonym\n"
                            "typ | VYDAJ | left out |  | no field fits\n"
                            "memo | card | left out |  | no field fits\n"
                            "constant |  | pending | 0 | your choice\n"));
}

void TestImportPlan::choicesOfTheTable()
{
    FileDraft file = payments();
    MappingTable table;
    table.setFile(&file);
    QString heard;
    connect(&table, &MappingTable::columnAssigned, this,
            [&](const std::string &column, const std::string &field) {
                heard += QString::fromStdString(column + ">" + field + " ");
            });
    connect(&table, &MappingTable::sourceChosen, this,
            [&](const std::string &field, const mapping::FieldSource &source) {
                heard += QString::fromStdString(field + ":" + source.format + " ");
            });
    connect(&table, &MappingTable::formAsked, this,
            [&](const std::string &field) { heard += QString::fromStdString(field + "… "); });
    const QModelIndex date = table.indexOf("date");
    QVERIFY(table.setData(date.siblingAtColumn(MappingTable::ReadAs), 2));
    QVERIFY(table.setData(date.siblingAtColumn(MappingTable::Field), 0));
    QVERIFY(table.setData(date.siblingAtColumn(MappingTable::ReadAs), static_cast<int>(dateForms().size())));
    QVERIFY(!table.setData(date.siblingAtColumn(MappingTable::Name), 0));
    QCOMPARE(heard, QStringLiteral("date:%m/%d/%Y booked_on> date… "));
}

void TestImportPlan::readingsOfAnAmount()
{
    const FileDraft file = payments();
    const TableSpec &table = *file.table();
    const mapping::FieldSource now = fromColumn("amt");
    QStringList texts;
    for (const Reading &reading :
         readings(table.columns[*table.findColumn("amount")], now, file.sniffed()->sample))
        texts << reading.text;
    QVERIFY(texts.contains(QStringLiteral("as it is")));
    QVERIFY(texts.contains(QStringLiteral("flip sign")));
    QVERIFY(texts.contains(QStringLiteral("out where typ is VYDAJ")));
    QVERIFY(texts.contains(QStringLiteral("percent to fraction")));
}

void TestImportPlan::dialectHoldsWhatIs()
{
    csv::Dialect dialect;
    dialect.delimiter = '~';
    dialect.encoding = "utf-8";
    dialect.decimal = ',';
    dialect.thousands = '.';
    for (const DialectPart part :
         {DialectPart::Delimiter, DialectPart::Quotes, DialectPart::Escape, DialectPart::Encoding,
          DialectPart::Decimals, DialectPart::Header, DialectPart::SkipLines, DialectPart::Comment}) {
        int is = 0;
        for (const DialectOption &option : dialectOptions(part, dialect)) {
            csv::DialectChoice choice;
            option.choose(choice);
            is += option.isIn(dialect) ? 1 : 0;
        }
        QVERIFY2(is == 1, qPrintable(partTitle(part)));
    }
    csv::DialectChoice choice;
    chooseCharacter(DialectPart::Delimiter, '^', choice);
    QCOMPARE(choice.delimiter, std::optional<char>('^'));
}

void TestImportPlan::previewAsATable()
{
    const FileDraft file = payments();
    importing::Preview preview;
    for (const ColumnSpec &column : file.table()->columns)
        preview.columns.emplace_back(column.name);
    importing::PreviewRow row;
    row.line = 2;
    row.cells = {"t1", "a1", "2025-11-03", "-1035.9", "", "", "", "", ""};
    preview.rows = {row, row};
    preview.rows[1].line = 3;
    preview.rows[1].cells[2] = "31/09/2025";
    preview.rows[1].faultColumn = 2;
    preview.rows[1].faultMessage = "September has 30 days";
    PreviewTable table;
    const QAbstractItemModelTester tester(&table);
    table.setPreview(preview, file.table(), file.mapping());
    QCOMPARE(textOf(table, true),
             QStringLiteral("Line | transaction_id | account_id | date | amount | Taken?\n"
                            "2 | t1 | a1 | 2025-11-03 | -1035.9 | yes\n"
                            "3 | t1 | a1 | 31/09/2025 | -1035.9 | no: September has 30 days\n"));
    QCOMPARE(table.index(1, 3).data(PreviewTable::MarkRole).toInt(), int(PreviewTable::FaultMark));
    QVERIFY(table.index(1, 3).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("at fault")));
}

QTEST_MAIN(TestImportPlan)
#include "import_plan_test.moc"
