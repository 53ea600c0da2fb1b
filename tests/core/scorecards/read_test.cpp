// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_text.h"

#include <QtTest>

using namespace dramatis;
using namespace dramatis::scorecards;
using namespace dramatis::scorecards::testing;

class ReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The facts that the check of the built-in ones reports.
    void builtIn()
    {
        QCOMPARE(findings(std::string(builtInScorecards()[0])),
                 "warning 61:9 Values above 275304 are in no bin: they take the rate of the first, "
                 "(0.007,2.303].\n"
                 "warning 80:5 CRITICAL needs more than 15 %; this scorecard reaches 1.91 to 4.12 %.\n"
                 "warning 81:5 HIGH needs 5 % or more; this scorecard reaches 1.91 to 4.12 %.");
        QCOMPARE(findings(std::string(builtInScorecards()[1])),
                 "warning 60:5 CRITICAL needs more than 15 %; this scorecard reaches 1.41 to 1.66 %.\n"
                 "warning 61:5 HIGH needs 5 % or more; this scorecard reaches 1.41 to 1.66 %.\n"
                 "warning 62:5 MEDIUM needs 2 % or more; this scorecard reaches 1.41 to 1.66 %.");
    }
};

QTEST_APPLESS_MAIN(ReadTest)
#include "read_test.moc"
