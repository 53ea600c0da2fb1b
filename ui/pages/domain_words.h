// SPDX-License-Identifier: GPL-3.0-or-later
// The words of domains and file kinds as the screen writes them. A domain that is not known here is written
// with its own name, so that a new one shows without a change.
#pragma once

#include "classify/stored_run.h"
#include "domains/registry.h"
#include "jobs/workspace_state.h"

#include <QString>

#include <filesystem>

namespace dramatis::ui
{

/// "Customers"
QString domainTitle(std::string_view name);
/// What the events of a domain, and two of their columns, are called.
struct EventWords {
    QString events;  ///< "Transactions"
    QString text;    ///< "Merchant"
    QString account; ///< "Account"
};
EventWords eventWords(const Domain &domain);
/// "Transactions"
QString kindTitle(std::string_view kind);
/// "9.61 M transactions", of the domain's event tables.
QString eventsText(const Domain &domain, std::int64_t events);
QString subjectsText(std::int64_t subjects);
/// "4 881 filings": in the domain's own word for its subjects, where the screen knows it.
QString subjectsText(const Domain &domain, std::int64_t subjects);
/// "169 companies · 4 881 filings", "48 212 subjects · 9.61 M transactions".
QString sizeText(const jobs::DomainState &domain);
/// "Annual", "180 d": a window as a choice; its name in a sentence ("annual", "180 d").
QString windowTitle(const Domain &domain, int days);
QString windowWord(const Domain &domain, int days);
/// The files that it reads: "Wallets, Markets, Trades, Positions".
QString kindsText(const Domain &domain);
/// The time that a run looked back from, in its domain's unit; on screen "2025-11-05", or with clock and UTC.
EventTime referenceTime(const classify::StoredRun &run);
QString referenceText(const classify::StoredRun &run);
/// How tr() counts: large numbers as the largest int.
int pluralCount(std::int64_t number);

QString pathText(const std::filesystem::path &path);
std::filesystem::path filePath(const QString &text);

} // namespace dramatis::ui
