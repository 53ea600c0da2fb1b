// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/dataset.h"
#include "columns/key_index.h"
#include "customers/text_meanings.h"
#include "domains/selection.h"

#include <algorithm>
#include <numeric>

namespace dramatis::customers
{

Result<std::unique_ptr<CustomerDataset>>
CustomerDataset::load(const DataPlace &place, const LoadRequest &request, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(columns, readColumns(place, request, job));
    std::unique_ptr<CustomerDataset> set(new CustomerDataset(std::move(columns), request));
    if (set->m_columns.events.size() > 1)
        DRAMATIS_TRY(set->rankMerchants(place.connection));
    return set;
}

CustomerDataset::CustomerDataset(CustomerColumns columns, const LoadRequest &request)
    : m_columns(std::move(columns)), m_referenceDate(request.referenceDate)
{
    select(request);
    markMixedCurrencies(request.currency);
    placeInFiles();
    countEvents();
}

void CustomerDataset::select(const LoadRequest &request)
{
    const Holdings &holdings = m_columns.holdings;
    std::vector<std::uint32_t> candidates;
    if (request.selected) {
        candidates = positionsOf(request.subjects, holdings.userKey);
        std::erase(candidates, KeyIndex::none);
    } else {
        candidates.resize(holdings.userKey.size());
        std::iota(candidates.begin(), candidates.end(), 0U);
    }
    for (const std::uint32_t position : candidates) {
        if (request.consentedOnly && holdings.consented[position] == 0)
            continue;
        m_holder.push_back(position);
        m_keys.push_back(holdings.userKey[position]);
    }
}

void CustomerDataset::markMixedCurrencies(const std::string &currency)
{
    const Holdings &holdings = m_columns.holdings;
    const auto codes = holdings.currencyCodes();
    const auto expected = std::find(codes.begin(), codes.end(), currency);
    m_flags.assign(m_keys.size(), 0);
    for (std::size_t subject = 0; subject < m_keys.size(); ++subject) {
        const std::uint32_t first = holdings.firstAccount[m_holder[subject]];
        const std::uint32_t end = holdings.firstAccount[m_holder[subject] + 1];
        for (std::uint32_t a = first; a < end; ++a) {
            const bool another = holdings.currency[a] != holdings.currency[first];
            const bool foreign = !currency.empty() && (expected == codes.end() ||
                                                       holdings.currency[a] != expected - codes.begin());
            if (another || foreign)
                m_flags[subject] |= mixedCurrencyFlag;
        }
    }
}

void CustomerDataset::placeInFiles()
{
    for (const Events &events : m_columns.events) {
        m_place.push_back(positionsOf(m_keys, events.userKey));
    }
}

void CustomerDataset::countEvents()
{
    for (std::size_t file = 0; file < m_columns.events.size(); ++file) {
        const Events &events = m_columns.events[file];
        for (const std::uint32_t place : m_place[file]) {
            if (place != KeyIndex::none)
                m_eventCount += static_cast<std::int64_t>(events.firstEvent[events.firstGroup[place + 1]] -
                                                          events.firstEvent[events.firstGroup[place]]);
        }
        m_days.insert(m_days.end(), events.days.begin(), events.days.end());
    }
    std::sort(m_days.begin(), m_days.end());
    m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
}

std::optional<std::span<const Day>> CustomerDataset::eventDays() const
{
    return m_columns.everybody ? std::optional<std::span<const Day>>(m_days) : std::nullopt;
}

Status CustomerDataset::rankMerchants(store::Connection &data)
{
    DRAMATIS_TRY_ASSIGN(texts, TextMeanings::readAll(data));
    std::uint32_t highest = 0;
    for (const Events &events : m_columns.events) {
        for (const std::uint32_t merchant : events.merchant)
            highest = std::max(highest, merchant);
    }
    m_rank.resize(std::size_t{highest} + 1);
    for (std::size_t key = 0; key < m_rank.size(); ++key)
        m_rank[key] = texts.of(static_cast<std::int64_t>(key)).rank;
    return {};
}

CustomerEvents CustomerDataset::eventsIn(std::size_t file, std::size_t subject) const
{
    const std::uint32_t place = m_place[file][subject];
    if (place == KeyIndex::none)
        return {};
    const Events &events = m_columns.events[file];
    const std::uint64_t first = events.firstGroup[place];
    return {events.firstEvent.data() + first,
            events.firstGroup[place + 1] - first,
            events.merchant.data() + first,
            events.groupBits.data() + first,
            events.day.data(),
            events.amount.data(),
            events.bits.data()};
}

CustomerEvents CustomerDataset::eventsOf(std::size_t subject, Scratch &scratch) const
{
    if (m_columns.events.size() == 1)
        return eventsIn(0, subject);
    std::vector<CustomerEvents> parts;
    for (std::size_t file = 0; file < m_columns.events.size(); ++file) {
        if (const CustomerEvents part = eventsIn(file, subject); part.groups > 0)
            parts.push_back(part);
    }
    if (parts.size() <= 1)
        return parts.empty() ? CustomerEvents{} : parts.front();
    merge(parts, scratch);
    return {scratch.firstEvent.data(), scratch.merchant.size(), scratch.merchant.data(),
            scratch.groupBits.data(),  scratch.day.data(),      scratch.amount.data(),
            scratch.bits.data()};
}

/// Group by group in the order of merchants, each sorted by date and amount.
void CustomerDataset::merge(const std::vector<CustomerEvents> &parts, Scratch &scratch) const
{
    struct Place {
        std::uint32_t rank;
        const CustomerEvents *part;
        std::size_t group;
    };
    struct Event {
        Day day;
        double amount;
        std::uint8_t bits;
    };
    std::vector<Place> places;
    for (const CustomerEvents &part : parts) {
        for (std::size_t g = 0; g < part.groups; ++g)
            places.push_back({m_rank[part.merchant[g]], &part, g});
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place &a, const Place &b) { return a.rank < b.rank; });
    scratch = {};
    std::vector<Event> events;
    for (std::size_t i = 0; i < places.size();) {
        scratch.merchant.push_back(places[i].part->merchant[places[i].group]);
        scratch.groupBits.push_back(AllMoneyOut | AllPlain);
        scratch.firstEvent.push_back(scratch.day.size());
        events.clear();
        const std::uint32_t rank = places[i].rank;
        for (; i < places.size() && places[i].rank == rank; ++i) {
            const CustomerEvents &part = *places[i].part;
            scratch.groupBits.back() &= part.groupBits[places[i].group];
            for (std::uint64_t e = part.firstEvent[places[i].group]; e < part.firstEvent[places[i].group + 1];
                 ++e)
                events.push_back({part.day[e], part.amount[e], part.bits[e]});
        }
        std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
            return a.day != b.day ? a.day < b.day : a.amount < b.amount;
        });
        for (const Event &event : events) {
            scratch.day.push_back(event.day);
            scratch.amount.push_back(event.amount);
            scratch.bits.push_back(event.bits);
        }
    }
    scratch.firstEvent.push_back(scratch.day.size());
}

Result<std::string> prepareSelection(store::Connection &data, const LoadRequest &request)
{
    DRAMATIS_TRY_ASSIGN(condition, selectSubjects(data, request, "u.user_key"));
    return (request.consentedOnly ? "u.consent_status = 'opted_in' AND " : "") + condition;
}

} // namespace dramatis::customers
