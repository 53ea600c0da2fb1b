// SPDX-License-Identifier: GPL-3.0-or-later
// What a file's columns probably are: kind by header, fields by name, synonym and content, with a reason
// each; and what only the operator can know, as questions with answers to choose from.
#pragma once

#include "csv/sniffer.h"
#include "domains/registry.h"
#include "mapping/mapping.h"

namespace dramatis::mapping
{

/// One column of the file.
struct ColumnProposal {
    std::string column;
    std::string example;   ///< a text from the sample
    std::string field;     ///< of the table; empty: left out
    double confidence = 1; ///< 0 … 1
    std::string reason;    ///< "name", "synonym", "content: 38% fit only D/M/Y", "no field fits"
};

/// Something that the sample does not tell for sure. The first answer is the proposed one and in the mapping.
struct Question {
    enum class Subject {
        DateOrder,     ///< day or month first?
        Sign,          ///< which way does money go?
        MissingField,  ///< no column fits a field that the table needs
        CreateMissing, ///< accounts that are not there: make them?
        Fraction       ///< are percents written as fractions?
    };
    struct Answer {
        std::string text;   ///< "D/M/Y", "flip", "as it is", "fraction", "percent", a column's name
        FieldSource source; ///< what the field then is made of
        bool createMissing = false;
    };
    Subject subject = Subject::DateOrder;
    std::string field;
    std::string reason; ///< what the sample says, one sentence
    std::vector<Answer> answers;
    bool mustBeAnswered = false; ///< without an answer the file cannot be imported
};

struct Proposal {
    Mapping mapping;
    std::vector<ColumnProposal> columns;    ///< in the order of the file
    std::vector<std::string> missingFields; ///< needed, and made of nothing
    std::vector<Question> questions;
    std::string kindReason;
    bool asItIs = false; ///< the contract's own names and forms: nothing to look at
};

/// The columns of a sniffed file and what a mapping that was given makes of them.
std::vector<ColumnProposal> columnsOf(const Mapping &mapping, const csv::Sniffed &sniffed);

/// Field and column, said by hand; an empty column: leave the field out.
using SetFields = std::vector<std::pair<std::string, std::string>>;

/// For a sniffed file. `kind` and `set`: said by hand. Input error (a sentence naming the file and its
/// columns) if no kind fits; Usage error for a field that the table does not have.
Result<Proposal> propose(const csv::Sniffed &sniffed, const Registry &registry,
                         const std::optional<std::string> &kind, const std::string &file,
                         const SetFields &set = {});

} // namespace dramatis::mapping
