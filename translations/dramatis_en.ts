<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_GB">
<context>
    <name>AttentionList</name>
    <message numerus="yes">
        <source>run(s) did not end</source>
        <translation>
            <numerusform>run did not end</numerusform>
            <numerusform>runs did not end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subject(s) changed since run %1</source>
        <translation>
            <numerusform>subject changed since run %1</numerusform>
            <numerusform>subjects changed since run %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reject(s) in the last import</source>
        <translation>
            <numerusform>reject in the last import</numerusform>
            <numerusform>rejects in the last import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subject(s) failed in run %1</source>
        <translation>
            <numerusform>subject failed in run %1</numerusform>
            <numerusform>subjects failed in run %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near miss(es) within %1%</source>
        <translation>
            <numerusform>near miss within %1%</numerusform>
            <numerusform>near misses within %1%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>override(s) in force</source>
        <translation>
            <numerusform>override in force</numerusform>
            <numerusform>overrides in force</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>subject(s) with a remark</source>
        <translation>
            <numerusform>subject with a remark</numerusform>
            <numerusform>subjects with a remark</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardReason</name>
    <message numerus="yes">
        <source>Highest priority match among %n qualifying personas (priority %1)</source>
        <translation>
            <numerusform>Highest priority match among %n qualifying persona (priority %1)</numerusform>
            <numerusform>Highest priority match among %n qualifying personas (priority %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message numerus="yes">
        <source>%1 transaction(s)</source>
        <translation>
            <numerusform>%1 transaction</numerusform>
            <numerusform>%1 transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s)</source>
        <translation>
            <numerusform>%1 subject</numerusform>
            <numerusform>%1 subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 trade(s)</source>
        <translation>
            <numerusform>%1 trade</numerusform>
            <numerusform>%1 trades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 filing(s)</source>
        <translation>
            <numerusform>%1 filing</numerusform>
            <numerusform>%1 filings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 company(s)</source>
        <translation>
            <numerusform>%1 company</numerusform>
            <numerusform>%1 companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln subject</numerusform>
            <numerusform>%Ln subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln reject(s)</source>
        <translation>
            <numerusform>, %Ln reject</numerusform>
            <numerusform>, %Ln rejects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s), seed %1</source>
        <translation>
            <numerusform>%Ln subject, seed %1</numerusform>
            <numerusform>%Ln subjects, seed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectWords</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::AuditPage</name>
    <message numerus="yes">
        <source>%Ln entries, chain whole</source>
        <translation>
            <numerusform>%Ln entry, chain whole</numerusform>
            <numerusform>%Ln entries, chain whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ChosenImport</name>
    <message numerus="yes">
        <source>%1 row(s) are written to %2. Mend them there and drop the file here.</source>
        <translation>
            <numerusform>%1 row is written to %2. Mend it there and drop the file here.</numerusform>
            <numerusform>%1 rows are written to %2. Mend them there and drop the file here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one stroke is %Ln row(s); red: share rejected, at least 5 px high</source>
        <translation>
            <numerusform>one stroke is %Ln row; red: share rejected, at least 5 px high</numerusform>
            <numerusform>one stroke is %Ln rows; red: share rejected, at least 5 px high</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation>
            <numerusform>%1 of %Ln row was not taken. Mend it in the exported file and drop it here; nothing will be doubled.</numerusform>
            <numerusform>%1 of %Ln rows were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln row(s) of %1 was rejected.</source>
        <translation>
            <numerusform>The %Ln row of %1 was not rejected.</numerusform>
            <numerusform>None of the %Ln rows of %1 was rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ContextBar</name>
    <message numerus="yes">
        <source>Window of %n day(s)</source>
        <translation>
            <numerusform>Window of %n day</numerusform>
            <numerusform>Window of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DecisionBox</name>
    <message numerus="yes">
        <source>One decision for %Ln checked item(s)</source>
        <translation>
            <numerusform>One decision for %Ln checked item</numerusform>
            <numerusform>One decision for %Ln checked items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s) to look at first</source>
        <translation>
            <numerusform>%n file to look at first</numerusform>
            <numerusform>%n files to look at first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n file(s)…</source>
        <translation>
            <numerusform>Looking at %n file…</numerusform>
            <numerusform>Looking at %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s): %1</source>
        <translation>
            <numerusform>Read %n file: %1</numerusform>
            <numerusform>Read %n files: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FacetRow</name>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n subject</numerusform>
            <numerusform>%n subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FileIntake</name>
    <message numerus="yes">
        <source>%n file(s) go into a new workspace. Keep it in %1?</source>
        <translation>
            <numerusform>%n file goes into a new workspace. Keep it in %1?</numerusform>
            <numerusform>%n files go into a new workspace. Keep it in %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FileList</name>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>about %Ln row</numerusform>
            <numerusform>about %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) missing</source>
        <translation>
            <numerusform>%Ln field missing</numerusform>
            <numerusform>%Ln fields missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FlowChart</name>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln subject</numerusform>
            <numerusform>%Ln subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ForecastView</name>
    <message numerus="yes">
        <source>Trying %Ln file(s)</source>
        <translation>
            <numerusform>Trying %Ln file</numerusform>
            <numerusform>Trying %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new or changed</source>
        <translation>
            <numerusform>%Ln row new or changed</numerusform>
            <numerusform>%Ln rows new or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportNotices</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 were taken.</source>
        <translation>
            <numerusform>%1 row of %2 was taken.</numerusform>
            <numerusform>%1 rows of %2 were taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing account(s) or user(s) were made.</source>
        <translation>
            <numerusform>%1 missing account or user was made.</numerusform>
            <numerusform>%1 missing accounts or users were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation>
            <numerusform>%1 row was not taken. Mend it in the exported file and drop it here; nothing will be doubled.</numerusform>
            <numerusform>%1 rows were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import of %1 is undone: %2 row(s) are gone.</source>
        <translation>
            <numerusform>The import of %1 is undone: %2 row is gone.</numerusform>
            <numerusform>The import of %1 is undone: %2 rows are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are as they were before.</source>
        <translation>
            <numerusform>%1 row is as it was before.</numerusform>
            <numerusform>%1 rows are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportWizard</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln row(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln row</numerusform>
            <numerusform>&amp;Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln file</numerusform>
            <numerusform>&amp;Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobStrip</name>
    <message numerus="yes">
        <source>%1 reject(s)</source>
        <translation>
            <numerusform>%1 reject</numerusform>
            <numerusform>%1 rejects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln item(s) wait for a decision</source>
        <translation>
            <numerusform>%Ln item waits for a decision</numerusform>
            <numerusform>%Ln items wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MappingPane</name>
    <message numerus="yes">
        <source>&amp;Use for %Ln other file(s) with the same header</source>
        <translation>
            <numerusform>&amp;Use for %Ln other file with the same header</numerusform>
            <numerusform>&amp;Use for %Ln other files with the same header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed field(s) not mapped</source>
        <translation>
            <numerusform>%Ln needed field not mapped</numerusform>
            <numerusform>%Ln needed fields not mapped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MoveMatrix</name>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln subject</numerusform>
            <numerusform>%Ln subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MovePane</name>
    <message numerus="yes">
        <source>Show the %Ln subject(s)</source>
        <translation>
            <numerusform>Show the %Ln subject</numerusform>
            <numerusform>Show the %Ln subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln subject(s)…</source>
        <translation>
            <numerusform>Export the %Ln subject…</numerusform>
            <numerusform>Export the %Ln subjects…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PreviewPane</name>
    <message numerus="yes">
        <source>%1 of %Ln sampled row(s) would be rejected</source>
        <translation>
            <numerusform>%1 of %Ln sampled row would be rejected</numerusform>
            <numerusform>%1 of %Ln sampled rows would be rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln sampled row(s) would be rejected</source>
        <translation>
            <numerusform>none of %Ln sampled row would be rejected</numerusform>
            <numerusform>none of %Ln sampled rows would be rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ProgramNotices</name>
    <message numerus="yes">
        <source>%n runs are completed.</source>
        <translation>
            <numerusform>%n run is completed.</numerusform>
            <numerusform>%n runs are completed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PrunePane</name>
    <message numerus="yes">
        <source>%Ln run(s) would go with all results; imported data stay.</source>
        <translation>
            <numerusform>%Ln run would go with all results; imported data stay.</numerusform>
            <numerusform>%Ln runs would go with all results; imported data stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided item(s) of the review queue would go with them.</source>
        <translation>
            <numerusform>%Ln undecided item of the review queue would go with them.</numerusform>
            <numerusform>%Ln undecided items of the review queue would go with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prune %Ln run(s)</source>
        <translation>
            <numerusform>Prune %Ln run</numerusform>
            <numerusform>Prune %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::QuestionsPane</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RejectKinds</name>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation>
            <numerusform>%Ln reject</numerusform>
            <numerusform>%Ln rejects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ReviewPage</name>
    <message numerus="yes">
        <source>wait(s) for a decision</source>
        <comment>the number stands in front</comment>
        <translation>
            <numerusform>waits for a decision</numerusform>
            <numerusform>wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RuleList</name>
    <message numerus="yes">
        <source>a list of the rule set: %n subject(s)</source>
        <translation>
            <numerusform>a list of the rule set: %n subject</numerusform>
            <numerusform>a list of the rule set: %n subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RulesPage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n override(s) left out</source>
        <translation>
            <numerusform>%n override left out</numerusform>
            <numerusform>%n overrides left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunBar</name>
    <message numerus="yes">
        <source>with %n later run(s) of some subjects</source>
        <translation>
            <numerusform>with %n later run of some subjects</numerusform>
            <numerusform>with %n later runs of some subjects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s) changed since</source>
        <translation>
            <numerusform>%1 subject changed since</numerusform>
            <numerusform>%1 subjects changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunsPage</name>
    <message numerus="yes">
        <source>%Ln run(s) are pruned.</source>
        <translation>
            <numerusform>%Ln run is pruned.</numerusform>
            <numerusform>%Ln runs are pruned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScorecardPage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectsPage</name>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n subject</numerusform>
            <numerusform>%n subjects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::Timeline</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimingPage</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n processor</numerusform>
            <numerusform>%n processors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UndoQuestion</name>
    <message numerus="yes">
        <source>Undo the import of %1: its %2 new row(s) go.</source>
        <translation>
            <numerusform>Undo the import of %1: its %2 new row goes.</numerusform>
            <numerusform>Undo the import of %1: its %2 new rows go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) that it changed come back as they were.</source>
        <translation>
            <numerusform>%1 row that it changed comes back as it was.</numerusform>
            <numerusform>%1 rows that it changed come back as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UnfinishedRun</name>
    <message numerus="yes">
        <source>its %Ln subject(s) stored so far are dropped.</source>
        <translation>
            <numerusform>its %Ln subject stored so far is dropped.</numerusform>
            <numerusform>its %Ln subjects stored so far are dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::XRay</name>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation>
            <numerusform>%Ln reject</numerusform>
            <numerusform>%Ln rejects</numerusform>
        </translation>
    </message>
</context>
</TS>
