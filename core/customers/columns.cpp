// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/columns.h"

namespace dramatis::customers
{

Holdings::Holdings(std::shared_ptr<const ColumnFile> columns) : file(std::move(columns))
{
    userKey = file->column<std::int64_t>("user_key");
    consented = file->column<std::uint8_t>("consented");
    firstAccount = file->column<std::uint32_t>("first_account");
    accountKey = file->column<std::int64_t>("account_key");
    accountBits = file->column<std::uint8_t>("account_bits");
    balance = file->column<double>("balance");
    limit = file->column<double>("limit");
    currency = file->column<std::uint32_t>("currency");
    firstLiability = file->column<std::uint32_t>("first_liability");
    liabilityBits = file->column<std::uint8_t>("liability_bits");
    minimumPayment = file->column<double>("minimum_payment");
    lastPayment = file->column<double>("last_payment");
    statementBalance = file->column<double>("statement_balance");
}

std::vector<std::string_view> Holdings::currencyCodes() const
{
    const auto text = file->column<char>("currency_text");
    std::vector<std::string_view> codes;
    std::size_t begin = 0;
    for (const std::uint32_t end : file->column<std::uint32_t>("currency_end")) {
        codes.emplace_back(text.data() + begin, end - begin);
        begin = end;
    }
    return codes;
}

Events::Events(std::shared_ptr<const ColumnFile> columns) : file(std::move(columns))
{
    userKey = file->column<std::int64_t>("user_key");
    firstGroup = file->column<std::uint64_t>("first_group");
    firstEvent = file->column<std::uint64_t>("first_event");
    merchant = file->column<std::uint32_t>("merchant");
    groupBits = file->column<std::uint8_t>("group_bits");
    day = file->column<Day>("day");
    amount = file->column<double>("amount");
    bits = file->column<std::uint8_t>("bits");
    days = file->column<Day>("days");
    const auto last = file->column<std::int64_t>("last_key");
    lastKey = last.empty() ? 0 : last.front();
}

} // namespace dramatis::customers
