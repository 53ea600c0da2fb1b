// SPDX-License-Identifier: GPL-3.0-or-later
// What money moves for: the merchant, category and payment channel of a transaction come as one of these
// triples. Plain words, no firms and no persons; "ADP Payroll" is the specification's.
#pragma once

#include "synthetic/random.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace dramatis::synthetic::customers
{

struct Purpose {
    std::string_view merchant;
    std::string_view category;
    std::string_view channel;
};

/// Position in `purposes`.
using PurposeNo = std::uint8_t;

struct PurposeGroup {
    PurposeNo first;
    PurposeNo count;
};

inline constexpr std::array<Purpose, 68> purposes = {{
    {"ADP Payroll", "INCOME_WAGES", "other"},
    {"Client Payment", "INCOME_WAGES", "other"},
    {"Opening Deposit", "TRANSFER_IN_DEPOSIT", "other"},
    {"Savings Transfer", "TRANSFER_OUT_SAVINGS", "online"},
    {"Savings Transfer", "TRANSFER_IN_SAVINGS", "online"},
    {"Card Payment", "LOAN_PAYMENTS_CREDIT_CARD_PAYMENT", "online"},
    {"Card Payment", "TRANSFER_IN_ACCOUNT_TRANSFER", "online"},
    // utilities, from 7
    {"City Power", "RENT_AND_UTILITIES", "online"},
    {"Water and Waste", "RENT_AND_UTILITIES", "online"},
    {"Gas and Heating", "RENT_AND_UTILITIES", "online"},
    {"Regional Energy", "RENT_AND_UTILITIES", "online"},
    // groceries, from 11
    {"Corner Market", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Fresh Foods", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Green Grocer", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Daily Supermarket", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Village Bakery", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Farm Shop", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Discount Grocery", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Station Market", "FOOD_AND_DRINK_GROCERIES", "in store"},
    {"Butcher", "FOOD_AND_DRINK_GROCERIES", "in store"},
    // restaurants, from 20
    {"Coffee House", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Noodle Bar", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Pizza Oven", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Sandwich Counter", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Canteen", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Burger Grill", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Sushi Kitchen", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Garden Restaurant", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Ice Cream Parlour", "FOOD_AND_DRINK_RESTAURANTS", "in store"},
    {"Food Delivery", "FOOD_AND_DRINK_RESTAURANTS", "online"},
    // gas, from 30
    {"Highway Fuel", "TRANSPORTATION_GAS", "in store"},
    {"Gas Station North", "TRANSPORTATION_GAS", "in store"},
    {"Gas Station South", "TRANSPORTATION_GAS", "in store"},
    {"Self Service Fuel", "TRANSPORTATION_GAS", "in store"},
    {"Supermarket Fuel", "TRANSPORTATION_GAS", "in store"},
    // shopping, from 35
    {"Department Store", "GENERAL_MERCHANDISE", "in store"},
    {"Online Store", "GENERAL_MERCHANDISE", "online"},
    {"Hardware Store", "GENERAL_MERCHANDISE", "in store"},
    {"Book Shop", "GENERAL_MERCHANDISE", "in store"},
    {"Clothes Shop", "GENERAL_MERCHANDISE", "in store"},
    {"Furniture House", "GENERAL_MERCHANDISE", "in store"},
    {"Electronics Store", "GENERAL_MERCHANDISE", "online"},
    {"Shoe Shop", "GENERAL_MERCHANDISE", "in store"},
    {"Sports Outfitter", "GENERAL_MERCHANDISE", "in store"},
    // subscriptions, from 44; the last four are gyms
    {"Video Streaming", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Film Streaming", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Music Streaming", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Audio Books", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Game Library", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Sports Channel", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Morning Newspaper", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Weekly Magazine", "ENTERTAINMENT_SUBSCRIPTION", "online"},
    {"Cloud Storage", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Photo Backup", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Office Software", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Virus Scanner", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Password Safe", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Web Hosting", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Language Course", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Recipe Box", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Coffee Club", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Mobile Phone Plan", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Internet Access", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"Meditation Lessons", "GENERAL_SERVICES_SUBSCRIPTION", "online"},
    {"City Gym", "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS", "in store"},
    {"Climbing Hall", "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS", "in store"},
    {"Yoga Studio", "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS", "in store"},
    {"Swimming Club", "PERSONAL_CARE_GYMS_AND_FITNESS_CENTERS", "in store"},
}};

inline constexpr PurposeNo wages = 0;
inline constexpr PurposeNo clientPayment = 1;
inline constexpr PurposeNo openingDeposit = 2;
inline constexpr PurposeNo toSavings = 3;
inline constexpr PurposeNo intoSavings = 4;
inline constexpr PurposeNo cardPayment = 5;
inline constexpr PurposeNo cardPaymentReceived = 6;
inline constexpr PurposeGroup utilities = {7, 4};
/// In the order of `dailySpending`.
inline constexpr std::array<PurposeGroup, 4> shops = {{{11, 9}, {20, 10}, {30, 5}, {35, 9}}};
inline constexpr PurposeGroup subscriptionServices = {44, 24};
inline constexpr PurposeNo firstGym = 64;

static_assert(subscriptionServices.first + subscriptionServices.count == purposes.size());
static_assert(purposes[utilities.first].category == "RENT_AND_UTILITIES");
static_assert(purposes[shops[0].first].category == "FOOD_AND_DRINK_GROCERIES");
static_assert(purposes[shops[1].first].category == "FOOD_AND_DRINK_RESTAURANTS");
static_assert(purposes[shops[2].first].category == "TRANSPORTATION_GAS");
static_assert(purposes[shops[3].first].category == "GENERAL_MERCHANDISE");
static_assert(purposes[firstGym].merchant == "City Gym");

inline constexpr Range usualSubscriptionPrice = {8, 20};
inline constexpr Range gymPrice = {20, 80};

} // namespace dramatis::synthetic::customers
