// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/synonyms.h"

namespace dramatis::customers
{

namespace
{

struct Synonyms {
    std::string_view kind;
    std::string_view column;
    std::vector<std::string_view> names;
};

const std::vector<Synonyms> &all()
{
    static const std::vector<Synonyms> list = {
        {"users",
         "user_id",
         {"customer_id", "client_id", "person_id", "member_id", "customer", "client", "user", "cust_id",
          "id"}},
        {"users", "name", {"full_name", "customer_name", "client_name", "person", "user_name"}},
        {"users",
         "annual_income",
         {"yearly_income", "income", "yearly_income_person", "annual_salary", "salary"}},
        {"users", "consent_status", {"consent"}},
        {"users", "consent_timestamp", {"consent_date", "consented_at"}},
        {"accounts",
         "account_id",
         {"account_number", "account_no", "acct_id", "iban", "account", "card_number", "id"}},
        {"accounts",
         "user_id",
         {"customer_id", "client_id", "owner_id", "holder_id", "customer", "client", "user", "cust_id"}},
        {"accounts", "type", {"account_type"}},
        {"accounts", "subtype", {"account_subtype", "sub_type", "product"}},
        {"accounts",
         "iso_currency_code",
         {"currency", "currency_code", "iso_currency", "ccy", "waehrung", "w\u00E4hrung"}},
        {"accounts", "holder_category", {"holder_type", "holder"}},
        {"accounts",
         "balance_current",
         {"current_balance", "account_balance", "ledger_balance", "balance", "saldo"}},
        {"accounts", "balance_available", {"available_balance", "available"}},
        {"accounts", "balance_limit", {"credit_limit", "overdraft_limit", "limit"}},
        {"transactions",
         "transaction_id",
         {"trans_id", "txn_id", "tx_id", "transaction_number", "transaction_no", "transaction_reference",
          "booking_id", "entry_reference", "fitid", "reference_number", "reference", "id"}},
        {"transactions",
         "account_id",
         {"account_number", "account_no", "acct_id", "account", "account_name", "acct", "iban", "konto",
          "kontonummer", "auftragskonto", "card_number", "card_no", "card", "customer_id", "client_id",
          "user_id", "customer", "user"}},
        {"transactions",
         "date",
         {"transaction_date",
          "trans_date",
          "booked_on",
          "booking_date",
          "posting_date",
          "posted_date",
          "post_date",
          "value_date",
          "completed_date",
          "started_date",
          "buchungstag",
          "buchungsdatum",
          "datum",
          "valuta",
          "wertstellung",
          "timestamp",
          "date_time",
          "created_at",
          "booked_at",
          "posted",
          "time",
          "fecha",
          "data"}},
        {"transactions",
         "amount",
         {"transaction_amount", "trans_amount", "amt", "betrag", "umsatz", "amount_eur", "amount_usd",
          "amount_gbp", "net_amount", "total_amount", "value", "sum", "montant", "importe", "importo",
          "bedrag", "castka", "\u010D\u00E1stka", "kwota"}},
        {"transactions",
         "merchant_name",
         {"merchant",
          "payee",
          "payee_name",
          "description",
          "transaction_description",
          "counterparty",
          "counterparty_name",
          "beneficiary",
          "empfaenger",
          "empf\u00E4nger",
          "auftraggeber_empfaenger",
          "beguenstigter_zahlungspflichtiger",
          "partner_name",
          "wer",
          "name",
          "narrative",
          "details",
          "memo",
          "verwendungszweck",
          "buchungstext"}},
        {"transactions", "merchant_entity_id", {"merchant_id", "entity_id"}},
        {"transactions",
         "payment_channel",
         {"channel", "payment_method", "transaction_channel", "payment_type", "use_chip"}},
        {"transactions",
         "personal_finance_category",
         {"category", "merchant_category", "transaction_category", "category_name", "kategorie", "mcc"}},
        {"transactions", "pending", {"is_pending"}},
        {"liabilities", "account_id", {"account_number", "account_no", "acct_id", "account"}},
        {"liabilities", "liability_type", {"type", "loan_type"}},
        {"liabilities", "interest_rate", {"rate", "interest"}},
        {"liabilities", "next_payment_due_date", {"next_due_date", "payment_due_date", "due_date"}},
        {"liabilities", "aprs", {"apr", "apr_percentage"}},
        {"liabilities", "minimum_payment_amount", {"minimum_payment", "min_payment"}},
        {"liabilities", "last_payment_amount", {"last_payment"}},
        {"liabilities", "last_statement_balance", {"statement_balance"}},
        {"liabilities", "is_overdue", {"overdue"}},
    };
    return list;
}

} // namespace

void addSynonyms(TableSpec &table)
{
    for (const Synonyms &synonyms : all())
        if (synonyms.kind == table.kind)
            table.columns[*table.findColumn(synonyms.column)].synonyms = synonyms.names;
}

} // namespace dramatis::customers
