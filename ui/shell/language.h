// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the screen: English in the source, others from :/i18n. Set before the first widget is made.
#pragma once

#include <QString>

class QCoreApplication;

namespace dramatis::ui
{

/// "en", "de"; empty: the system's. Also decides how numbers and dates are written.
void applyLanguage(QCoreApplication &application, const QString &language);

} // namespace dramatis::ui
