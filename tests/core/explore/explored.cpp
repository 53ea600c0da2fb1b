// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/explored.h"
#include "core/classify/random_rules.h"
#include "support/random_customers.h"

namespace dramatis::test
{

Day exploredDay()
{
    return *parseIsoDate("2024-02-29");
}

ViewPointer viewOf(const Workbench &bench, const ViewWanted &wanted)
{
    jobs::Session session = bench.open(jobs::Session::Purpose::Look);
    return must(explore::readRunView(session.results(), bench.registry(), session.lockFile(),
                                     {.domain = "customers",
                                      .runNo = wanted.runNo,
                                      .before = wanted.before,
                                      .nearMissShare = wanted.share,
                                      .withSignals = wanted.withSignals,
                                      .known = wanted.known},
                                     {}));
}

std::unique_ptr<Workbench> explored(std::uint32_t seed)
{
    auto bench = std::make_unique<Workbench>();
    bench->fill([&](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 150, seed, exploredDay());
    });
    jobs::ClassifyOptions options;
    options.referenceTime = exploredDay();
    (void)must(bench->classify(options));
    {
        jobs::Session session = bench->open(jobs::Session::Purpose::Look);
        const auto values = must(classify::readStoredRun(
            session.results(), bench->registry(), must(jobs::findClassification(session, "customers", ""))));
        options.rules = bench->write("rules.json", randomRules(values, seed)).string();
    }
    options.referenceTime = exploredDay() - 20;
    (void)must(bench->classify(options));
    options.referenceTime = exploredDay();
    (void)must(bench->classify(options));
    const auto view = viewOf(*bench);
    const std::string persona = view->outcomes.front().id;
    must(bench->decide(view->run->subjectIds[3], persona, 30));
    must(bench->decide(view->run->subjectIds[7], persona));
    must(bench->decide(view->run->subjectIds[8], persona));
    must(bench->decide(view->run->subjectIds[8], std::nullopt));
    return bench;
}

} // namespace dramatis::test
