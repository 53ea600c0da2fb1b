<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AttentionList</name>
    <message numerus="yes">
        <source>run(s) did not end</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing of them shows; resume or discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>subject(s) changed since run %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>data changed since run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>reject(s) in the last import</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <extracomment>a file, its number of rows</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>subject(s) failed in run %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near miss(es) within %1%</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one condition away from another persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>override(s) in force</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>an operator decided otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>subject(s) with a remark</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSheet</name>
    <message>
        <source>%1 was not written: %2. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 transaction(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnginePaint</name>
    <message>
        <source>%1, cold</source>
        <extracomment>an engine that finds no snapshot of the columns yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceBar</name>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindows</name>
    <message>
        <source>From pane to pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What&apos;s this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Dramatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas from behaviour, with the evidence beside them.
Nothing leaves this machine. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inventing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handing over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the job before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last: classify, %1 × %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last: import, %1, %2 rows taken, %3 rejected in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1, cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1, failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>&lt;%1%</source>
        <comment>share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mo</source>
        <comment>months</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format, this year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d yyyy</source>
        <comment>date format, another year</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewExport</name>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 · %2 v%3 · reference date %4 · Dramatis %5</source>
        <extracomment>number of a run, rule set, its version, a date, the program&apos;s version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of %1 subjects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Reference date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects per chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of bad rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers in no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln reject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s), seed %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>with rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignalName</name>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings inflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Savings growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max utilization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total utilization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards over half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards over 80 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum payment only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay gap deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income variability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectQuery</name>
    <message>
        <source>%1 absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the run before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectWords</name>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data changed only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 and more matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As assigned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimingTables</name>
    <message>
        <source>extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consider an engine over columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an engine over columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an engine over columns, without fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between two measured sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects &gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one run &gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import and run &gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one subject &gt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 has %3, %4 has %5</source>
        <extracomment>a place; an engine, its value; another engine, its value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits, loop / others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 generated subjects take: %2.</source>
        <extracomment>number of subjects; engines and their times</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CardPage</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ChartCanvas</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ChosenImport</name>
    <message>
        <source>X-ray of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>one stroke is %Ln row(s); red: share rejected, at least 5 px high</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 %3 lie in lines %4 to %5. They look like one export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln row(s) of %1 was rejected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its rejects are listed when the import is through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No import is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file above to see what became of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen rejects, as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rejects that are shown, as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose some rejects, or export them all: %1 are too many to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rejects as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First line to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last line to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals of the rules only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CommandPalette</name>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CompareBox</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 · rules v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ContextBar</name>
    <message>
        <source>Reference &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference date of the next classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a subject, a page or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Window of %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DistributionChart</name>
    <message>
        <source>Distribution of the personas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>an outcome, a look-back, a number of subjects, their share</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DropField</name>
    <message>
        <source>Drop CSV files or a folder here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.csv, also .gz; several at once, in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Looking at %n file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s): %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FacetPanel</name>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the range of a signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in filter · Δ run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FacetRow</name>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 since the run before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FactTable</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FileIntake</name>
    <message>
        <source>Nothing was imported: this workspace is read-only. Save it as another file and drop the files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This new workspace lies in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 brought nothing new: all rows are there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 were taken.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show rejects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FilterTag</name>
    <message>
        <source>Remove the filter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::HistogramBrush</name>
    <message>
        <source>Distribution of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower bound of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper bound of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::HistogramRange</name>
    <message>
        <source>%1 from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportTable</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportsPage</name>
    <message>
        <source>No file is imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop CSV files anywhere on this window, or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports the files on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop CSV files anywhere on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv *.csv.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobBar</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 reject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::LadderChart</name>
    <message>
        <source>Time against subjects, both axes logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 subjects: %2</source>
        <extracomment>number of subjects, times of the engines</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MainWindow</name>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Dramatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes as soon as the running jobs have stopped. A stopped import or classification can be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MarginModel</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 within 5%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 fail by up to %3%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 hold by up to %3%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within 5%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MedianLine</name>
    <message>
        <source>bold: past a threshold of another persona</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MoveMatrix</name>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all of run B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in run B: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in run A: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ↓  B →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MovePane</name>
    <message>
        <source>Moves from A to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs are compared: choose one and press A, choose another and press B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two cannot be compared by subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves are counted between two completed classifications of all subjects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs %1 and %2 are not on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages then show run %1, beside run %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run %1 beside run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A to B, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stayed · %2 moved, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 appeared · %2 disappeared · arrow keys move the cell, Enter opens its subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::NoticeArea</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::NoticeStrip</name>
    <message>
        <source>Close this note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are here; no classification has looked at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop CSV files anywhere in this window to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No condition has a threshold to be near to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar: run %1 · tick and Δ: run %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects and share · tick: run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects and share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin map, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved · %2 stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distribution-run-%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is assigned to what, and what moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects close to a threshold, by relative distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PersonaModel</name>
    <message>
        <source>No match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 days: %3 subjects, %4</source>
        <extracomment>persona, days of the look-back, number of subjects, share</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, difference %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days of a look-back</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ReadsTable</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns it cannot do without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RejectKinds</name>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RejectsTable</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row as it stands in the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunBar</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files anywhere on the window, or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are there; a classification says who is who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>with %n later run(s) of some subjects</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An older run is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s) changed since</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reference date is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunLedger</name>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again with these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All subjects, as of the same reference date, with the same engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two with A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B mark the two runs that are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also what is equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings of A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings, times and counts of the chosen run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the newest run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejects…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of all runs…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter as: name, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name under which this filter is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of them not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StagesChart</name>
    <message>
        <source>Stages of each engine&apos;s own time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StartPage</name>
    <message>
        <source>Personas from behaviour, with the evidence beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .dramatis file, or a SQLite database that has the same tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 000 invented customers over 180 days, made in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace is one file. Dropped files are read, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recognised by the header, whatever the order of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be read are listed with line, column and reason; the others are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row, before it is taken; rejects with their reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personas by a versioned rule set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution, evidence, near misses, moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectHeader</name>
    <message>
        <source>Columns of the subjects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectModel</name>
    <message>
        <source>%1, overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, near miss of %2, which needs %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persona</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectTable</name>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space chooses, Enter opens the card, Alt with Up or Down sorts by the column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectsPage</name>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column, descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify %1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reclassify all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown, as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignments of the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals of the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subjects-run-%1.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subject passes this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify the subjects to see who they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimingPage</name>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped; nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing. The job bar below says how far it is, and stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing: %1, %2 of %3. The job bar below stops it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median of up to %1 · both axes logarithmic · hollow, dashed: extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a faster engine, at %1 subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages, %1 subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost, %1 subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated customers, seed %1 · %2 task(s) on %3 processor(s) · %4 · Dramatis %5</source>
        <extracomment>numbers of tasks and processors, rule set, the program&apos;s version</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the engines against the number of subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both axes logarithmic; hollow and dashed: extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engines side by side, on generated customers, never on your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same result: every pair compared bit for bit · * extrapolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what each size needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time against subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both axes logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of each engine&apos;s own time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for a faster engine</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimingSettings</name>
    <message>
        <source>10, 100, 1000, 10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of subjects, ascending, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subjects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for all runs of an engine at a size. The loop stops where one run would take longer, and is extrapolated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads of the parallel engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subjects: give whole numbers, the smallest first, like 10, 100, 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines: choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UnfinishedRun</name>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, the import of %2,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped when the program ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it stored so far is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was read of %1 so far is dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>its %Ln subject(s) stored so far are dropped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Discard run %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with &amp;demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a &amp;subject, a page or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reclassify all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Dramatis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::WorkspaceFiles</name>
    <message>
        <source>demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup lies in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another program&apos;s database: it is read, never changed. Save it as a workspace to classify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace is read-only: it can be looked at and saved as another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done shows; it can be resumed on the page Runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces and databases (*.dramatis *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workspace as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (*.dramatis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data files (*.csv *.csv.gz *.gz *.tsv *.txt *.db);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dramatis::ui::XRay</name>
    <message>
        <source>X-ray of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Dramatis: who your customers are, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace to open; without, the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light, dark or high-contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en or de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overview, subjects, imports, runs or timing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new workspace with N invented customers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
