// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/evaluate.h"
#include "base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace dramatis::scorecards
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr std::size_t usualBands = 10;
constexpr double surest = 1e-15; ///< a probability of 0 that defaults costs no infinite log loss

double share(std::size_t part, std::size_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

class Evaluator
{
public:
    Evaluator(std::span<const double> probabilities, std::span<const std::uint8_t> labels)
        : m_probabilities(probabilities), m_labels(labels), m_order(probabilities.size())
    {
        std::iota(m_order.begin(), m_order.end(), 0);
        std::sort(m_order.begin(), m_order.end(),
                  [&](std::size_t a, std::size_t b) { return m_probabilities[a] > m_probabilities[b]; });
        m_result.count = labels.size();
        m_result.defaults = static_cast<std::size_t>(std::count(labels.begin(), labels.end(), 1));
    }

    [[nodiscard]] std::size_t others() const { return m_result.count - m_result.defaults; }
    [[nodiscard]] bool hasBothOutcomes() const { return m_result.defaults > 0 && others() > 0; }

    Evaluation evaluate(std::span<const double> limits)
    {
        rank();
        measureErrors();
        makeBands(limits.empty() ? equalSizes() : std::vector<double>(limits.begin(), limits.end()));
        return std::move(m_result);
    }

private:
    /// ROC, AUC and KS in one walk from the highest probability down, equal ones together.
    void rank()
    {
        std::size_t defaults = 0;
        std::size_t rest = 0;
        double twiceArea = 0; // whole numbers: exact as long as pairs are fewer than 2⁵²
        m_result.roc.push_back({infinity, 0, 0});
        for (std::size_t first = 0; first < m_order.size();) {
            const double threshold = m_probabilities[m_order[first]];
            const std::size_t defaultsAbove = defaults;
            const std::size_t restAbove = rest;
            for (; first < m_order.size() && m_probabilities[m_order[first]] == threshold; ++first)
                ++(m_labels[m_order[first]] == 1 ? defaults : rest);
            twiceArea +=
                static_cast<double>(rest - restAbove) * static_cast<double>(defaultsAbove + defaults);
            addPoint({threshold, share(rest, others()), share(defaults, m_result.defaults)});
        }
        m_result.auc =
            twiceArea / (2 * static_cast<double>(others()) * static_cast<double>(m_result.defaults));
    }

    void addPoint(const RocPoint &point)
    {
        m_result.roc.push_back(point);
        const double distance = std::abs(point.truePositiveRate - point.falsePositiveRate);
        if (distance <= m_result.ks)
            return;
        m_result.ks = distance;
        m_result.ksThreshold = point.threshold;
    }

    void measureErrors()
    {
        double squares = 0;
        double logs = 0;
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const double p = m_probabilities[i];
            const double error = p - m_labels[i];
            squares += error * error;
            logs -= std::log(std::max(m_labels[i] == 1 ? p : 1 - p, surest));
        }
        m_result.brier = squares / static_cast<double>(m_labels.size());
        m_result.logLoss = logs / static_cast<double>(m_labels.size());
    }

    /// Upper limits of bands of about equal size; equal probabilities stay in one band.
    [[nodiscard]] std::vector<double> equalSizes() const
    {
        std::vector<double> limits;
        for (std::size_t band = 1; band <= usualBands; ++band) {
            // The smallest value with band/10 of all at or below it; m_order descends.
            const std::size_t below = (band * m_order.size() + usualBands - 1) / usualBands;
            limits.push_back(m_probabilities[m_order[m_order.size() - std::max<std::size_t>(below, 1)]]);
        }
        limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
        return limits;
    }

    void makeBands(const std::vector<double> &limits)
    {
        std::vector<CalibrationBand> &bands = m_result.bands;
        for (const double limit : limits)
            bands.push_back({bands.empty() ? -infinity : bands.back().high, limit, 0, 0, 0, missing});
        if (m_probabilities[m_order.front()] > limits.back())
            bands.push_back({limits.back(), infinity, 0, 0, 0, missing});
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const auto at = std::lower_bound(limits.begin(), limits.end(), m_probabilities[i]);
            CalibrationBand &band = bands[static_cast<std::size_t>(at - limits.begin())];
            ++band.count;
            band.defaults += m_labels[i];
            band.meanProbability += m_probabilities[i];
        }
        for (CalibrationBand &band : bands) {
            band.meanProbability =
                band.count ? band.meanProbability / static_cast<double>(band.count) : missing;
            band.observedRate = band.count ? share(band.defaults, band.count) : missing;
        }
    }

    std::span<const double> m_probabilities;
    std::span<const std::uint8_t> m_labels;
    std::vector<std::size_t> m_order; ///< descending
    Evaluation m_result;
};

} // namespace

Result<Evaluation> evaluate(std::span<const double> probabilities, std::span<const std::uint8_t> labels,
                            std::span<const double> limits)
{
    if (std::any_of(probabilities.begin(), probabilities.end(), isMissing))
        return inputError("A filing with an outcome has no probability: score it first.");
    Evaluator evaluator(probabilities, labels);
    if (labels.empty())
        return inputError("There are no outcomes to compare the scores with.");
    if (!evaluator.hasBothOutcomes())
        return inputError(
            "None of the " + std::to_string(labels.size()) + " outcomes is a " +
            (labels.front() == 1 ? "0: filings that did not default" : "1: filings that defaulted") +
            " are needed too, else there is nothing to tell apart.");
    return evaluator.evaluate(limits);
}

} // namespace dramatis::scorecards
