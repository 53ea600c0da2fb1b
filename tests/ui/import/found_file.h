// SPDX-License-Identifier: GPL-3.0-or-later
// A file of payments as a look at it could have found it: semicolons, an ambiguous date, an unsigned amount.
#pragma once

#include "importing/inspection.h"

namespace dramatis::test
{

inline mapping::FieldSource fromColumn(const std::string &column, const std::string &format = {})
{
    mapping::FieldSource source;
    source.columns = {column};
    source.format = format;
    return source;
}

inline importing::Inspection foundPayments(const std::filesystem::path &path)
{
    importing::Inspection found;
    found.path = path;
    found.size = 1000;
    found.rowsEstimated = 20;
    found.domainName = "customers";
    csv::Sniffed sniffed;
    sniffed.dialect.delimiter = ';';
    sniffed.dialect.decimal = ',';
    sniffed.dialect.thousands = '.';
    sniffed.delimiter = {0.99, "all 20 sampled rows agree", false};
    sniffed.sample.header = {"id", "acct", "booked_on", "amt", "typ", "memo"};
    sniffed.sample.rows = {{"t1", "a1", "03/11/2025", "1.035,90", "VYDAJ", "card"},
                           {"t2", "a1", "04/11/2025", "12,00", "PRIJEM", ""}};
    sniffed.sample.offsets = {30, 70};
    found.sniffed = sniffed;
    mapping::Proposal proposal;
    proposal.mapping.kind = "transactions";
    proposal.mapping.header = sniffed.sample.header;
    proposal.mapping.dialect = sniffed.dialect;
    proposal.mapping.fields = {{"transaction_id", fromColumn("id")},
                               {"account_id", fromColumn("acct")},
                               {"date", fromColumn("booked_on", "%d/%m/%Y")},
                               {"amount", fromColumn("amt")}};
    proposal.columns = {{"id", "t1", "transaction_id", 1, "name"},
                        {"acct", "a1", "account_id", 0.95, "synonym"},
                        {"booked_on", "03/11/2025", "date", 0.7, "38% fit only D/M/Y"},
                        {"amt", "1.035,90", "amount", 0.9, "synonym"},
                        {"typ", "VYDAJ", "", 1, "no field fits"},
                        {"memo", "card", "", 1, "no field fits"}};
    mapping::Question order;
    order.subject = mapping::Question::Subject::DateOrder;
    order.field = "date";
    order.reason = "03/11/2025 fits both";
    order.answers = {{"D/M/Y", fromColumn("booked_on", "%d/%m/%Y"), false},
                     {"M/D/Y", fromColumn("booked_on", "%m/%d/%Y"), false}};
    order.mustBeAnswered = true;
    mapping::Question sign;
    sign.subject = mapping::Question::Subject::Sign;
    sign.field = "amount";
    sign.reason = "all amounts are positive";
    mapping::FieldSource flipped = fromColumn("amt");
    flipped.sign = mapping::Sign{true, {}, {}};
    sign.answers = {{"as it is", fromColumn("amt"), false}, {"flip", flipped, false}};
    proposal.questions = {order, sign};
    found.proposal = proposal;
    return found;
}

} // namespace dramatis::test
