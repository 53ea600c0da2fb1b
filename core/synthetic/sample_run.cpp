// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/sample_run.h"
#include "base/memory.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "store/audit.h"
#include "store/runs.h"
#include "store/subjects.h"
#include "store/transaction.h"
#include "json/writer.h"

namespace dramatis::synthetic
{

namespace
{

/// In @meta; its value is the domains, comma between them.
constexpr std::string_view sampleKey = "sample_data";

Status checkEmpty(store::Connection &connection, const Domain &domain)
{
    for (const TableSpec &table : domain.tables()) {
        DRAMATIS_TRY_ASSIGN(rows, connection.wholeOf("SELECT count(*) FROM (SELECT 1 FROM " +
                                                     std::string(table.physical) + " LIMIT 1)"));
        if (rows > 0)
            return conflict("The workspace holds " + std::string(domain.name()) +
                            " already, and sample data are not mixed with them: name a new workspace.");
    }
    return {};
}

Status markSample(store::Connection &connection, std::string_view domain)
{
    DRAMATIS_TRY_ASSIGN(domains, sampleDomains(connection));
    for (const std::string &known : domains) {
        if (known == domain)
            return {};
    }
    domains.emplace_back(domain);
    return connection.run("INSERT OR REPLACE INTO @meta(key, value) VALUES(?, ?)", sampleKey,
                          join(domains, ","));
}

void appendRows(json::Writer &writer, const Generated &generated)
{
    for (const TableRows &table : generated.rows)
        writer.key(table.table).whole(table.rows);
}

Status audit(store::Connection &connection, const SampleOrder &order, const DomainGenerator &generator,
             const SampleRun &run, std::string_view dataVersion)
{
    std::string details;
    json::Writer writer(details);
    writer.beginObject().key("run").whole(run.runNo).key("domain").text(generator.domain);
    writer.key("request").raw(requestJson(order.request, generator));
    writer.key("data_version").text(dataVersion);
    appendRows(writer, run.generated);
    writer.endObject();
    return store::appendAudit(connection, {"generate", order.operatorName, std::nullopt, details});
}

Status finish(store::Connection &connection, const SampleOrder &order, const SampleRun &run)
{
    store::RunEnd end;
    end.status = store::status::completed;
    end.subjects = order.request.subjects;
    json::Writer counts(end.counts = {});
    counts.beginObject();
    appendRows(counts, run.generated);
    counts.endObject();
    json::Writer measures(end.measures = {});
    measures.beginObject().key("seconds").number(run.seconds).key("rows_per_second");
    measures.number(run.seconds > 0 ? static_cast<double>(run.generated.allRows()) / run.seconds : 0);
    measures.key("peak_memory_bytes").whole(peakMemoryBytes()).endObject();
    end.notes = "sample data";
    return store::finishRun(connection, run.runNo, end);
}

} // namespace

std::string requestJson(const Request &request, const DomainGenerator &generator)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("subjects").whole(request.subjects).key("days").whole(request.days);
    writer.key("seed").text(std::to_string(request.seed)); // more than a JSON number holds exactly
    writer.key("as_of").text(dateText(request.lastDay));
    writer.key("shares").beginObject();
    const std::vector<double> shares = defaultShares(generator.kinds, generator.rareKinds);
    for (std::size_t kind = 0; kind < shares.size(); ++kind) {
        double share = request.shares.empty() ? shares[kind] : 0;
        for (const KindShare &given : request.shares)
            share = given.kind == generator.kinds[kind] ? given.share : share;
        writer.key(generator.kinds[kind]).number(share);
    }
    writer.endObject();
    writer.key("bad_rows").number(request.badRows).key("random_ids").flag(request.randomIds);
    writer.endObject();
    return text;
}

Result<std::vector<std::string>> sampleDomains(store::Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(value, connection.textOf("SELECT value FROM @meta WHERE key = ?", sampleKey));
    return value.empty() ? std::vector<std::string>() : split(value, ',');
}

Result<SampleRun> fillWorkspace(store::Connection &connection, const std::filesystem::path &lockFile,
                                const Domain &domain, const DomainGenerator &generator,
                                const SampleOrder &order, const JobContext &job)
{
    const Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(transaction,
                        store::Transaction::begin(connection, store::Transaction::Kind::Durable));
    DRAMATIS_TRY(checkEmpty(connection, domain));
    store::RunStart start;
    start.type = "generate";
    start.domain = domain.name();
    start.settings = requestJson(order.request, generator);
    start.operatorName = order.operatorName;
    start.programVersion = order.programVersion;
    DRAMATIS_TRY_ASSIGN(run, store::beginRun(connection, lockFile, start));
    DRAMATIS_TRY_ASSIGN(generated, generator.fillTables(order.request, connection, run.no, job));
    SampleRun sample{run.no, run.id, std::move(generated), watch.seconds()};
    DRAMATIS_TRY(store::raiseDataVersion(connection, domain.name(), {false, sample.generated.newestEvent}));
    DRAMATIS_TRY_ASSIGN(version, store::dataVersion(connection, domain.name()));
    DRAMATIS_TRY(store::setRunDataVersion(connection, run.no, version));
    DRAMATIS_TRY(markSample(connection, domain.name()));
    DRAMATIS_TRY(audit(connection, order, generator, sample, version));
    DRAMATIS_TRY(finish(connection, order, sample));
    DRAMATIS_TRY(transaction.commit());
    sample.seconds = watch.seconds();
    return sample;
}

} // namespace dramatis::synthetic
