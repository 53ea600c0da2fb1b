// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject's card shows beside its signals and evidence, described as data: the window draws any chart
// and table of whatever domain. Ids are for the window's own words; without one it shows them as they are.
#pragma once

#include "columns/signals.h"

#include <string>
#include <variant>
#include <vector>

namespace dramatis
{

struct DetailSeries {
    std::string id;             ///< "equity"
    std::vector<double> values; ///< one per position; NaN: none
};

/// One axis, one or several series over it.
struct DetailChart {
    enum class Shape { Line, Bars };

    std::string id; ///< "equity_curve"
    Shape shape = Shape::Line;
    Unit unit = Unit::Count;        ///< of the values
    bool overTime = false;          ///< positions are unix seconds, ascending
    std::vector<double> positions;  ///< of Line
    std::vector<std::string> names; ///< of Bars: what each stands for
    std::vector<DetailSeries> series;
};

using DetailCell = std::variant<std::string, double>; ///< NaN: absent

struct DetailColumn {
    std::string id; ///< "market"
    Unit unit = Unit::Text;
};

struct DetailTable {
    std::string id; ///< "markets"
    std::vector<DetailColumn> columns;
    std::vector<std::vector<DetailCell>> rows;
};

/// A subject that stands for the same thing at another time: another filing of the same company.
struct RelatedSubject {
    std::string subjectId;
    std::string label; ///< "2020", "2020 Q4"
};

struct SubjectDetails {
    std::vector<std::string> caption;    ///< what it is, for people: a name, a sector
    std::vector<RelatedSubject> related; ///< in order of time, this one included
    std::vector<DetailChart> charts;
    std::vector<DetailTable> tables;
};

} // namespace dramatis
