// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping files that tests read. Apart, because moc loses its way in them.
#pragma once

#include <QByteArray>

namespace dramatis::mapping::testing
{

/// The example of the format's description.
inline const QByteArray example =
    R"({"format": 1, "kind": "transactions", "title": "Berka", "header": ["trans_id", "konto", "datum", "betrag", "typ", "wer"],
 "dialect": {"delimiter": ";", "quote": "\"", "escape": "double", "encoding": "UTF-8", "header": true, "skip_lines": 0, "comment": null, "decimal": ",", "thousands": "."},
 "fields": {"transaction_id": {"column": "trans_id", "else": {"from": ["konto", "datum", "betrag"]}}, "account_id": {"column": "konto"}, "date": {"column": "datum", "format": "%y%m%d"},
            "amount": {"column": "betrag", "sign": {"column": "typ", "out": ["VYDAJ", "VYBER"]}}, "merchant_name": {"column": "wer", "transforms": ["trim"]}, "pending": {"constant": "0"}},
 "create_missing": false})";

/// The other ways to make a field.
inline const QByteArray others = R"({"format": 1, "kind": "t", "fields": {
    "a": {"in": "credit", "out": "debit"}, "b": {"columns": ["y", "m", "d"], "format": "%Y-%m-%d"},
    "c": {"else": {"from": ["x"]}}, "d": {"column": "v", "sign": {"flip": true}, "transforms": ["upper", "percent_to_fraction"]},
    "e": {"column": "w", "absent": ["n/a", "-"]}},
    "dialect": {"delimiter": "\t", "quote": null, "escape": "\\", "thousands": null}})";

} // namespace dramatis::mapping::testing
