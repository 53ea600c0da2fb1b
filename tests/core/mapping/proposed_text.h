// SPDX-License-Identifier: GPL-3.0-or-later
// A file's proposal as text, with every domain that the program knows.
#pragma once

#include "companies/companies.h"
#include "customers/customers.h"
#include "mapping/bound_mapping.h"
#include "mapping/proposal.h"
#include "wallets/wallets.h"

#include <QtTest>

namespace dramatis::test
{

using namespace dramatis::mapping;

inline const Registry &registry()
{
    static const Registry made = [] {
        Registry r;
        r.add(customers::makeDomain());
        r.add(wallets::makeDomain());
        r.add(companies::makeDomain());
        return r;
    }();
    return made;
}

/// Lines of fields with | between; the first one is the header unless `named` is false.
inline csv::Sniffed sniffed(const QString &text, bool named = true)
{
    csv::Sniffed found;
    for (const QString &line : text.split('\n', Qt::SkipEmptyParts)) {
        std::vector<std::string> row;
        for (const QString &field : line.split('|'))
            row.push_back(field.toStdString());
        found.sample.rows.push_back(std::move(row));
    }
    found.dialect.header = named;
    if (named) {
        found.sample.header = found.sample.rows.front();
        found.sample.rows.erase(found.sample.rows.begin());
    } else {
        for (std::size_t i = 1; i <= found.sample.rows.front().size(); ++i)
            found.sample.header.push_back(std::to_string(i));
    }
    return found;
}

inline QString fieldText(const FieldSource &source)
{
    Mapping mapping;
    mapping.fields = {{"f", source}};
    const QString json = QString::fromStdString(toJson(mapping, 0));
    const qsizetype at = json.indexOf("{\"f\":") + 5;
    return json.mid(at, json.indexOf(",\"create_missing\"") - at - 1);
}

/// "kind (as it is); field = source; …; ? question", or the error.
inline QString proposed(const csv::Sniffed &file, const std::optional<std::string> &kind = {},
                        const SetFields &set = {})
{
    const auto proposal = propose(file, registry(), kind, "f.csv", set);
    if (!proposal)
        return QString::fromStdString(proposal.error().text);
    QString text = QString::fromStdString(proposal->mapping.kind) + (proposal->asItIs ? " as it is" : "") +
                   (proposal->mapping.createMissing ? ", makes missing" : "");
    for (const auto &[field, source] : proposal->mapping.fields)
        text += "\n" + QString::fromStdString(field) + " " + fieldText(source);
    for (const Question &question : proposal->questions)
        text += "\n? " + QString::fromStdString(question.field) +
                (question.mustBeAnswered ? " must: " : ": ") + QString::fromStdString(question.reason) +
                " [" + QString::number(question.answers.size()) + "]";
    if (proposal->missingFields.empty() &&
        !mapping::bind(proposal->mapping, file.sample.header, registry(), "f.csv"))
        text += "\ncannot be bound";
    return text;
}

} // namespace dramatis::test
