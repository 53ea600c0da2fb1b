// SPDX-License-Identifier: GPL-3.0-or-later
// A sum that carries what rounding drops (Knuth's two-sum): as exact as if it were added with twice the
// digits and rounded once. For money and shares, where large amounts cancel each other.
//
// Only true as long as nothing is compiled with -ffast-math or fused multiply-add.
#pragma once

namespace dramatis
{

class CompensatedSum
{
public:
    void add(double value)
    {
        const double sum = m_sum + value;
        const double added = sum - m_sum;
        m_dropped += (m_sum - (sum - added)) + (value - added);
        m_sum = sum;
    }
    /// With all its digits.
    void add(const CompensatedSum &other)
    {
        add(other.m_sum);
        add(other.m_dropped);
    }
    [[nodiscard]] double value() const { return m_sum + m_dropped; }

private:
    double m_sum = 0;
    double m_dropped = 0;
};

} // namespace dramatis
