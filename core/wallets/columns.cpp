// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/columns.h"

#include <algorithm>

namespace dramatis::wallets
{

Faults::Faults(const ColumnFile &file)
    : wallet(file.column<std::int64_t>("fault_wallet")), row(file.column<std::int64_t>("fault_row")),
      time(file.column<EventTime>("fault_time")), fault(file.column<Fault>("fault"))
{
}

Status writeFaults(std::vector<FaultRow> faults, ColumnFileBuilder &builder)
{
    std::sort(faults.begin(), faults.end());
    const std::size_t count = faults.size();
    DRAMATIS_TRY_ASSIGN(wallet, builder.add<std::int64_t>("fault_wallet", count));
    DRAMATIS_TRY_ASSIGN(row, builder.add<std::int64_t>("fault_row", count));
    DRAMATIS_TRY_ASSIGN(time, builder.add<EventTime>("fault_time", count));
    DRAMATIS_TRY_ASSIGN(fault, builder.add<Fault>("fault", count));
    for (std::size_t i = 0; i < count; ++i) {
        wallet[i] = faults[i].wallet;
        row[i] = faults[i].row;
        time[i] = faults[i].time;
        fault[i] = faults[i].fault;
    }
    return {};
}

Markets::Markets(std::shared_ptr<const ColumnFile> columns) : file(std::move(columns))
{
    labelOf = file->column<std::uint32_t>("label_of_market");
    const auto position = file->column<std::uint32_t>("label_unknown");
    unknown = position.empty() ? 0 : position.front();
}

std::size_t Markets::labelCount() const
{
    return file->column<std::uint32_t>("label_end").size();
}

std::vector<std::string> Markets::labels() const
{
    const auto text = file->column<char>("label_text");
    std::vector<std::string> labels;
    std::size_t begin = 0;
    for (const std::uint32_t end : file->column<std::uint32_t>("label_end")) {
        labels.emplace_back(text.data() + begin, end - begin);
        begin = end;
    }
    return labels;
}

Holdings::Holdings(std::shared_ptr<const ColumnFile> columns) : file(std::move(columns)), faults(*file)
{
    walletKey = file->column<std::int64_t>("wallet_key");
    first = file->column<std::uint32_t>("first_holding");
    market = file->column<std::uint32_t>("holding_market");
    time = file->column<EventTime>("holding_time");
    held = file->column<std::uint8_t>("holding_held");
}

Trades::Trades(std::shared_ptr<const ColumnFile> columns) : file(std::move(columns)), faults(*file)
{
    walletKey = file->column<std::int64_t>("wallet_key");
    firstTrade = file->column<std::uint64_t>("first_trade");
    firstPosition = file->column<std::uint64_t>("first_position");
    firstMarket = file->column<std::uint64_t>("first_market");
    time = file->column<EventTime>("time");
    place = file->column<std::uint32_t>("place");
    size = file->column<double>("size");
    price = file->column<double>("price");
    sizeTail = file->column<double>("size_tail");
    priceTail = file->column<double>("price_tail");
    marketOf = file->column<std::uint32_t>("market_of");
    outcomeOf = file->column<std::uint64_t>("outcome_of");
    market = file->column<std::uint32_t>("market");
    days = file->column<Day>("days");
    strangers = file->column<std::int64_t>("strangers");
}

} // namespace dramatis::wallets
