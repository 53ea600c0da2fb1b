// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue in the operator's words: kinds, bands, decisions, components, flags, age. What is not
// known here stands under its own name, so that imported items show without a change. Titles, claims and
// explanations are stored texts and are shown as they are.
#pragma once

#include "review/items.h"

#include <QDateTime>
#include <QString>

namespace dramatis::ui
{

/// "moved", "near miss", "import".
QString itemKindWord(const std::string &type);
/// "must cover", "optional", "watch", "drop".
QString bandWord(review::Band band);
/// "Approve", as on a button.
QString decisionTitle(review::Decision decision);
/// "approve", as in a list.
QString decisionWord(review::Decision decision);
/// The key that decides so: A, M, B, E.
QChar decisionKey(review::Decision decision);
/// "Impact"
QString componentWord(review::Component component);
/// "single source"
QString flagWord(const std::string &flag);
/// What an item is about: its subject, else its run. "user_17", "run 6".
QString aboutText(const review::ItemLine &item);
/// "40 min", "2 h", "7 d" from a stored UTC time to `now`.
QString ageText(const std::string &createdAt, const QDateTime &now);

} // namespace dramatis::ui
