// SPDX-License-Identifier: GPL-3.0-or-later
// A view of customers or wallets in memory, written as a table: what the pages' models are tested on without
// a workspace.
#pragma once

#include "explore/query.h"
#include "pages/subjects/subject_model.h"

#include <QStringList>

namespace dramatis::test
{

struct Customer {
    std::string id;
    std::vector<std::pair<std::string, double>> values; ///< others are missing
};

/// Classified by the default rules of the domain over one window of 180 days.
std::shared_ptr<explore::RunView> viewOf(const std::vector<Customer> &customers,
                                         std::string_view domain = "customers");
/// The signals of a wallet that passes the eligibility and fits no persona, with some of them changed.
Customer wallet(const std::string &id, const std::vector<std::pair<std::string, double>> &changed);
/// Customers "c0000000", … with an emergency fund that rises by 0.01 months.
std::shared_ptr<explore::RunView> manyCustomers(std::size_t count);
/// As explore::evaluate gives it.
ui::Shown shownOf(const std::shared_ptr<explore::RunView> &view, const explore::Query &query = {});
std::size_t signalNo(std::string_view id, std::string_view domain = "customers");

} // namespace dramatis::test
