// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of wallets as data, a row per kind, made so that each comes to the outcome it stands for under
// the default rule set: its stage-1 exclusion, its stage-2 exclusion, its persona, or none. Prices in
// thousandths, money in USDC, times in days or hours before the reference time.
//
// A wallet trades in *round trips*: shares bought and later sold, all at once. How many of them win, and by
// how much, is what the kind says; everything else follows. What keeps the promises of a kind is said in
// trips.h.
#pragma once

#include "synthetic/random.h"
#include "synthetic/shares.h"

#include <array>
#include <string_view>

namespace dramatis::synthetic::wallets
{

/// How a wallet's trips lie in time, and which of them win.
enum class Pattern {
    Even,
    EarlyWins,    ///< the first tenth win, so that there is equity before the first loss
    OneBigLoss,   ///< all win but one of the first
    RecentLosses, ///< all win but those of the last 30 days
    Burst,        ///< most of them within the newest hour
};

/// from … to with a heavy tail: the larger `offset`, the nearer to even.
struct HeavyRange {
    double from = 0;
    double to = 0;
    double offset = 0;
};

struct WalletKind {
    std::string_view name;
    WholeRange age;       ///< days since the oldest trade; to == 0: as long as the data
    WholeRange lastTrade; ///< days since the newest one
    HeavyRange trades;    ///< per 180 days
    WholeRange markets;
    bool concentrated;   ///< four of five trips in the first three markets
    WholeRange price;    ///< of purchases
    WholeRange win;      ///< of winning sales above that
    WholeRange loss;     ///< of losing ones below
    Range winning;       ///< share of the trips
    Range hold;          ///< hours
    HeavyRange value;    ///< a wallet's usual trade
    Range size;          ///< of a trade, times that
    double openLots;     ///< purchases that are never sold, per trip
    double severalFills; ///< share of the trips of which one leg is filled in pieces
    Pattern pattern = Pattern::Even;
};

inline constexpr WholeRange old = {60, 0};
inline constexpr WholeRange lately = {0, 12};
inline constexpr HeavyRange anyNumber = {10, 2'000, 70};
inline constexpr HeavyRange anyValue = {10, 3'000, 0};
inline constexpr Range steady = {.9, 1.1};
inline constexpr Range varied = {.7, 1.3};

// clang-format off
inline constexpr std::array<WalletKind, 19> walletKinds = {{
    // personas
    {"informed_specialist", old, lately, {16, 2'000, 70}, {2, 5}, true,
     {200, 420}, {120, 250}, {20, 50}, {.70, .78}, {1, 40}, anyValue, varied, .04, .06},
    {"consistent_generalist", old, lately, {130, 2'000, 70}, {24, 60}, false,
     {250, 420}, {200, 280}, {30, 60}, {.55, .57}, {1, 40}, anyValue, varied, .03, .02, Pattern::EarlyWins},
    {"patient_accumulator", old, lately, {28, 110, 60}, {10, 18}, false,
     {200, 450}, {120, 250}, {20, 50}, {.66, .78}, {72, 300}, anyValue, varied, .02, .06},
    // unclassified
    {"ordinary_trader", old, lately, {24, 1'200, 70}, {10, 18}, false,
     {200, 400}, {110, 180}, {20, 50}, {.50, .60}, {1, 24}, anyValue, varied, .05, .06},
    {"bonder", old, lately, {24, 1'100, 70}, {10, 18}, false,
     {900, 940}, {20, 45}, {5, 10}, {.66, .76}, {2, 30}, anyValue, steady, .02, .06},
    // stage 1
    {"no_trades", {}, {}, {}, {1, 1}, false, {}, {}, {}, {}, {}, {}, {}, 0, 0},
    {"too_young", {1, 44}, {}, anyNumber, {2, 30}, false,
     {200, 600}, {50, 200}, {20, 80}, {.40, .70}, {1, 20}, anyValue, varied, .10, .06},
    {"sniper_insider", {8, 28}, {0, 2}, {10, 18, 60}, {1, 4}, true,
     {150, 400}, {150, 350}, {10, 20}, {1, 1}, {1, 20}, anyValue, varied, 0, 0},
    {"too_few_trades", old, lately, {1, 9, 60}, {1, 4}, false,
     {200, 600}, {50, 200}, {20, 80}, {.40, .70}, {1, 90}, anyValue, varied, 0, 0},
    {"inactive", {125, 0}, {46, 110}, anyNumber, {2, 30}, false,
     {200, 600}, {50, 200}, {20, 80}, {.40, .70}, {1, 90}, anyValue, varied, .10, .06},
    {"losing", old, lately, anyNumber, {2, 30}, false,
     {400, 700}, {30, 60}, {60, 120}, {.30, .40}, {1, 90}, anyValue, varied, .10, .06},
    {"recent_loss", {100, 0}, lately, {16, 2'000, 70}, {2, 30}, false,
     {250, 450}, {100, 200}, {30, 80}, {1, 1}, {1, 40}, anyValue, varied, .05, .06, Pattern::RecentLosses},
    // stage 2
    {"noise_trader", old, lately, {1'320, 1'900, 2'000}, {10, 40}, false,
     {560, 750}, {20, 20}, {10, 10}, {.50, .60}, {.02, 2}, anyValue, steady, 0, .03},
    {"news_sniper", old, lately, {14, 400, 60}, {2, 8}, false,
     {200, 400}, {80, 200}, {20, 40}, {.60, .75}, {1, 40}, anyValue, varied, 0, .03, Pattern::Burst},
    {"liquidity_provider", old, lately, {24, 1'100, 70}, {2, 20}, false,
     {465, 520}, {20, 30}, {5, 10}, {.60, .70}, {.02, 2}, anyValue, steady, .03, .06},
    {"bot_swarm_micro", old, lately, {36'100, 38'000, 1'000'000}, {60, 200}, false,
     {200, 350}, {40, 80}, {10, 20}, {.55, .70}, {.02, 4}, {1, 3, 0}, varied, 0, 0},
    {"tail_risk_seller", old, lately, {80, 1'100, 70}, {6, 30}, false,
     {920, 950}, {20, 40}, {500, 600}, {1, 1}, {2, 60}, anyValue, steady, .02, .03, Pattern::OneBigLoss},
    {"jackpot_gambler", old, lately, anyNumber, {1, 3}, true,
     {120, 200}, {350, 600}, {30, 60}, {.30, .35}, {1, 90}, anyValue, varied, 0, 0},
    // a persona without the return that it takes
    {"insufficient_pnl", old, lately, {12, 1'100, 70}, {2, 5}, true,
     {560, 750}, {20, 40}, {5, 10}, {.68, .76}, {1, 40}, anyValue, steady, .03, .06},
}};
// clang-format on

/// They take more trades than the others, so they are dealt out more rarely: one of 2 000 wallets, and one
/// among the first 200.
inline constexpr std::array<RareKind, 2> rareKinds = {{{"noise_trader", 2'000}, {"bot_swarm_micro", 2'000}}};

} // namespace dramatis::synthetic::wallets
