// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/logistic.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace dramatis::scorecards
{

namespace
{

/// What is left of a column's square beside the columns before it, relative to all of it: below, nothing.
constexpr double leastPivot = 1e-12;
constexpr double smallStep = 1e-9;
/// A step may stay this large where the likelihood has no digits left to grow.
constexpr double largestFinalStep = 1e-6;
constexpr double sameLikelihood = 1e-13;
/// With every outcome foreseen this surely, coefficients only grow.
constexpr double nothingLeftToLearn = 1e-7;
constexpr int maximumHalvings = 30;
constexpr std::size_t rowsBetweenLooks = std::size_t{1} << 16U;

using Vector = std::vector<double>;

/// A symmetric positive definite matrix as L·Lᵀ.
class Cholesky
{
public:
    /// `matrix`: size × size, the lower triangle is read.
    explicit Cholesky(Vector matrix, std::size_t size) : m_lower(std::move(matrix)), m_size(size)
    {
        for (std::size_t column = 0; column < size && !m_dependent; ++column)
            eliminate(column);
    }

    /// The first column that is a combination of those before it.
    [[nodiscard]] std::optional<std::size_t> dependent() const { return m_dependent; }

    [[nodiscard]] Vector solve(Vector right) const
    {
        for (std::size_t row = 0; row < m_size; ++row) {
            for (std::size_t k = 0; k < row; ++k)
                right[row] -= at(row, k) * right[k];
            right[row] /= at(row, row);
        }
        for (std::size_t row = m_size; row-- > 0;) {
            for (std::size_t k = row + 1; k < m_size; ++k)
                right[row] -= at(k, row) * right[k];
            right[row] /= at(row, row);
        }
        return right;
    }

private:
    void eliminate(std::size_t column)
    {
        const double whole = at(column, column);
        double pivot = whole;
        for (std::size_t k = 0; k < column; ++k)
            pivot -= at(column, k) * at(column, k);
        if (!(pivot > leastPivot * whole)) {
            m_dependent = column;
            return;
        }
        at(column, column) = std::sqrt(pivot);
        for (std::size_t row = column + 1; row < m_size; ++row) {
            for (std::size_t k = 0; k < column; ++k)
                at(row, column) -= at(row, k) * at(column, k);
            at(row, column) /= at(column, column);
        }
    }

    [[nodiscard]] double &at(std::size_t row, std::size_t column) { return m_lower[row * m_size + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const
    {
        return m_lower[row * m_size + column];
    }

    Vector m_lower;
    std::size_t m_size;
    std::optional<std::size_t> m_dependent;
};

/// Likelihood with its first and (negative) second derivatives at some coefficients.
struct Derivatives {
    double logLikelihood = 0;
    double penalised = 0;
    double largestError = 0; ///< of a probability, over all rows
    Vector gradient;
    Vector information; ///< size × size, lower triangle
};

class LogisticFit
{
public:
    using Kind = LogisticFault::Kind;

    LogisticFit(std::span<const Vector> columns, std::span<const std::uint8_t> labels, double l2,
                const JobContext &job)
        : m_columns(columns), m_labels(labels), m_l2(l2), m_job(job), m_size(columns.size() + 1)
    {
    }

    std::variant<LogisticModel, LogisticFault> run(int maximumIterations)
    {
        Vector coefficients(m_size, 0);
        auto now = derivatives(coefficients);
        for (int iteration = 1; now && iteration <= maximumIterations; ++iteration) {
            const Cholesky information(now->information, m_size);
            if (const auto dependent = information.dependent())
                return iteration == 1 ? LogisticFault{Kind::Dependent, columnOf(*dependent)} : separated();
            m_step = information.solve(now->gradient);
            const double before = now->penalised;
            now = stepped(coefficients, before);
            if (!now)
                break;
            if (m_l2 == 0 && now->largestError < nothingLeftToLearn)
                return separated();
            if (converged(coefficients, now->penalised - before, before))
                return model(coefficients, *now, iteration);
        }
        if (!now)
            return LogisticFault{Kind::Stopped, 0};
        return LogisticFault{Kind::NotConverged, separated().column};
    }

private:
    [[nodiscard]] static std::size_t columnOf(std::size_t coefficient)
    {
        return coefficient == 0 ? 0 : coefficient - 1;
    }

    /// Nothing if the job was stopped.
    [[nodiscard]] std::optional<Derivatives> derivatives(const Vector &coefficients) const
    {
        Derivatives sums;
        sums.gradient.assign(m_size, 0);
        sums.information.assign(m_size * m_size, 0);
        Vector row(m_size, 1);
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            if (i % rowsBetweenLooks == 0 && m_job.stopped())
                return std::nullopt;
            for (std::size_t column = 0; column < m_columns.size(); ++column)
                row[column + 1] = m_columns[column][i];
            addRow(coefficients, row, m_labels[i], sums);
        }
        sums.penalised = sums.logLikelihood;
        for (std::size_t j = 1; j < m_size; ++j) {
            sums.penalised -= m_l2 * coefficients[j] * coefficients[j] / 2;
            sums.gradient[j] -= m_l2 * coefficients[j];
            sums.information[j * m_size + j] += m_l2;
        }
        return sums;
    }

    void addRow(const Vector &coefficients, const Vector &row, std::uint8_t label, Derivatives &sums) const
    {
        double z = 0;
        for (std::size_t j = 0; j < m_size; ++j)
            z += coefficients[j] * row[j];
        const double p = 1 / (1 + std::exp(-z));
        const double error = label - p;
        const double weight = p * (1 - p);
        sums.logLikelihood -= std::log1p(std::exp(label == 1 ? -z : z));
        sums.largestError = std::max(sums.largestError, std::abs(error));
        for (std::size_t j = 0; j < m_size; ++j) {
            sums.gradient[j] += error * row[j];
            for (std::size_t k = 0; k <= j; ++k)
                sums.information[j * m_size + k] += weight * row[j] * row[k];
        }
    }

    /// Goes m_step, or the part of it that does not lower the likelihood.
    std::optional<Derivatives> stepped(Vector &coefficients, double before)
    {
        const Vector start = coefficients;
        for (int halvings = 0;; ++halvings) {
            for (std::size_t j = 0; j < m_size; ++j)
                coefficients[j] = start[j] + m_step[j];
            auto reached = derivatives(coefficients);
            const double least = before - sameLikelihood * std::abs(before);
            if (!reached || reached->penalised >= least || halvings == maximumHalvings)
                return reached;
            for (double &part : m_step)
                part /= 2;
        }
    }

    [[nodiscard]] bool converged(const Vector &coefficients, double gain, double before) const
    {
        double largest = 0;
        for (std::size_t j = 0; j < m_size; ++j)
            largest = std::max(largest, std::abs(m_step[j]) / (1 + std::abs(coefficients[j])));
        return largest <= smallStep ||
               (largest <= largestFinalStep && std::abs(gain) <= sameLikelihood * std::abs(before));
    }

    /// Names the column whose last step moved the rows furthest apart.
    [[nodiscard]] LogisticFault separated() const
    {
        LogisticFault fault{Kind::Separated, 0};
        double furthest = -1;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const auto [least, greatest] =
                std::minmax_element(m_columns[column].begin(), m_columns[column].end());
            const double moved = std::abs(m_step[column + 1]) * (*greatest - *least);
            if (moved > furthest) {
                furthest = moved;
                fault.column = column;
            }
        }
        return fault;
    }

    [[nodiscard]] std::variant<LogisticModel, LogisticFault>
    model(const Vector &coefficients, const Derivatives &at, int iterations) const
    {
        const Cholesky information(at.information, m_size);
        if (information.dependent())
            return separated();
        LogisticModel model{coefficients, {}, at.logLikelihood, iterations};
        for (std::size_t j = 0; j < m_size; ++j) {
            Vector unit(m_size, 0);
            unit[j] = 1;
            model.standardErrors.push_back(std::sqrt(information.solve(unit)[j]));
        }
        return model;
    }

    std::span<const Vector> m_columns;
    std::span<const std::uint8_t> m_labels;
    double m_l2;
    const JobContext &m_job;
    std::size_t m_size; ///< coefficients
    Vector m_step;
};

} // namespace

std::variant<LogisticModel, LogisticFault> fitLogistic(std::span<const std::vector<double>> columns,
                                                       std::span<const std::uint8_t> labels, double l2,
                                                       int maximumIterations, const JobContext &job)
{
    return LogisticFit(columns, labels, l2, job).run(maximumIterations);
}

} // namespace dramatis::scorecards
