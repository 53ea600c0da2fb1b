// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/run_end.h"
#include "json/writer.h"

namespace dramatis::classify
{

namespace
{

std::string measuresJson(const Report &report)
{
    std::string text;
    json::Writer writer(text);
    const EngineMeasures &measures = report.measures;
    writer.beginObject();
    writer.key("commits").whole(measures.commits).key("events").whole(measures.events);
    writer.key("events_per_second")
        .number(report.seconds > 0 ? static_cast<double>(measures.events) / report.seconds : 0);
    writer.key("match_seconds").number(measures.match).key("peak_memory_bytes").whole(report.peakMemory);
    writer.key("queries").whole(measures.queries).key("read_seconds").number(measures.read);
    writer.key("seconds").number(report.seconds).key("signals_seconds").number(measures.signals);
    writer.key("write_seconds").number(measures.write).endObject();
    return text;
}

} // namespace

store::RunEnd runEndOf(const Report &report, const Domain &domain, const std::vector<std::string> &warnings)
{
    store::RunEnd end;
    end.status = store::status::completed;
    end.subjects = report.subjects;
    end.failed = report.failed;
    end.counts.clear();
    json::Writer counts(end.counts);
    counts.beginObject();
    for (const WindowReport &window : report.windows) {
        counts.key(std::to_string(window.window)).beginObject();
        for (const PersonaCount &count : window.distribution)
            counts.key(count.personaId).whole(count.subjects);
        counts.endObject();
    }
    const std::vector<FlagSpec> specs = domain.flagSpecs();
    for (std::size_t bit = 0; bit < specs.size(); ++bit)
        counts.key(specs[bit].id).whole(report.flagged[bit]);
    counts.endObject();
    end.measures = measuresJson(report);
    end.facts = report.facts;
    for (const std::string &warning : warnings)
        end.notes += (end.notes.empty() ? "" : " ") + warning;
    return end;
}

} // namespace dramatis::classify
