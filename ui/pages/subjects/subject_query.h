// SPDX-License-Identifier: GPL-3.0-or-later
// A filter of subjects in words, as the tags above the table show it, and as JSON, as a session keeps it.
// JSON names signals and personas by id, so that it survives another rule set.
#pragma once

#include "explore/query.h"

#include <QJsonObject>
#include <QString>

#include <functional>

namespace dramatis::ui
{

/// One filter that stands.
struct FilterWord {
    QString text; ///< "4.40 ≤ Emergency fund < 6", "Persona: Low Savings, Unclassified"
    std::function<void(explore::Query &)> remove;
};

/// All but the text, which has an edit of its own: ranges first, then facets.
std::vector<FilterWord> filterWords(const explore::RunView &view, const explore::Query &query);
/// Without any filter; window and sorting stay.
explore::Query withoutFilters(explore::Query query);

QJsonObject queryJson(const explore::RunView &view, const explore::Query &query);
/// What the view does not know is left out. The window is that of `query`.
explore::Query queryFrom(const explore::RunView &view, const QJsonObject &json, explore::Query query);

} // namespace dramatis::ui
