// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/fit.h"
#include "scorecards/logistic.h"
#include "scorecards/observed_rates.h"
#include "scorecards/read.h"
#include "scorecards/score.h"

#include <algorithm>
#include <cmath>

namespace dramatis::scorecards
{

namespace
{

using Labels = std::span<const std::uint8_t>;

/// The rates that scoring gives each value.
std::vector<double> ratesOf(const Scorecard &scorecard, std::size_t position, std::span<const double> values)
{
    Scorecard rates = scorecard;
    rates.terms = {scorecard.terms[position]};
    rates.terms.front().coefficient = 1;
    std::vector<double> result(values.size(), 0);
    Scorer(rates).addAmounts(0, values, result);
    return result;
}

/// Does one limit tell the outcomes apart? Values on the limit may have both.
bool separates(std::span<const double> rates, Labels labels)
{
    double least[2] = {infinity, infinity};
    double greatest[2] = {-infinity, -infinity};
    for (std::size_t i = 0; i < rates.size(); ++i) {
        least[labels[i]] = std::min(least[labels[i]], rates[i]);
        greatest[labels[i]] = std::max(greatest[labels[i]], rates[i]);
    }
    return greatest[0] <= least[1] || greatest[1] <= least[0];
}

Error separationError(const std::string &ratio)
{
    return inputError(
        "\"" + ratio +
        "\" tells the defaults of these filings apart from the others (with what other ratios "
        "say): its coefficient would grow without end. Use fewer bins, more filings, or an L2 penalty.");
}

Error errorOf(const LogisticFault &fault, const std::string &ratio, int iterations)
{
    switch (fault.kind) {
    case LogisticFault::Kind::Dependent:
        return inputError("\"" + ratio +
                          "\" says nothing that the ratios before it do not say already: its coefficient is "
                          "not determined. Leave it out.");
    case LogisticFault::Kind::Separated:
        return separationError(ratio);
    case LogisticFault::Kind::Stopped:
        return interrupted();
    case LogisticFault::Kind::NotConverged:
        break;
    }
    return inputError("The coefficients are not determined after " + std::to_string(iterations) +
                      " iterations; that of \"" + ratio +
                      "\" moved furthest. Leave it out, or use an L2 penalty.");
}

class Fitter
{
public:
    Fitter(const Scorecard &start, Labels labels, const FitOptions &options)
        : m_labels(labels), m_options(options)
    {
        m_fit.scorecard = start;
        m_fit.count = labels.size();
        m_fit.defaults = static_cast<std::size_t>(std::count(labels.begin(), labels.end(), 1));
        nameIt(start);
    }

    Result<Fit> run(std::span<const std::span<const double>> columns, const JobContext &job)
    {
        DRAMATIS_TRY(checkOutcomes());
        for (std::size_t i = 0; i < columns.size(); ++i)
            DRAMATIS_TRY(addTerm(i, columns[i]));
        const auto fitted = fitLogistic(m_rates, m_labels, m_options.l2, m_options.maximumIterations, job);
        if (const auto *fault = std::get_if<LogisticFault>(&fitted))
            return errorOf(*fault, card().terms[fault->column].ratio, m_options.maximumIterations);
        take(std::get<LogisticModel>(fitted));
        return finish();
    }

private:
    Scorecard &card() { return m_fit.scorecard; }

    void nameIt(const Scorecard &start)
    {
        card().version = start.version + 1;
        if (!m_options.id.empty() && m_options.id != start.id) {
            card().id = m_options.id;
            card().version = 1;
            card().title.clear(); // that of another scorecard
        }
        if (m_options.version > 0)
            card().version = m_options.version;
        if (!m_options.title.empty())
            card().title = m_options.title;
        card().description = "Fitted on " + std::to_string(m_fit.count) + " filings with " +
                             std::to_string(m_fit.defaults) + " defaults, starting from " +
                             versionedName(start) + ".";
    }

    [[nodiscard]] double overallRate() const
    {
        return static_cast<double>(m_fit.defaults) / static_cast<double>(m_fit.count);
    }

    [[nodiscard]] Status checkOutcomes() const
    {
        if (m_fit.count == 0)
            return inputError("There are no filings with an outcome to fit a scorecard on.");
        if (m_fit.defaults == 0)
            return inputError("None of the " + std::to_string(m_fit.count) +
                              " filings defaulted: there is nothing to fit a scorecard on.");
        if (m_fit.defaults == m_fit.count)
            return inputError("All of the " + std::to_string(m_fit.count) +
                              " filings defaulted: there is nothing to fit a scorecard on.");
        return {};
    }

    Status addTerm(std::size_t position, std::span<const double> values)
    {
        Term &term = card().terms[position];
        if (m_options.quantileBins > 0)
            term.bins = quantileBins(values, m_options.quantileBins);
        setObservedRates(term, card().blankPolicy, values, m_labels, overallRate(), m_fit.warnings);
        std::vector<double> rates = ratesOf(card(), position, values);
        const auto [least, greatest] = std::minmax_element(rates.begin(), rates.end());
        if (*least == *greatest)
            return inputError("\"" + term.ratio +
                              "\" has the same rate of defaults for all filings: it tells nothing. Leave it "
                              "out, or give it other bins.");
        if (m_options.l2 == 0 && separates(rates, m_labels))
            return separationError(term.ratio);
        m_rates.push_back(std::move(rates));
        return {};
    }

    void take(const LogisticModel &model)
    {
        for (std::size_t i = 0; i < model.coefficients.size(); ++i) {
            const std::string ratio = i == 0 ? std::string() : card().terms[i - 1].ratio;
            const double value = model.coefficients[i];
            m_fit.coefficients.push_back(
                {ratio, value, model.standardErrors[i], value / model.standardErrors[i]});
            (i == 0 ? card().intercept : card().terms[i - 1].coefficient) = value;
            if (i > 0 && value < 0)
                m_fit.warnings.push_back("The coefficient of " + ratio +
                                         " is negative: of two filings the one in the bin with more defaults "
                                         "gets the lower probability.");
        }
        m_fit.logLikelihood = model.logLikelihood;
        m_fit.iterations = model.iterations;
        const double rate = overallRate();
        m_fit.nullLogLikelihood = static_cast<double>(m_fit.defaults) * std::log(rate) +
                                  static_cast<double>(m_fit.count - m_fit.defaults) * std::log1p(-rate);
    }

    /// Its JSON read again is the scorecard, with the hash it will be known by.
    Result<Fit> finish()
    {
        std::vector<std::string_view> ratios;
        for (const Term &term : card().terms)
            ratios.push_back(term.ratio);
        ReadReport report = readScorecard(scorecardJson(card()), ratios);
        if (!report.scorecard)
            return inputError("The fitted scorecard cannot be kept: " + report.faults.front().reason);
        m_fit.scorecard = std::move(*report.scorecard);
        return std::move(m_fit);
    }

    Labels m_labels;
    const FitOptions &m_options;
    std::vector<std::vector<double>> m_rates; ///< by term, of each filing
    Fit m_fit;
};

} // namespace

Result<Fit> fit(const Scorecard &start, std::span<const std::span<const double>> columns,
                std::span<const std::uint8_t> labels, const FitOptions &options, const JobContext &job)
{
    return Fitter(start, labels, options).run(columns, job);
}

} // namespace dramatis::scorecards
