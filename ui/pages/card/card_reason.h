// SPDX-License-Identifier: GPL-3.0-or-later
// Why a subject came out as it did, in one line of the card's head.
#pragma once

#include "classify/subject_card.h"

#include <QString>

namespace dramatis::ui
{

/// "Only qualifying persona (priority 4)", "confidence 0.64", "total_trades 7, needs at least 10".
QString cardReason(const classify::SubjectCard &card, std::size_t window);

/// What a subject is, as its domain says it: "Company 117 · Industrials · overridden by …".
QString captionText(const classify::SubjectCard &card, const SubjectDetails &details);

} // namespace dramatis::ui
