#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What statsmodels and SciPy say of the labelled companies: the numbers that fit_test.cpp compares with.

    tests/core/scorecards/fit_reference.py tests/data/companies > tests/data/companies/fit_reference.json

Nothing of Dramatis is used: bins, rates and the regression are made anew. Rows at even positions (0, 2, …)
are fitted on, the others are scored with the fit. Debian: python3-statsmodels.
"""
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats

RATIOS = ["long_term_debt_to_total_capital", "total_debt_to_ebitda", "net_income_margin",
          "ebit_to_interest_expense", "return_on_assets"]
INF = float("inf")


def quantile_cuts(values, count):
    """Inner limits of bins (low, high] of about equal size, each limit a value that occurs."""
    present = np.sort(values[~np.isnan(values)])
    cuts = [np.quantile(present, part / count, method="inverted_cdf") for part in range(1, count)]
    return [cut for cut in sorted(set(cuts)) if cut < present[-1]]


def built_in_cuts(scorecard, ratio):
    term = next(term for term in scorecard["terms"] if term["ratio"] == ratio)
    return [(float(bin["low"]), float(bin["high"])) for bin in term["bins"]]


def places(values, bins):
    """Bin of each value, the first where none holds it; -1 if absent."""
    result = np.zeros(len(values), dtype=int)
    taken = np.zeros(len(values), dtype=bool)
    for number, (low, high) in enumerate(bins):
        inside = ~taken & (values > low) & (values <= high)
        result[inside] = number
        taken |= inside
    result[np.isnan(values)] = -1
    return result


def rates(train, labels, everything, bins):
    trained = places(train, bins)
    table = {number: labels[trained == number].mean() if (trained == number).any() else labels.mean()
             for number in range(-1, len(bins))}
    return np.array([table[number] for number in places(everything, bins)]), table


def evaluation(p, labels):
    bad, good = p[labels == 1], p[labels == 0]
    u = stats.mannwhitneyu(bad, good, alternative="two-sided").statistic
    return {"auc": u / (len(bad) * len(good)),
            "ks": stats.ks_2samp(bad, good, mode="asymp").statistic,
            "brier": float(np.mean((p - labels) ** 2)),
            "log_loss": float(-np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p)))}


def fitted(data, labels, bins_of):
    even = np.arange(len(data)) % 2 == 0
    columns, tables = [], []
    for ratio in RATIOS:
        values = data[ratio].to_numpy()
        column, table = rates(values[even], labels[even], values, bins_of(ratio, values[even]))
        columns.append(column)
        tables.append([table[number] for number in range(0, len(table) - 1)] + [table[-1]])
    design = sm.add_constant(np.column_stack(columns))
    logit = sm.Logit(labels[even], design[even]).fit(method="newton", tol=1e-10, maxiter=200, disp=0)
    glm = sm.GLM(labels[even], design[even], family=sm.families.Binomial()).fit(tol=1e-14, maxiter=200)
    assert np.allclose(logit.params, glm.params, rtol=1e-9), "two methods of statsmodels differ"
    return {"count": int(even.sum()), "defaults": int(labels[even].sum()), "rates": tables,
            "coefficients": logit.params.tolist(), "standard_errors": logit.bse.tolist(),
            "log_likelihood": logit.llf, "null_log_likelihood": logit.llnull,
            "other_half": evaluation(logit.predict(design[~even]), labels[~even])}


def main():
    folder = Path(sys.argv[1])
    data = pd.read_csv(folder / "polish_year1_five_ratios_labelled.csv")
    labels = data["default_label"].to_numpy()
    card = json.loads((folder.parents[2] / "resources/scorecards/company-annual.json").read_text())
    quantile = {}

    def quantile_bins(ratio, values):
        cuts = [-INF, *quantile_cuts(values, 5), INF]
        quantile[ratio] = cuts[1:-1]
        return list(zip(cuts, cuts[1:]))

    json.dump({"given_bins": fitted(data, labels, lambda ratio, _: built_in_cuts(card, ratio)),
               "quantile_bins": {**fitted(data, labels, quantile_bins), "cuts": list(quantile.values())}},
              sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
