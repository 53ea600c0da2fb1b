// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/tables.h"
#include "customers/synonyms.h"

namespace dramatis::customers
{

namespace
{

TableSpec users()
{
    TableSpec table{
        .kind = "users", .physical = "user_rows", .key = "user_key", .columns = {}, .id = 0, .reference = {}};
    table.columns = {
        {"user_id", ValueKind::Id, true, "user_id"},
        {"name", ValueKind::Text, false, "name"},
        {"persona", ValueKind::Text, false, "persona"},
        {"annual_income", ValueKind::Number, false, "annual_income"},
        {"characteristics", ValueKind::Text, false, "characteristics"},
        {"consent_status", ValueKind::Text, false, "consent_status"},
        {"consent_timestamp", ValueKind::Text, false, "consent_timestamp"},
        {"consent_version", ValueKind::Text, false, "consent_version"},
    };
    table.subjectColumn = "user_key";
    table.subjects = true;
    table.whenStored = Duplicates::Replace;
    return table;
}

TableSpec accounts()
{
    TableSpec table{.kind = "accounts",
                    .physical = "account_rows",
                    .key = "account_key",
                    .columns = {},
                    .id = 0,
                    .reference = 1};
    table.columns = {
        {"account_id", ValueKind::Id, true, "account_id"},
        {"user_id", ValueKind::Reference, true, "user_key", Storage::ParentKey},
        {"type", ValueKind::Spelling, true, "type", Storage::Value, {"depository", "credit", "loan"}},
        {"subtype",
         ValueKind::Spelling,
         true,
         "subtype",
         Storage::Value,
         {"checking", "savings", "cd", "money market", "hsa", "credit card", "mortgage", "student",
          "personal"}},
        {"iso_currency_code", ValueKind::Text, false, "iso_currency_code"},
        {"holder_category", ValueKind::Text, false, "holder_category"},
        {"balance_current", ValueKind::Number, false, "balance_current"},
        {"balance_available", ValueKind::Number, false, "balance_available"},
        {"balance_limit", ValueKind::Limit, false, "balance_limit"},
    };
    table.columns[2].made = "depository";
    table.columns[3].made = "checking";
    table.parent = "users";
    table.unknownParent = "unknown_user";
    table.subjectColumn = "user_key";
    table.whenStored = Duplicates::Replace;
    return table;
}

TableSpec transactions()
{
    TableSpec table{.kind = "transactions",
                    .physical = "transaction_rows",
                    .key = "transaction_key",
                    .columns = {},
                    .id = 0,
                    .reference = 1};
    table.columns = {
        {"transaction_id", ValueKind::Id, true, "transaction_id"},
        {"account_id", ValueKind::Reference, true, "account_key", Storage::ParentKey},
        {"date", ValueKind::Date, true, "date"},
        {.name = "amount", .value = ValueKind::Number, .required = true, .physical = "amount", .money = true},
        {"merchant_name", ValueKind::Text, false, "merchant_key", Storage::Dictionary},
        {"merchant_entity_id", ValueKind::Text, false, "merchant_entity_key", Storage::Dictionary},
        {"payment_channel", ValueKind::Text, false, "payment_channel_key", Storage::Dictionary},
        {"personal_finance_category", ValueKind::Text, false, "category_key", Storage::Dictionary},
        {"pending", ValueKind::Boolean, false, "pending"},
    };
    table.parent = "accounts";
    table.unknownParent = "unknown_account";
    return table;
}

TableSpec liabilities()
{
    TableSpec table{.kind = "liabilities",
                    .physical = "liability_rows",
                    .key = "liability_key",
                    .columns = {},
                    .id = {},
                    .reference = 0};
    table.columns = {
        {"account_id", ValueKind::Reference, true, "account_key", Storage::ParentKey},
        {"liability_type", ValueKind::Text, false, "liability_type"},
        {"interest_rate", ValueKind::Number, false, "interest_rate"},
        {"next_payment_due_date", ValueKind::Date, false, "next_payment_due_date"},
        {"aprs", ValueKind::Fractions, false, "aprs"},
        {"minimum_payment_amount", ValueKind::Number, false, "minimum_payment_amount"},
        {"last_payment_amount", ValueKind::Number, false, "last_payment_amount"},
        {"last_statement_balance", ValueKind::Number, false, "last_statement_balance"},
        {"is_overdue", ValueKind::Boolean, false, "is_overdue"},
    };
    table.parent = "accounts";
    table.unknownParent = "unknown_account";
    table.replacesByParent = true;
    table.whenStored = Duplicates::Replace;
    table.optionalTable = true;
    return table;
}

} // namespace

const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all = [] {
        std::vector<TableSpec> made = {users(), accounts(), transactions(), liabilities()};
        for (TableSpec &table : made)
            addSynonyms(table);
        return made;
    }();
    return all;
}

} // namespace dramatis::customers
