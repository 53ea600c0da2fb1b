// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal amounts in about twice the digits of a double: a number is the sum of two doubles, the second what
// the first has dropped. Files give decimals; a double is off by up to half a unit of its last place, which
// shows where large amounts cancel each other or a result stands exactly at a threshold. With these, sums of
// products of decimals come out as in decimal arithmetic, to more digits than anybody compares.
//
// Sums: Knuth's two-sum; products: Dekker's. Only true as long as nothing is compiled with -ffast-math or
// fused multiply-add. Any thread.
#pragma once

#include <cmath>

namespace dramatis
{

struct TwoDoubles {
    double high = 0;
    double low = 0;

    [[nodiscard]] double value() const { return high + low; }
};

/// A result as the double that tells it from every decimal of few digits: the one nearest to nearest + rest,
/// but the next one where that is a short decimal's and the result lies beside it. So comparing doubles with
/// thresholds, which are such decimals, decides as comparing decimals does. `rest` is small beside `nearest`.
double settled(double nearest, double rest);

namespace exact
{

/// a + b with what the sum drops.
inline TwoDoubles sum(double a, double b)
{
    const double total = a + b;
    const double added = total - a;
    return {total, (a - (total - added)) + (b - added)};
}

/// a · b with what the product drops; of numbers below 1e290.
inline TwoDoubles product(double a, double b)
{
    constexpr double splitter = 134'217'729; // 2^27 + 1
    const double aHigh = splitter * a - (splitter * a - a);
    const double bHigh = splitter * b - (splitter * b - b);
    const double aLow = a - aHigh;
    const double bLow = b - bHigh;
    const double total = a * b;
    return {total, ((aHigh * bHigh - total) + aHigh * bLow + aLow * bHigh) + aLow * bLow};
}

/// As the sum of two where the first has nearly all.
inline TwoDoubles renormalised(double high, double low)
{
    const double total = high + low;
    return {total, low - (total - high)};
}

} // namespace exact

inline TwoDoubles operator+(const TwoDoubles &a, const TwoDoubles &b)
{
    const TwoDoubles total = exact::sum(a.high, b.high);
    return exact::renormalised(total.high, total.low + (a.low + b.low));
}

inline TwoDoubles operator-(const TwoDoubles &a)
{
    return {-a.high, -a.low};
}

inline TwoDoubles operator-(const TwoDoubles &a, const TwoDoubles &b)
{
    return a + -b;
}

inline TwoDoubles operator*(const TwoDoubles &a, const TwoDoubles &b)
{
    const TwoDoubles total = exact::product(a.high, b.high);
    return exact::renormalised(total.high, total.low + (a.high * b.low + a.low * b.high));
}

/// What the shortest decimal that reads as `value` has beyond it: 0 where that has more than about 15
/// digits. `value` is finite.
double decimalTail(double value);

/// The shortest decimal that reads as `value`.
inline TwoDoubles decimalOf(double value)
{
    return {value, decimalTail(value)};
}

/// The quotient as a double, rounded once and settled; b is not 0.
inline double quotient(const TwoDoubles &a, const TwoDoubles &b)
{
    const double first = a.high / b.high;
    const double more = (a - TwoDoubles{first, 0} * b).value() / b.high;
    const TwoDoubles both = exact::sum(first, more);
    return settled(both.high, both.low);
}

/// A sum of many; sums of sums may be added. What is below 1e-18 is nothing: no amount is that small.
class ExactSum
{
public:
    void add(const TwoDoubles &value) { m_total = m_total + value; }
    void add(const ExactSum &other) { add(other.m_total); }
    /// To go on with; value() is for results.
    [[nodiscard]] TwoDoubles total() const { return isNothing() ? TwoDoubles() : m_total; }
    /// Rounded once and settled.
    [[nodiscard]] double value() const
    {
        const TwoDoubles all = total();
        return settled(all.high, all.low);
    }

private:
    [[nodiscard]] bool isNothing() const
    {
        constexpr double nothing = 1e-18;
        return std::abs(m_total.high) < nothing;
    }

    TwoDoubles m_total;
};

/// Part of the whole, rounded once; 0 of nothing.
inline double ratio(const ExactSum &part, const TwoDoubles &whole)
{
    return whole.high == 0 ? 0 : quotient(part.total(), whole);
}

} // namespace dramatis
