<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AttentionList</name>
    <message numerus="yes">
        <source>run(s) did not end</source>
        <translation>
            <numerusform>Lauf nicht beendet</numerusform>
            <numerusform>Läufe nicht beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing of them shows; resume or discard</source>
        <translation>nichts davon wird gezeigt; fortsetzen oder verwerfen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>subject(s) changed since run %1</source>
        <translation>
            <numerusform>Subjekt seit Lauf %1 geändert</numerusform>
            <numerusform>Subjekte seit Lauf %1 geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>data changed since run %1</source>
        <translation>Daten seit Lauf %1 geändert</translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation>neueste Daten %1</translation>
    </message>
    <message>
        <source>Reclassify</source>
        <translation>Neu einstufen</translation>
    </message>
    <message numerus="yes">
        <source>reject(s) in the last import</source>
        <translation>
            <numerusform>abgewiesene Zeile im letzten Import</numerusform>
            <numerusform>abgewiesene Zeilen im letzten Import</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <extracomment>a file, its number of rows</extracomment>
        <translation>%1, %2 Zeilen</translation>
    </message>
    <message>
        <source>Show rejects</source>
        <translation>Zeilen anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>subject(s) failed in run %1</source>
        <translation>
            <numerusform>Subjekt in Lauf %1 gescheitert</numerusform>
            <numerusform>Subjekte in Lauf %1 gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>near miss(es) within %1%</source>
        <translation>
            <numerusform>Beinahetreffer innerhalb %1&#x202f;%</numerusform>
            <numerusform>Beinahetreffer innerhalb %1&#x202f;%</numerusform>
        </translation>
    </message>
    <message>
        <source>one condition away from another persona</source>
        <translation>eine Bedingung von einer anderen Persona entfernt</translation>
    </message>
    <message numerus="yes">
        <source>override(s) in force</source>
        <translation>
            <numerusform>Vorrang in Kraft</numerusform>
            <numerusform>Vorränge in Kraft</numerusform>
        </translation>
    </message>
    <message>
        <source>an operator decided otherwise</source>
        <translation>von Hand anders entschieden</translation>
    </message>
    <message numerus="yes">
        <source>subject(s) with a remark</source>
        <translation>
            <numerusform>Subjekt mit Vermerk</numerusform>
            <numerusform>Subjekte mit Vermerk</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>rows removed</source>
        <translation>Zeilen entfernt</translation>
    </message>
    <message>
        <source>rows restored</source>
        <translation>Zeilen zurückgeholt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>open items</source>
        <translation>offene Punkte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>(before: %1)</source>
        <translation>(vorher: %1)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Import zurückgenommen</translation>
    </message>
    <message>
        <source>Sample data made</source>
        <translation>Beispieldaten erzeugt</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Override withdrawn</source>
        <translation>Vorrang zurückgenommen</translation>
    </message>
    <message>
        <source>Override lapsed</source>
        <translation>Vorrang abgelaufen</translation>
    </message>
    <message>
        <source>Subject forgotten</source>
        <translation>Subjekt vergessen</translation>
    </message>
    <message>
        <source>Rules published</source>
        <translation>Regeln veröffentlicht</translation>
    </message>
    <message>
        <source>Scorecard published</source>
        <translation>Scorecard veröffentlicht</translation>
    </message>
    <message>
        <source>Run discarded</source>
        <translation>Lauf verworfen</translation>
    </message>
    <message>
        <source>Runs pruned</source>
        <translation>Läufe ausgedünnt</translation>
    </message>
    <message>
        <source>Decision on an item</source>
        <translation>Entscheidung über einen Punkt</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>CardReason</name>
    <message>
        <source>No qualifying personas found</source>
        <translation>Keine Persona trifft zu</translation>
    </message>
    <message>
        <source>Only qualifying persona (priority %1)</source>
        <translation>Einzige zutreffende Persona (Priorität %1)</translation>
    </message>
    <message numerus="yes">
        <source>Highest priority match among %n qualifying personas (priority %1)</source>
        <translation>
            <numerusform>Höchste Priorität unter %n zutreffenden Persona (Priorität %1)</numerusform>
            <numerusform>Höchste Priorität unter %n zutreffenden Personas (Priorität %1)</numerusform>
        </translation>
    </message>
    <message>
        <source>confidence %1</source>
        <translation>Sicherheit %1</translation>
    </message>
    <message>
        <source>The rule set lists this subject.</source>
        <translation>Der Regelsatz führt dieses Subjekt in seiner Liste.</translation>
    </message>
    <message>
        <source>%1 %2, needs %3</source>
        <extracomment>a signal, its value, a condition: &quot;total_trades 7, needs ≥ 10&quot;</extracomment>
        <translation>%1 %2, nötig %3</translation>
    </message>
    <message>
        <source>%1 %2, excluded when %3</source>
        <translation>%1 %2, ausgeschlossen bei %3</translation>
    </message>
    <message>
        <source>Overridden by %1: %2</source>
        <translation>Überschrieben von %1: %2</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Subscriptions</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Savings</source>
        <translation>Sparen</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einkommen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>0/1</source>
        <translation>0/1</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Mixed currency</source>
        <translation>Gemischte Währung</translation>
    </message>
    <message>
        <source>Merchants paid at a steady monthly or weekly rhythm in the last 180 days whose last payment lies in the window</source>
        <translation>Händler, die in den letzten 180 Tagen in festem Monats- oder Wochentakt bezahlt wurden und deren letzte Zahlung im Zeitraum liegt</translation>
    </message>
    <message>
        <source>Money out in the window at those merchants</source>
        <translation>Ausgaben bei diesen Händlern im Zeitraum</translation>
    </message>
    <message>
        <source>The same for 30 days</source>
        <translation>Dasselbe auf 30 Tage</translation>
    </message>
    <message>
        <source>Its share of all money out; absent when nothing went out</source>
        <translation>Ihr Anteil an allen Ausgaben; fehlt ohne Ausgaben</translation>
    </message>
    <message>
        <source>All money out in the window</source>
        <translation>Alle Ausgaben im Zeitraum</translation>
    </message>
    <message>
        <source>Balance of savings, money market, cd and hsa accounts; 0 without any</source>
        <translation>Guthaben der Spar-, Geldmarkt-, Festgeld- und Gesundheitssparkonten (savings, money market, cd, hsa); 0 ohne solche Konten</translation>
    </message>
    <message>
        <source>Money in less money out on savings accounts in the window; where they show no transactions, transfers to savings seen elsewhere</source>
        <translation>Eingänge minus Ausgänge auf Sparkonten im Zeitraum; wo diese keine Transaktionen zeigen, andernorts gesehene Überträge auf Sparkonten</translation>
    </message>
    <message>
        <source>Inflow relative to the balance before it; absent without savings</source>
        <translation>Zufluss im Verhältnis zum Guthaben davor; fehlt ohne Sparguthaben</translation>
    </message>
    <message>
        <source>Money out per 30 days of the window</source>
        <translation>Ausgaben je 30 Tage des Zeitraums</translation>
    </message>
    <message>
        <source>Months of expenses that the savings cover; 0 without savings accounts</source>
        <translation>Monate, deren Ausgaben das Sparguthaben deckt; 0 ohne Sparkonten</translation>
    </message>
    <message>
        <source>The highest balance relative to its limit over all cards; 0 without cards</source>
        <translation>Der höchste Saldo im Verhältnis zu seinem Limit über alle Karten; 0 ohne Karten</translation>
    </message>
    <message>
        <source>All balances relative to all limits of the same cards</source>
        <translation>Alle Salden im Verhältnis zu allen Limiten derselben Karten</translation>
    </message>
    <message>
        <source>Credit accounts</source>
        <translation>Kreditkonten</translation>
    </message>
    <message>
        <source>Cards used to 50 % or more</source>
        <translation>Zu 50&#x202f;% oder mehr ausgelastete Karten</translation>
    </message>
    <message>
        <source>Cards used to 80 % or more</source>
        <translation>Zu 80&#x202f;% oder mehr ausgelastete Karten</translation>
    </message>
    <message>
        <source>Sum of the limits of credit accounts; absent when there is none</source>
        <translation>Summe der Limite der Kreditkonten; fehlt, wenn es keine gibt</translation>
    </message>
    <message>
        <source>Some card was last paid no more than 105 % of the minimum</source>
        <translation>Auf eine Karte wurden zuletzt höchstens 105&#x202f;% der Mindestrate gezahlt</translation>
    </message>
    <message>
        <source>Some card has an annual percentage rate above 0</source>
        <translation>Eine Karte hat einen effektiven Jahreszins über 0</translation>
    </message>
    <message>
        <source>Card liabilities marked overdue</source>
        <translation>Als überfällig gekennzeichnete Kartenschulden</translation>
    </message>
    <message>
        <source>Incomes in the window: of an income category, or 500 and more</source>
        <translation>Einkommen im Zeitraum: aus einer Einkommenskategorie oder ab 500</translation>
    </message>
    <message>
        <source>Their sum</source>
        <translation>Ihre Summe</translation>
    </message>
    <message>
        <source>Median of the days between them; absent with fewer than two</source>
        <translation>Median der Tage dazwischen; fehlt bei weniger als zweien</translation>
    </message>
    <message>
        <source>Deviation of the days between them; absent with fewer than two</source>
        <translation>Streuung der Tage dazwischen; fehlt bei weniger als zweien</translation>
    </message>
    <message>
        <source>Deviation of the amounts relative to their mean; absent with fewer than two</source>
        <translation>Streuung der Beträge im Verhältnis zu ihrem Mittel; fehlt bei weniger als zweien</translation>
    </message>
    <message>
        <source>Months of expenses that all depository accounts cover; absent without expenses</source>
        <translation>Monate, deren Ausgaben alle Guthabenkonten decken; fehlt ohne Ausgaben</translation>
    </message>
    <message>
        <source>Days since the first transaction; absent without one</source>
        <translation>Tage seit der ersten Transaktion; fehlt ohne Transaktion</translation>
    </message>
    <message>
        <source>accounts in several currencies or in another one than the rule set&apos;s, added up as they stand</source>
        <translation>Konten in mehreren Währungen oder in einer anderen als der des Regelwerks, unverändert zusammengezählt</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Schwerpunkt</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Whole days from the oldest trade; 0 without trades</source>
        <translation>Ganze Tage seit dem ältesten Handel; 0 ohne Handel</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Whole days since the newest trade; absent without trades</source>
        <translation>Ganze Tage seit dem neuesten Handel; fehlt ohne Handel</translation>
    </message>
    <message>
        <source>Realised profit of all pairs over the cost of all purchases; 0 without purchases</source>
        <translation>Realisierter Gewinn aller Paare durch die Kosten aller Käufe; 0 ohne Käufe</translation>
    </message>
    <message>
        <source>Profit of the pairs sold in the last days (30 unless the rule set says otherwise)</source>
        <translation>Gewinn der Paare, die in den letzten Tagen verkauft wurden (30, wenn der Regelsatz nichts anderes sagt)</translation>
    </message>
    <message>
        <source>Trades in the window</source>
        <translation>Handel im Zeitraum</translation>
    </message>
    <message>
        <source>Different markets traded</source>
        <translation>Verschiedene gehandelte Märkte</translation>
    </message>
    <message>
        <source>Pairs of purchase and sale with a profit</source>
        <translation>Paare aus Kauf und Verkauf mit Gewinn</translation>
    </message>
    <message>
        <source>The other pairs</source>
        <translation>Die übrigen Paare</translation>
    </message>
    <message>
        <source>Share of pairs with a profit; 0 without pairs</source>
        <translation>Anteil der Paare mit Gewinn; 0 ohne Paare</translation>
    </message>
    <message>
        <source>Profit of all pairs</source>
        <translation>Gewinn aller Paare</translation>
    </message>
    <message>
        <source>Proceeds of all sales less the cost of all purchases</source>
        <translation>Erlös aller Verkäufe abzüglich der Kosten aller Käufe</translation>
    </message>
    <message>
        <source>Markets whose pairs made a profit together</source>
        <translation>Märkte, deren Paare zusammen Gewinn brachten</translation>
    </message>
    <message>
        <source>Positions with shares bought and not sold</source>
        <translation>Positionen mit gekauften, nicht verkauften Anteilen</translation>
    </message>
    <message>
        <source>Markets held by the newest snapshot; without any snapshot the open positions</source>
        <translation>Märkte, die nach der neuesten Momentaufnahme gehalten werden; ohne Momentaufnahme die offenen Positionen</translation>
    </message>
    <message>
        <source>Mean of size times price; 0 without trades</source>
        <translation>Mittel von Menge mal Preis; 0 ohne Handel</translation>
    </message>
    <message>
        <source>Standard deviation of size times price over its mean</source>
        <translation>Standardabweichung von Menge mal Preis durch ihr Mittel</translation>
    </message>
    <message>
        <source>Trades for 7 days of the window</source>
        <translation>Handel je 7 Tage des Zeitraums</translation>
    </message>
    <message>
        <source>Trades for a day of the window</source>
        <translation>Handel je Tag des Zeitraums</translation>
    </message>
    <message>
        <source>Mean time from purchase to sale over the pairs; 0 without pairs</source>
        <translation>Mittlere Zeit vom Kauf zum Verkauf über die Paare; 0 ohne Paare</translation>
    </message>
    <message>
        <source>Deepest fall of the summed daily profit below its highest point so far, in percent of that; a loss of more than all of it is above 100</source>
        <translation>Tiefster Fall des summierten Tagesgewinns unter seinen bisherigen Höchststand, in Prozent davon; ein Verlust von mehr als allem liegt über 100</translation>
    </message>
    <message>
        <source>Mean daily return over its standard deviation, for 252 days; 0 with fewer than two days</source>
        <translation>Mittlere Tagesrendite durch ihre Standardabweichung, auf 252 Tage; 0 bei weniger als zwei Tagen</translation>
    </message>
    <message>
        <source>Share of the traded shares in the three largest markets</source>
        <translation>Anteil der gehandelten Anteile in den drei größten Märkten</translation>
    </message>
    <message>
        <source>1 where purchases and sales are as many, 0 where there is only one kind</source>
        <translation>1, wo Käufe und Verkäufe gleich viele sind, 0, wo es nur eine Art gibt</translation>
    </message>
    <message>
        <source>Share of trades at a price within 0.05 of 0.5</source>
        <translation>Anteil der Handel zu einem Preis höchstens 0,05 von 0,5 entfernt</translation>
    </message>
    <message>
        <source>Share of trades at 0.9 and above or 0.1 and below</source>
        <translation>Anteil der Handel zu 0,9 und mehr oder 0,1 und weniger</translation>
    </message>
    <message>
        <source>Share of trades in the busiest hour</source>
        <translation>Anteil der Handel in der regsten Stunde</translation>
    </message>
    <message>
        <source>Category of markets with the most traded shares</source>
        <translation>Kategorie der Märkte mit den meisten gehandelten Anteilen</translation>
    </message>
    <message>
        <source>Its share of the traded shares</source>
        <translation>Ihr Anteil an den gehandelten Anteilen</translation>
    </message>
    <message>
        <source>Cash flow profit over size times price of all trades; 0 without any</source>
        <translation>Gewinn aus Zahlungen durch Menge mal Preis aller Handel; 0 ohne Handel</translation>
    </message>
    <message>
        <source>The same without its sign</source>
        <translation>Dasselbe ohne Vorzeichen</translation>
    </message>
    <message>
        <source>What the deepest fall costs at the mean trade size, in mean profits of a winning pair</source>
        <translation>Was der tiefste Fall bei mittlerer Handelsgröße kostet, in mittleren Gewinnen eines Gewinnpaars</translation>
    </message>
    <message>
        <source>Pairs of purchase and sale</source>
        <translation>Paare aus Kauf und Verkauf</translation>
    </message>
    <message>
        <source>Ratios</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Filing</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Long-term debt in percent of the total capital</source>
        <translation>Langfristige Schulden in Prozent des Gesamtkapitals</translation>
    </message>
    <message>
        <source>Total debt over EBITDA, a multiple</source>
        <translation>Gesamtschulden durch EBITDA, ein Vielfaches</translation>
    </message>
    <message>
        <source>Net income in percent of revenue</source>
        <translation>Nettoergebnis in Prozent des Umsatzes</translation>
    </message>
    <message>
        <source>EBIT over interest expense, a multiple</source>
        <translation>EBIT durch Zinsaufwand, ein Vielfaches</translation>
    </message>
    <message>
        <source>Net income in percent of total assets</source>
        <translation>Nettoergebnis in Prozent der Bilanzsumme</translation>
    </message>
    <message>
        <source>Selling, general and administrative expense in percent of revenue</source>
        <translation>Vertriebs- und Verwaltungskosten in Prozent des Umsatzes</translation>
    </message>
    <message>
        <source>Operating profit in percent of invested capital</source>
        <translation>Betriebsergebnis in Prozent des eingesetzten Kapitals</translation>
    </message>
    <message>
        <source>Market capitalization as filed</source>
        <translation>Börsenwert wie gemeldet</translation>
    </message>
    <message>
        <source>Year that the filing reports on</source>
        <translation>Jahr, über das der Abschluss berichtet</translation>
    </message>
    <message>
        <source>Sector as filed</source>
        <translation>Branche wie gemeldet</translation>
    </message>
    <message>
        <source>Probability of default by the scorecard, a share of 1</source>
        <translation>Ausfallwahrscheinlichkeit nach der Scorecard, als Anteil</translation>
    </message>
    <message>
        <source>The same in percent, which the risk levels compare</source>
        <translation>Dasselbe in Prozent, womit die Risikostufen vergleichen</translation>
    </message>
    <message>
        <source>Percent of the filings of this period whose probability is not higher</source>
        <translation>Prozent der Abschlüsse dieser Periode, deren Wahrscheinlichkeit nicht höher ist</translation>
    </message>
    <message>
        <source>Twice the distance of the probability from one half, and at least what the scorecard says</source>
        <translation>Doppelter Abstand der Wahrscheinlichkeit von einhalb, mindestens was die Scorecard sagt</translation>
    </message>
</context>
<context>
    <name>Causes</name>
    <message>
        <source>data</source>
        <comment>cause</comment>
        <translation>Daten</translation>
    </message>
    <message>
        <source>rules</source>
        <comment>cause</comment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>data and rules</source>
        <comment>cause</comment>
        <translation>Daten und Regeln</translation>
    </message>
    <message>
        <source>override</source>
        <comment>cause</comment>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>not separable</source>
        <comment>cause</comment>
        <translation>nicht trennbar</translation>
    </message>
    <message>
        <source>%1 not separable</source>
        <translation>%1 nicht trennbar</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>share, cause</comment>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>count, cause</comment>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Causes: %1</source>
        <translation>Ursachen: %1</translation>
    </message>
</context>
<context>
    <name>ChartSheet</name>
    <message>
        <source>%1 was not written: %2. Choose another place.</source>
        <translation>%1 wurde nicht geschrieben: %2. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>ClipboardFiles</name>
    <message>
        <source>The clipboard is empty.</source>
        <translation>Die Zwischenablage ist leer.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the clipboard holds neither files nor a table with a header and rows. Copy one of them.</source>
        <translation>Nichts wurde eingefügt: Die Zwischenablage enthält weder Dateien noch eine Tabelle mit Kopfzeile und Zeilen. Eines davon kopieren.</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>equal to %1</source>
        <translation>gleich %1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>Prozentpunkte</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
</context>
<context>
    <name>DetailWords</name>
    <message>
        <source>Result of pairs</source>
        <translation>Ergebnis der Paare</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Below the highest</source>
        <translation>Unter dem Höchststand</translation>
    </message>
    <message>
        <source>Hold times</source>
        <translation>Haltezeiten</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Märkte</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Markt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Open shares</source>
        <translation>Offene Anteile</translation>
    </message>
    <message>
        <source>cumulated by day of the sale; red: below the highest so far</source>
        <translation>summiert nach dem Tag des Verkaufs; rot: unter dem bisherigen Höchststand</translation>
    </message>
    <message>
        <source>from purchase to sale, number of pairs</source>
        <translation>vom Kauf zum Verkauf, Zahl der Paare</translation>
    </message>
    <message>
        <source>those with the largest volume</source>
        <translation>die mit dem größten Volumen</translation>
    </message>
</context>
<context>
    <name>DialectChoices</name>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>, comma</source>
        <translation>, Komma</translation>
    </message>
    <message>
        <source>; semicolon</source>
        <translation>; Semikolon</translation>
    </message>
    <message>
        <source>| bar</source>
        <translation>| Strich</translation>
    </message>
    <message>
        <source>: colon</source>
        <translation>: Doppelpunkt</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 before it</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>doubled</source>
        <translation>verdoppelt</translation>
    </message>
    <message>
        <source>first row</source>
        <translation>erste Zeile</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Anführung</translation>
    </message>
    <message>
        <source>Quote within</source>
        <translation>Maskierung</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Dezimalzahl</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>Verbindlichkeiten</translation>
    </message>
    <message numerus="yes">
        <source>%1 transaction(s)</source>
        <translation>
            <numerusform>%1 Transaktion</numerusform>
            <numerusform>%1 Transaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s)</source>
        <translation>
            <numerusform>%1 Subjekt</numerusform>
            <numerusform>%1 Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Märkte</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message numerus="yes">
        <source>%1 trade(s)</source>
        <translation>
            <numerusform>%1 Handel</numerusform>
            <numerusform>%1 Handel</numerusform>
        </translation>
    </message>
    <message>
        <source>Market, outcome</source>
        <translation>Markt, Ausgang</translation>
    </message>
    <message>
        <source>Market id</source>
        <translation>Marktkennung</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Annual filings</source>
        <translation>Jahresabschlüsse</translation>
    </message>
    <message>
        <source>Quarterly filings</source>
        <translation>Quartalsabschlüsse</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ausgänge</translation>
    </message>
    <message numerus="yes">
        <source>%1 filing(s)</source>
        <translation>
            <numerusform>%1 Abschluss</numerusform>
            <numerusform>%1 Abschlüsse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 company(s)</source>
        <translation>
            <numerusform>%1 Unternehmen</numerusform>
            <numerusform>%1 Unternehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>annual</source>
        <translation>jährlich</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>vierteljährlich</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
</context>
<context>
    <name>EnginePaint</name>
    <message>
        <source>%1, cold</source>
        <extracomment>an engine that finds no snapshot of the columns yet</extracomment>
        <translation>%1, kalt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>match</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>write</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>EvidenceBar</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>HelpWindows</name>
    <message>
        <source>From pane to pane</source>
        <translation>Von Teilfenster zu Teilfenster</translation>
    </message>
    <message>
        <source>What&apos;s this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About Dramatis</source>
        <translation>Über Dramatis</translation>
    </message>
    <message>
        <source>Personas from behaviour, with the evidence beside them.
Nothing leaves this machine. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Personas aus Verhalten, die Belege daneben.
Nichts verlässt diesen Rechner. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>reading</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>computing signals</source>
        <translation>berechnet Signale</translation>
    </message>
    <message>
        <source>matching</source>
        <translation>gleicht ab</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>inventing</source>
        <translation>erfindet</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>handing over</source>
        <translation>übergibt</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Make demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Write the decision</source>
        <translation>Entscheidung schreiben</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sicherungskopie</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Time engines</source>
        <translation>Zeitvergleich</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>waits for the job before it</source>
        <translation>wartet auf den Auftrag davor</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n Zeitraum</numerusform>
            <numerusform>%n Zeiträume</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: classify, %1 × %2 in %3</source>
        <translation>Zuletzt: Einstufung, %1 × %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: import, %1, %2 rows taken, %3 rejected in %4</source>
        <translation>Zuletzt: Import, %1, %2 Zeilen übernommen, %3 abgewiesen in %4</translation>
    </message>
    <message>
        <source>Last: %1, cancelled</source>
        <translation>Zuletzt: %1, abgebrochen</translation>
    </message>
    <message>
        <source>Last: %1, failed</source>
        <translation>Zuletzt: %1, gescheitert</translation>
    </message>
    <message>
        <source>Last: %1 in %2</source>
        <translation>Zuletzt: %1 in %2</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>nimmt zurück</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Import rückgängig</translation>
    </message>
    <message>
        <source>%1 %2 (%3 of %4)</source>
        <translation>%1 %2 (%3 von %4)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Last: score, %1 in %2</source>
        <translation>Zuletzt: bewertet, %1 in %2</translation>
    </message>
    <message>
        <source>waits for another program that is writing</source>
        <translation>wartet auf ein anderes Programm, das schreibt</translation>
    </message>
    <message>
        <source>Write decisions</source>
        <translation>Entscheidungen schreiben</translation>
    </message>
    <message>
        <source>Prune runs</source>
        <translation>Läufe ausdünnen</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Diagnosepaket sichern</translation>
    </message>
</context>
<context>
    <name>LoweringText</name>
    <message>
        <source>is absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>has %1</source>
        <translation>hat %1</translation>
    </message>
    <message>
        <source>%1 at most %2 (%3)</source>
        <translation>%1 höchstens %2 (%3)</translation>
    </message>
    <message>
        <source>%1 above %2 (%3)</source>
        <translation>%1 über %2 (%3)</translation>
    </message>
    <message>
        <source>%1 is the lowest level.</source>
        <translation>%1 ist die niedrigste Stufe.</translation>
    </message>
    <message>
        <source>%1 at %2 with %3</source>
        <extracomment>risk level, probability, what must change</extracomment>
        <translation>%1 bei %2 mit %3</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between the last of several changes</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>No change of these ratios lowers the level.</source>
        <translation>Keine Änderung dieser Kennzahlen senkt die Stufe.</translation>
    </message>
</context>
<context>
    <name>Measured</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>NumberText</name>
    <message>
        <source>&lt;%1%</source>
        <comment>share</comment>
        <translation>&lt;%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation>PP</translation>
    </message>
    <message>
        <source>d</source>
        <comment>days</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>mo</source>
        <comment>months</comment>
        <translation>Mon.</translation>
    </message>
    <message>
        <source>%1&#x202f;ms</source>
        <translation>%1&#x202f;ms</translation>
    </message>
    <message>
        <source>%1&#x202f;s</source>
        <comment>seconds</comment>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>%1&#x202f;h</source>
        <comment>hours</comment>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date format, this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM d yyyy</source>
        <comment>date format, another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>h</translation>
    </message>
</context>
<context>
    <name>OverviewExport</name>
    <message>
        <source>%1 d</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Run %1 · %2 v%3 · reference date %4 · Dramatis %5</source>
        <extracomment>number of a run, rule set, its version, a date, the program&apos;s version</extracomment>
        <translation>Lauf %1 · %2 v%3 · Stichtag %4 · Dramatis %5</translation>
    </message>
    <message>
        <source>Distribution of %1 subjects</source>
        <translation>Verteilung von %1 Subjekten</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitvergleich</translation>
    </message>
    <message>
        <source>Subject card</source>
        <translation>Subjektkarte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>trim</source>
        <translation>ohne Leerraum außen</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>percent to fraction</source>
        <translation>Prozent zu Anteil</translation>
    </message>
    <message>
        <source>fraction to percent</source>
        <translation>Anteil zu Prozent</translation>
    </message>
    <message>
        <source>out where %1 is %2</source>
        <translation>aus, wo %1 %2 ist</translation>
    </message>
    <message>
        <source>flip sign</source>
        <translation>Vorzeichen umkehren</translation>
    </message>
    <message>
        <source>Y-M-D (ISO)</source>
        <translation>J-M-T (ISO)</translation>
    </message>
    <message>
        <source>D/M/Y</source>
        <translation>T/M/J</translation>
    </message>
    <message>
        <source>M/D/Y</source>
        <translation>M/T/J</translation>
    </message>
    <message>
        <source>D.M.Y</source>
        <translation>T.M.J</translation>
    </message>
    <message>
        <source>D-M-Y</source>
        <translation>T-M-J</translation>
    </message>
    <message>
        <source>Y/M/D</source>
        <translation>J/M/T</translation>
    </message>
    <message>
        <source>YYYYMMDD</source>
        <translation>JJJJMMTT</translation>
    </message>
    <message>
        <source>YYMMDD</source>
        <translation>JJMMTT</translation>
    </message>
    <message>
        <source>D/M/YY</source>
        <translation>T/M/JJ</translation>
    </message>
    <message>
        <source>M/D/YY</source>
        <translation>M/T/JJ</translation>
    </message>
    <message>
        <source>epoch seconds</source>
        <translation>Unix-Sekunden</translation>
    </message>
    <message>
        <source>epoch milliseconds</source>
        <translation>Unix-Millisekunden</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>fester Text</translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>ein %1, aus %2</translation>
    </message>
    <message>
        <source>made from %1</source>
        <translation>gebildet aus %1</translation>
    </message>
    <message>
        <source>unix time or ISO 8601</source>
        <translation>Unix-Zeit oder ISO 8601</translation>
    </message>
    <message>
        <source>fraction, times 100</source>
        <translation>Anteil, mal 100</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>Prozent</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>moved</source>
        <translation>gewechselt</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>Beinahetreffer</translation>
    </message>
    <message>
        <source>high risk</source>
        <translation>hohes Risiko</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>override lapsed</source>
        <translation>Vorrang abgelaufen</translation>
    </message>
    <message>
        <source>shadow run</source>
        <translation>Schattenlauf</translation>
    </message>
    <message>
        <source>must cover</source>
        <translation>unbedingt</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>nach Ermessen</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>drop</source>
        <comment>band</comment>
        <translation>fallen lassen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>monitor</source>
        <translation>beobachten</translation>
    </message>
    <message>
        <source>block</source>
        <translation>sperren</translation>
    </message>
    <message>
        <source>escalate</source>
        <translation>weitergeben</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>Aktualität</translation>
    </message>
    <message>
        <source>Virality</source>
        <translation>Verbreitung</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>single source</source>
        <translation>nur eine Quelle</translation>
    </message>
    <message>
        <source>suspected brigading</source>
        <translation>Verdacht auf Absprache</translation>
    </message>
    <message>
        <source>high misinformation risk</source>
        <translation>hohes Risiko falscher Angaben</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>age</comment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>age</comment>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age</comment>
        <translation>%1 T.</translation>
    </message>
</context>
<context>
    <name>RuleName</name>
    <message>
        <source>Known bot</source>
        <translation>Bekannter Bot</translation>
    </message>
    <message>
        <source>Too young</source>
        <translation>Zu jung</translation>
    </message>
    <message>
        <source>Too few trades</source>
        <translation>Zu wenige Handel</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>All-time ROI too low</source>
        <translation>Gesamtrendite zu niedrig</translation>
    </message>
    <message>
        <source>Recent loss</source>
        <translation>Verlust in letzter Zeit</translation>
    </message>
    <message>
        <source>Sniper or insider</source>
        <translation>Sniper oder Insider</translation>
    </message>
    <message>
        <source>Noise trader</source>
        <translation>Rauschhändler</translation>
    </message>
    <message>
        <source>News sniper</source>
        <translation>Nachrichten-Sniper</translation>
    </message>
    <message>
        <source>Liquidity provider</source>
        <translation>Liquiditätsgeber</translation>
    </message>
    <message>
        <source>Bot swarm, micro trades</source>
        <translation>Botschwarm, Kleinsthandel</translation>
    </message>
    <message>
        <source>Tail-risk seller</source>
        <translation>Verkäufer von Randrisiken</translation>
    </message>
    <message>
        <source>Jackpot gambler</source>
        <translation>Jackpot-Spieler</translation>
    </message>
    <message>
        <source>ROI below the minimum</source>
        <translation>Rendite unter dem Minimum</translation>
    </message>
    <message>
        <source>Topic lane</source>
        <translation>Themenspur</translation>
    </message>
    <message>
        <source>Bonder</source>
        <translation>Bonder</translation>
    </message>
    <message>
        <source>Whale</source>
        <translation>Wal</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Reference date</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Rule set</source>
        <translation>Regelwerk</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenweg</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Subjects per chunk</source>
        <translation>Subjekte je Block</translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation>Nur mit Einwilligung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Chosen subjects</source>
        <translation>Gewählte Subjekte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Rows per batch</source>
        <translation>Zeilen je Paket</translation>
    </message>
    <message>
        <source>Subjects asked for</source>
        <translation>Gewünschte Subjekte</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Share of bad rows</source>
        <translation>Anteil schlechter Zeilen</translation>
    </message>
    <message>
        <source>Identifiers in no order</source>
        <translation>Kennungen ungeordnet</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Data version</source>
        <translation>Datenstand</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Read and check</source>
        <translation>Lesen und prüfen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Bereitlegen</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>Memory at most</source>
        <translation>Speicher höchstens</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>%1, %2 d</source>
        <translation>%1, %2 Tage</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählungen</translation>
    </message>
    <message>
        <source>Notes and warnings</source>
        <translation>Hinweise und Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln Subjekt</numerusform>
            <numerusform>%Ln Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>all subjects</source>
        <translation>alle Subjekte</translation>
    </message>
    <message>
        <source>, v%1</source>
        <translation>, v%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln reject(s)</source>
        <translation>
            <numerusform>, %Ln abgewiesen</numerusform>
            <numerusform>, %Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s), seed %1</source>
        <translation>
            <numerusform>%Ln Subjekt, Startwert %1</numerusform>
            <numerusform>%Ln Subjekte, Startwert %1</numerusform>
        </translation>
    </message>
    <message>
        <source>with rejects</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>classify</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>generate</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>Zeitvergleich</translation>
    </message>
    <message>
        <source>Reference time</source>
        <translation>Stichzeit</translation>
    </message>
    <message>
        <source>score</source>
        <translation>bewerten</translation>
    </message>
</context>
<context>
    <name>ScoreSheet</name>
    <message>
        <source>%1 or %2</source>
        <extracomment>the last two of a list of risk levels</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>This scorecard can only reach %1 to %2: never %3.</source>
        <translation>Diese Scorecard kann nur %1 bis %2 erreichen: nie %3.</translation>
    </message>
</context>
<context>
    <name>SignalName</name>
    <message>
        <source>Subscriptions</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Subscription spend</source>
        <translation>Abo-Ausgaben</translation>
    </message>
    <message>
        <source>Subscriptions a month</source>
        <translation>Abos je Monat</translation>
    </message>
    <message>
        <source>Subscription share</source>
        <translation>Abo-Anteil</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Savings balance</source>
        <translation>Sparguthaben</translation>
    </message>
    <message>
        <source>Savings inflow</source>
        <translation>Sparzufluss</translation>
    </message>
    <message>
        <source>Savings growth</source>
        <translation>Sparzuwachs</translation>
    </message>
    <message>
        <source>Monthly expenses</source>
        <translation>Monatsausgaben</translation>
    </message>
    <message>
        <source>Emergency fund</source>
        <translation>Notreserve</translation>
    </message>
    <message>
        <source>Max utilization</source>
        <translation>Max. Auslastung</translation>
    </message>
    <message>
        <source>Total utilization</source>
        <translation>Ges. Auslastung</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Cards over half</source>
        <translation>Karten ab 50&#x202f;%</translation>
    </message>
    <message>
        <source>Cards over 80 %</source>
        <translation>Karten ab 80&#x202f;%</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Minimum payment only</source>
        <translation>Nur Mindestrate</translation>
    </message>
    <message>
        <source>Interest charged</source>
        <translation>Zinsen berechnet</translation>
    </message>
    <message>
        <source>Overdue cards</source>
        <translation>Überfällige Karten</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>Gehälter</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Einkommen</translation>
    </message>
    <message>
        <source>Pay gap</source>
        <translation>Gehaltstakt</translation>
    </message>
    <message>
        <source>Pay gap deviation</source>
        <translation>Taktstreuung</translation>
    </message>
    <message>
        <source>Income variability</source>
        <translation>Schwankung</translation>
    </message>
    <message>
        <source>Income buffer</source>
        <translation>Geldpuffer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>All trades</source>
        <translation>Alle Handel</translation>
    </message>
    <message>
        <source>Since last trade</source>
        <translation>Seit letztem Handel</translation>
    </message>
    <message>
        <source>All-time ROI</source>
        <translation>Gesamtrendite</translation>
    </message>
    <message>
        <source>Recent result</source>
        <translation>Ergebnis zuletzt</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>Markets</source>
        <translation>Märkte</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Gewinnquote</translation>
    </message>
    <message>
        <source>Result of pairs</source>
        <translation>Ergebnis der Paare</translation>
    </message>
    <message>
        <source>Cash flow</source>
        <translation>Zahlungssaldo</translation>
    </message>
    <message>
        <source>Profitable markets</source>
        <translation>Märkte mit Gewinn</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>Offene Positionen</translation>
    </message>
    <message>
        <source>Active positions</source>
        <translation>Aktive Positionen</translation>
    </message>
    <message>
        <source>Trade size</source>
        <translation>Handelsgröße</translation>
    </message>
    <message>
        <source>Size variation</source>
        <translation>Größenstreuung</translation>
    </message>
    <message>
        <source>Trades a week</source>
        <translation>Handel je Woche</translation>
    </message>
    <message>
        <source>Trades a day</source>
        <translation>Handel je Tag</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>Haltezeit</translation>
    </message>
    <message>
        <source>Deepest fall</source>
        <translation>Tiefster Fall</translation>
    </message>
    <message>
        <source>Sharpe ratio</source>
        <translation>Sharpe-Quotient</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Konzentration</translation>
    </message>
    <message>
        <source>Buy–sell balance</source>
        <translation>Kauf-Verkauf-Gleichgewicht</translation>
    </message>
    <message>
        <source>Mid-price share</source>
        <translation>Anteil mittlerer Preise</translation>
    </message>
    <message>
        <source>Extreme-price share</source>
        <translation>Anteil extremer Preise</translation>
    </message>
    <message>
        <source>Busiest hour</source>
        <translation>Regste Stunde</translation>
    </message>
    <message>
        <source>Top category</source>
        <translation>Stärkste Kategorie</translation>
    </message>
    <message>
        <source>Its share</source>
        <translation>Ihr Anteil</translation>
    </message>
    <message>
        <source>ROI</source>
        <translation>Rendite</translation>
    </message>
    <message>
        <source>ROI without sign</source>
        <translation>Rendite ohne Vorzeichen</translation>
    </message>
    <message>
        <source>Tail loss</source>
        <translation>Randverlust</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Debt / capital</source>
        <translation>Schulden / Kapital</translation>
    </message>
    <message>
        <source>Debt / EBITDA</source>
        <translation>Schulden / EBITDA</translation>
    </message>
    <message>
        <source>Net margin</source>
        <translation>Nettomarge</translation>
    </message>
    <message>
        <source>EBIT / interest</source>
        <translation>EBIT / Zinsen</translation>
    </message>
    <message>
        <source>ROA</source>
        <translation>ROA</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Market cap</source>
        <translation>Börsenwert</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Probability in percent</source>
        <translation>Wahrscheinlichkeit in Prozent</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>SGA margin</source>
        <translation>VVG-Kosten</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Eligibility</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 von %2 bestanden</translation>
    </message>
    <message>
        <source>not passed: %1</source>
        <translation>nicht bestanden: %1</translation>
    </message>
    <message>
        <source>would be eligible: %1</source>
        <translation>wäre geeignet: %1</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>none of %1 holds</source>
        <translation>keiner von %1 trifft zu</translation>
    </message>
    <message>
        <source>holds: %1</source>
        <translation>trifft zu: %1</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>none fits</source>
        <translation>keine passt</translation>
    </message>
    <message>
        <source>first that fits: %1</source>
        <translation>erste, die passt: %1</translation>
    </message>
    <message>
        <source>Minimum %1</source>
        <translation>Minimum %1</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>has %1, needs %2</source>
        <translation>hat %1, braucht %2</translation>
    </message>
</context>
<context>
    <name>StoreOperations</name>
    <message>
        <source>Writing items, every commit synced</source>
        <translation>Punkte schreiben, jedes Commit synchronisiert</translation>
    </message>
    <message>
        <source>Writing items</source>
        <translation>Punkte schreiben</translation>
    </message>
    <message>
        <source>Looking one up</source>
        <translation>Einen nachschlagen</translation>
    </message>
    <message>
        <source>Preparing a statement</source>
        <translation>Eine Anweisung vorbereiten</translation>
    </message>
    <message>
        <source>Decoding JSON</source>
        <translation>JSON entschlüsseln</translation>
    </message>
    <message>
        <source>Importing rows</source>
        <translation>Zeilen importieren</translation>
    </message>
    <message>
        <source>Settings as JSON</source>
        <translation>Einstellungen als JSON</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>one per commit</source>
        <translation>einer je Commit</translation>
    </message>
    <message>
        <source>100 per commit</source>
        <translation>100 je Commit</translation>
    </message>
    <message>
        <source>1 000 per commit</source>
        <translation>1 000 je Commit</translation>
    </message>
    <message>
        <source>10 000 per commit</source>
        <translation>10 000 je Commit</translation>
    </message>
    <message>
        <source>without index</source>
        <translation>ohne Index</translation>
    </message>
    <message>
        <source>by index</source>
        <translation>über den Index</translation>
    </message>
    <message>
        <source>each time</source>
        <translation>jedes Mal</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>per field</source>
        <translation>je Feld</translation>
    </message>
    <message>
        <source>made anew</source>
        <translation>neu gemacht</translation>
    </message>
    <message>
        <source>kept as text</source>
        <translation>als Text aufgehoben</translation>
    </message>
    <message>
        <source>new names, below the bound</source>
        <translation>neue Namen, unter der Grenze</translation>
    </message>
    <message>
        <source>new names, at the bound</source>
        <translation>neue Namen, an der Grenze</translation>
    </message>
    <message>
        <source>known names, at the bound</source>
        <translation>bekannte Namen, an der Grenze</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weise</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Je Stück</translation>
    </message>
    <message>
        <source>In a second</source>
        <translation>In einer Sekunde</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Times as fast</source>
        <translation>So viel schneller</translation>
    </message>
</context>
<context>
    <name>SubjectQuery</name>
    <message>
        <source>%1 absent</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 present</source>
        <translation>%1 vorhanden</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht dabei</translation>
    </message>
    <message>
        <source>in the run before: %1</source>
        <translation>im Lauf davor: %1</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>trifft %1</translation>
    </message>
    <message>
        <source>%1 (%2 d)</source>
        <translation>%1 (%2 Tage)</translation>
    </message>
</context>
<context>
    <name>SubjectWords</name>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Persona changed</source>
        <translation>Persona geändert</translation>
    </message>
    <message>
        <source>Data changed only</source>
        <translation>Nur Daten geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>3 and more matches</source>
        <translation>3 und mehr Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Nicht eingestuft</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahetreffer</translation>
    </message>
    <message>
        <source>Changed since run %1</source>
        <translation>Geändert seit Lauf %1</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Number of matches</source>
        <translation>Zahl der Treffer</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>Overridden</source>
        <translation>Mit Vorrang</translation>
    </message>
    <message>
        <source>As assigned</source>
        <translation>Wie zugeordnet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Risikostufe</translation>
    </message>
</context>
<context>
    <name>TimingTables</name>
    <message>
        <source>extrapolated</source>
        <translation>hochgerechnet</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>any engine</source>
        <translation>jeder Rechenweg</translation>
    </message>
    <message>
        <source>consider an engine over columns</source>
        <translation>spaltenweise erwägen</translation>
    </message>
    <message>
        <source>an engine over columns</source>
        <translation>spaltenweise</translation>
    </message>
    <message>
        <source>an engine over columns, without fail</source>
        <translation>unbedingt spaltenweise</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>between two measured sizes</source>
        <translation>zwischen zwei gemessenen Größen</translation>
    </message>
    <message>
        <source>subjects &gt; %1</source>
        <translation>Subjekte &gt; %1</translation>
    </message>
    <message>
        <source>one run &gt; %1</source>
        <translation>ein Lauf &gt; %1</translation>
    </message>
    <message>
        <source>import and run &gt; %1</source>
        <translation>Import und Lauf &gt; %1</translation>
    </message>
    <message>
        <source>one subject &gt; %1</source>
        <translation>ein Subjekt &gt; %1</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>Subjekt %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1: %2 has %3, %4 has %5</source>
        <extracomment>a place; an engine, its value; another engine, its value</extracomment>
        <translation>%1: %2 hat %3, %4 hat %5</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Commits, loop / others</source>
        <translation>Commits, loop / andere</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>⚠ reached</source>
        <translation>⚠ erreicht</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenweg</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU-Zeit</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Recommendation: %1</source>
        <translation>Empfehlung: %1</translation>
    </message>
    <message>
        <source>%1 generated subjects take: %2.</source>
        <extracomment>number of subjects; engines and their times</extracomment>
        <translation>%1 erzeugte Subjekte brauchen: %2.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::AttentionList</name>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::AuditPage</name>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Append-only; nothing in it is changed or taken away</source>
        <translation>Nur ergänzt; nichts darin wird geändert oder entfernt</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Goes through the chain of all entries: changed, dropped or swapped ones are found</source>
        <translation>Geht die Kette aller Einträge durch: geänderte, entfernte und vertauschte werden gefunden</translation>
    </message>
    <message>
        <source>Back to &amp;Review</source>
        <translation>Zurück zur P&amp;rüfung</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>From this date on</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>from 2025-11-05</source>
        <translation>ab 2025-11-05</translation>
    </message>
    <message>
        <source>Up to this date</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>to 2025-11-05</source>
        <translation>bis 2025-11-05</translation>
    </message>
    <message>
        <source>The chosen entry as it is stored</source>
        <translation>Der gewählte Eintrag, wie er gespeichert ist</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it like 2025-11-05.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es wie 2025-11-05.</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>die neuesten %1</translation>
    </message>
    <message>
        <source>Going through the chain</source>
        <translation>Die Kette wird durchgegangen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, chain whole</source>
        <translation>
            <numerusform>%Ln Eintrag, Kette vollständig</numerusform>
            <numerusform>%Ln Einträge, Kette vollständig</numerusform>
        </translation>
    </message>
    <message>
        <source>Chain whole</source>
        <translation>Kette vollständig</translation>
    </message>
    <message>
        <source>Entry %1 does not fit</source>
        <translation>Eintrag %1 passt nicht</translation>
    </message>
    <message>
        <source>Entry %1 does not fit the chain: it, or one before it, was changed, dropped or swapped outside of this program. Compare with a backup.</source>
        <translation>Eintrag %1 passt nicht in die Kette: Er oder einer davor wurde außerhalb dieses Programms geändert, entfernt oder vertauscht. Vergleichen Sie mit einer Sicherungskopie.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::AuditTable</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::BandModel</name>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Mean probability</source>
        <translation>Mittlere Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Difference, pp</source>
        <translation>Differenz, PP</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CalibrationChart</name>
    <message>
        <source>Calibration: observed against predicted</source>
        <translation>Kalibrierung: beobachtet gegen vorhergesagt</translation>
    </message>
    <message>
        <source>mean probability</source>
        <translation>mittlere Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 predicted, %2 observed of %3</source>
        <translation>%1 vorhergesagt, %2 beobachtet, von %3</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CardHead</name>
    <message>
        <source>The subject before</source>
        <translation>Voriges Subjekt</translation>
    </message>
    <message>
        <source>The next subject</source>
        <translation>Nächstes Subjekt</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>Vorrang setzen…</translation>
    </message>
    <message>
        <source>Withdraw override…</source>
        <translation>Vorrang aufheben…</translation>
    </message>
    <message>
        <source>Reclassify this one</source>
        <translation>Neu einstufen</translation>
    </message>
    <message>
        <source>Back to the subjects</source>
        <translation>Zurück zu den Subjekten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This workspace cannot be written.</source>
        <translation>Diese Arbeitsdatei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Trait: %1</source>
        <translation>Merkmal: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CardPage</name>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>No subject chosen</source>
        <translation>Kein Subjekt gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list of subjects, Enter opens its card.</source>
        <translation>Wählen Sie eines in der Liste der Subjekte, Eingabe öffnet seine Karte.</translation>
    </message>
    <message>
        <source>Show the subjects</source>
        <translation>Subjekte anzeigen</translation>
    </message>
    <message>
        <source>Evidence, %1 d</source>
        <translation>Belege, %1 Tage</translation>
    </message>
    <message>
        <source>%1 v%2, rule by rule</source>
        <translation>%1 v%2, Regel für Regel</translation>
    </message>
    <message>
        <source>The data of this subject changed after run %1.</source>
        <translation>Die Daten dieses Subjekts haben sich nach Lauf %1 geändert.</translation>
    </message>
    <message>
        <source>Reclassify this one</source>
        <translation>Neu einstufen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Which conditions are shown</source>
        <translation>Welche Bedingungen gezeigt werden</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Only counted</source>
        <translation>Nur gezählte</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Assignments over the runs</source>
        <translation>Zuordnungen über die Läufe</translation>
    </message>
    <message>
        <source>%1, none is counted</source>
        <translation>%1, keine wird gezählt</translation>
    </message>
    <message>
        <source>%1 of %2, marked ones are counted</source>
        <translation>%1 von %2, markierte sind gezählt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>● %1 in the share, ○ %2 in the whole only</source>
        <translation>● %1 im Anteil, ○ %2 nur im Ganzen</translation>
    </message>
    <message>
        <source>%1 behind %2</source>
        <translation>%1 hinter %2</translation>
    </message>
    <message>
        <source>The data of this subject cannot be read: %1</source>
        <translation>Die Daten dieses Subjekts sind nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ChartCanvas</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ChosenImport</name>
    <message>
        <source>X-ray of %1</source>
        <translation>Röntgenbild von %1</translation>
    </message>
    <message numerus="yes">
        <source>one stroke is %Ln row(s); red: share rejected, at least 5 px high</source>
        <translation>
            <numerusform>ein Strich ist %Ln Zeile; rot: Anteil abgewiesen, mindestens 5 px hoch</numerusform>
            <numerusform>ein Strich sind %Ln Zeilen; rot: Anteil abgewiesen, mindestens 5 px hoch</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 %3 lie in lines %4 to %5. They look like one export.</source>
        <translation>%1 von %2 %3 liegen in den Zeilen %4 bis %5. Sie sehen nach einem einzigen Export aus.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation>
            <numerusform>%1 von %Ln Zeile wurde nicht übernommen. In der exportierten Datei berichtigen und diese hier ablegen; nichts wird verdoppelt.</numerusform>
            <numerusform>%1 von %Ln Zeilen wurden nicht übernommen. In der exportierten Datei berichtigen und diese hier ablegen; nichts wird verdoppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was rejected</source>
        <translation>Nichts wurde abgewiesen</translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln row(s) of %1 was rejected.</source>
        <translation>
            <numerusform>Die %Ln Zeile von %1 wurde nicht abgewiesen.</numerusform>
            <numerusform>Keine der %Ln Zeilen von %1 wurde abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its rejects are listed when the import is through.</source>
        <translation>Die abgewiesenen Zeilen stehen hier, sobald der Import durch ist.</translation>
    </message>
    <message>
        <source>No import is chosen</source>
        <translation>Kein Import gewählt</translation>
    </message>
    <message>
        <source>Choose a file above to see what became of its rows.</source>
        <translation>Wählen Sie oben eine Datei, um zu sehen, was aus ihren Zeilen wurde.</translation>
    </message>
    <message>
        <source>The chosen rejects, as CSV</source>
        <translation>Die gewählten abgewiesenen Zeilen, als CSV</translation>
    </message>
    <message>
        <source>All rejects that are shown, as CSV</source>
        <translation>Alle gezeigten abgewiesenen Zeilen, als CSV</translation>
    </message>
    <message>
        <source>Choose some rejects, or export them all: %1 are too many to copy</source>
        <translation>Wählen Sie einige Zeilen aus oder exportieren Sie alle: %1 sind zum Kopieren zu viele</translation>
    </message>
    <message>
        <source>Export rejects</source>
        <translation>Abgewiesene Zeilen exportieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export rejects as CSV…</source>
        <translation>Abgewiesene als CSV exportieren…</translation>
    </message>
    <message>
        <source>First line to look at</source>
        <translation>Erste betrachtete Zeile</translation>
    </message>
    <message>
        <source>Last line to look at</source>
        <translation>Letzte betrachtete Zeile</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgenbild</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Kinds of rejects</source>
        <translation>Arten abgewiesener Zeilen</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>by kind</source>
        <translation>nach Art</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>This import was undone</source>
        <translation>Dieser Import wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>The rows that %1 brought are gone; those that it changed are as they were. The file can be imported again.</source>
        <translation>Die Zeilen, die %1 brachte, sind entfernt; die geänderten sind wieder wie zuvor. Die Datei lässt sich erneut importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are written to %2. Mend them there and drop the file here.</source>
        <translation>
            <numerusform>%1 Zeile ist in %2 geschrieben. Dort berichtigen und die Datei hier ablegen.</numerusform>
            <numerusform>%1 Zeilen sind in %2 geschrieben. Dort berichtigen und die Datei hier ablegen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Show in the file</source>
        <translation>In der Datei anzeigen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Signals of the rules only</source>
        <translation>Nur Signale der Regeln</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CommandPalette</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CompareBox</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source> · %1 · rules v%2</source>
        <translation> · %1 · Regeln v%2</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>No earlier run</source>
        <translation>Kein früherer Lauf</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ComponentBars</name>
    <message>
        <source>Components of the score</source>
        <translation>Bestandteile der Punktzahl</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ContextBar</name>
    <message>
        <source>Reference &amp;date</source>
        <translation>&amp;Stichtag</translation>
    </message>
    <message>
        <source>Reference date of the next classification</source>
        <translation>Stichtag der nächsten Einstufung</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Find a subject, a page or an action</source>
        <translation>Subjekt, Seite oder Befehl suchen</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 Tage</translation>
    </message>
    <message numerus="yes">
        <source>Window of %n day(s)</source>
        <translation>
            <numerusform>Zeitraum von %n Tag</numerusform>
            <numerusform>Zeitraum von %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Windows side by side</source>
        <translation>Zeiträume nebeneinander</translation>
    </message>
    <message>
        <source>Reference time of the next classification</source>
        <translation>Stichzeit der nächsten Klassifikation</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::CourseChart</name>
    <message>
        <source>Probability over time</source>
        <translation>Wahrscheinlichkeit über die Zeit</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 from %2%</source>
        <translation>%1 ab %2&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DecisionBox</name>
    <message>
        <source>Uncheck all</source>
        <translation>Alle Haken entfernen</translation>
    </message>
    <message>
        <source>Decision and reason</source>
        <translation>Entscheidung und Begründung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason. Ctrl+Enter decides as suggested</source>
        <translation>Begründung. Strg+Eingabe entscheidet wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Decided before: %1. %2</source>
        <translation>Bisher entschieden: %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>One decision for %Ln checked item(s)</source>
        <translation>
            <numerusform>Eine Entscheidung für %Ln angehakten Punkt</numerusform>
            <numerusform>Eine Entscheidung für %Ln angehakte Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>A block needs %1 characters, %2 are there</source>
        <translation>Sperren braucht %1 Zeichen, %2 sind da</translation>
    </message>
    <message>
        <source>Write a reason, then Ctrl+Enter</source>
        <translation>Begründung schreiben, dann Strg+Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+Enter: %1</source>
        <translation>Strg+Eingabe: %1</translation>
    </message>
    <message>
        <source>a block needs %1 characters</source>
        <translation>Sperren braucht %1 Zeichen</translation>
    </message>
    <message>
        <source>Choose a decision: A, M, B or E outside this field</source>
        <translation>Entscheidung wählen: A, M, B oder E außerhalb dieses Feldes</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DetailCanvas</name>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>month of an axis</comment>
        <translation>MMM</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>day of an axis</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What is shown of the subject</source>
        <translation>Was vom Subjekt gezeigt wird</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DetailTableModel</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DialectForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>no kind of file has these columns</source>
        <translation>keine Art von Datei hat diese Spalten</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>%1 (%2 sure)</source>
        <translation>%1 (%2 sicher)</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DialectRow</name>
    <message>
        <source>%1: another character</source>
        <translation>%1: anderes Zeichen</translation>
    </message>
    <message>
        <source>another…</source>
        <translation>anderes…</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DistributionChart</name>
    <message>
        <source>Distribution of the personas</source>
        <translation>Verteilung der Personas</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <extracomment>an outcome, a look-back, a number of subjects, their share</extracomment>
        <translation>%1, %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DropField</name>
    <message>
        <source>Drop CSV files or a folder here</source>
        <translation>CSV-Dateien oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>.csv, also .gz; several at once, in any order</source>
        <translation>.csv, auch .gz; mehrere auf einmal, in beliebiger Reihenfolge</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::DropOverlay</name>
    <message numerus="yes">
        <source>Looking at %n file(s)…</source>
        <translation>
            <numerusform>%n Datei wird angesehen…</numerusform>
            <numerusform>%n Dateien werden angesehen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here can be read</source>
        <translation>Nichts davon ist lesbar</translation>
    </message>
    <message numerus="yes">
        <source>Read %n file(s): %1</source>
        <translation>
            <numerusform>%n Datei lesen: %1</numerusform>
            <numerusform>%n Dateien lesen: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to look at first</source>
        <translation>
            <numerusform>%n Datei ist zuerst anzusehen</numerusform>
            <numerusform>%n Dateien sind zuerst anzusehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::EvaluationPane</name>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>how many it finds against how many it calls for nothing</source>
        <translation>wie viele sie findet, gegen wie viele sie umsonst meldet</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>on the dashed line it said what happened; subjects beside the dot</source>
        <translation>auf der gestrichelten Linie sagte sie, was geschah; Subjekte neben dem Punkt</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Calibration by bands</source>
        <translation>Kalibrierung nach Bändern</translation>
    </message>
    <message>
        <source>Against the outcomes</source>
        <translation>Gegen die Ausgänge</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>AUC %1 · KS %2 at %3 · Brier %4 · log loss %5</source>
        <translation>AUC %1 · KS %2 bei %3 · Brier %4 · Log-Verlust %5</translation>
    </message>
    <message>
        <source>%1 with a known outcome, %2 of them defaulted; %3 of the run without one; %4 outcomes match none</source>
        <translation>%1 mit bekanntem Ausgang, davon %2 ausgefallen; %3 des Laufs ohne; %4 Ausgänge gehören zu keinem</translation>
    </message>
    <message>
        <source>Drop a CSV file with the columns of the identifier and &quot;defaulted&quot; (0 or 1) anywhere on the window: it is imported as outcomes.</source>
        <translation>Eine CSV-Datei mit den Spalten der Kennung und „defaulted“ (0 oder 1) irgendwo auf das Fenster ziehen: Sie wird als Ausgänge importiert.</translation>
    </message>
    <message>
        <source>No outcomes yet</source>
        <translation>Noch keine Ausgänge</translation>
    </message>
    <message>
        <source>No outcome matches</source>
        <translation>Kein Ausgang passt</translation>
    </message>
    <message>
        <source>%1 outcomes are here, none of them is of a subject of this run. </source>
        <translation>%1 Ausgänge sind da, keiner gehört zu einem Subjekt dieses Laufs. </translation>
    </message>
    <message>
        <source>Not enough outcomes</source>
        <translation>Zu wenige Ausgänge</translation>
    </message>
    <message>
        <source>%1 v%2, run %3</source>
        <translation>%1 v%2, Lauf %3</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>evaluation-run-%1</source>
        <translation>auswertung-lauf-%1</translation>
    </message>
    <message>
        <source>Export the evaluation</source>
        <translation>Auswertung exportieren</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::EventModel</name>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>The chosen signal counts it.</source>
        <translation>Das gewählte Signal zählt sie.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Betrag, %1</translation>
    </message>
    <message>
        <source>counted, in the share</source>
        <translation>gezählt, im Anteil</translation>
    </message>
    <message>
        <source>counted, in the whole only</source>
        <translation>gezählt, nur im Ganzen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::EvidenceModel</name>
    <message>
        <source>matched · assigned</source>
        <translation>trifft zu · zugeordnet</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>trifft zu</translation>
    </message>
    <message>
        <source>not matched</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alle davon</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eine davon</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <source>holds exactly</source>
        <translation>genau erfüllt</translation>
    </message>
    <message>
        <source>fails exactly</source>
        <translation>genau verfehlt</translation>
    </message>
    <message>
        <source>holds by %1</source>
        <translation>erfüllt um %1</translation>
    </message>
    <message>
        <source>fails by %1</source>
        <translation>verfehlt um %1</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation>%1 %2, %3, %4</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>fails ◂ threshold ▸ holds</source>
        <translation>nein ◂ Schwelle ▸ ja</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>near miss: %1</source>
        <translation>knapp verfehlt: %1</translation>
    </message>
    <message>
        <source>known bots</source>
        <translation>bekannte Bots</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FacetPanel</name>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>Add the range of a signal</source>
        <translation>Bereich eines Signals hinzufügen</translation>
    </message>
    <message>
        <source>in filter · Δ run %1</source>
        <translation>im Filter · Δ Lauf %1</translation>
    </message>
    <message>
        <source>in filter</source>
        <translation>im Filter</translation>
    </message>
    <message>
        <source>within %1%</source>
        <translation>bis %1&#x202f;%</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FacetRow</name>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n Subjekt</numerusform>
            <numerusform>%n Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 since the run before</source>
        <translation>%1, %2 seit dem Lauf davor</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FactTable</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 · run %2</source>
        <translation>%1 · Lauf %2</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FieldForm</name>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>in and out columns</source>
        <translation>Ein- und Ausgangsspalte</translation>
    </message>
    <message>
        <source>the same text in every row</source>
        <translation>derselbe Text in jeder Zeile</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>flip sign</source>
        <translation>umkehren</translation>
    </message>
    <message>
        <source>by a column</source>
        <translation>nach einer Spalte</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>trim</source>
        <translation>ohne Leerraum außen</translation>
    </message>
    <message>
        <source>upper case</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>lower case</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>percent to fraction</source>
        <translation>Prozent zu Anteil</translation>
    </message>
    <message>
        <source>fraction to percent</source>
        <translation>Anteil zu Prozent</translation>
    </message>
    <message>
        <source>One column, or several with commas between that the date format joins</source>
        <translation>Eine Spalte oder, mit Kommas dazwischen, mehrere, die das Datumsformat verbindet</translation>
    </message>
    <message>
        <source>%Y year, %y year of two digits, %m month, %d day; or epoch, epoch_ms</source>
        <translation>%Y Jahr, %y zweistelliges Jahr, %m Monat, %d Tag; oder epoch, epoch_ms</translation>
    </message>
    <message>
        <source>Where the text is blank an id is made from these columns, with commas between</source>
        <translation>Wo der Text leer ist, wird aus diesen Spalten eine Kennung gebildet; mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gebildet aus</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Date format</source>
        <translation>Datumsformat</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>Column that tells</source>
        <translation>Maßgebliche Spalte</translation>
    </message>
    <message>
        <source>Means money out</source>
        <translation>Heißt Ausgang</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Else made from</source>
        <translation>Sonst gebildet aus</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>How %1 is made</source>
        <translation>Wie %1 gebildet wird</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FileIntake</name>
    <message>
        <source>Nothing was imported: this workspace is read-only. Save it as another file and drop the files there.</source>
        <translation>Nichts wurde importiert: Diese Arbeitsdatei ist schreibgeschützt. Sie als andere Datei speichern und die Dateien dort ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) go into a new workspace. Keep it in %1?</source>
        <translation>
            <numerusform>%n Datei kommt in eine neue Arbeitsdatei. Diese als %1 speichern?</numerusform>
            <numerusform>%n Dateien kommen in eine neue Arbeitsdatei. Diese als %1 speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Dort speichern</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Anderer Ort…</translation>
    </message>
    <message>
        <source>Keep the new workspace in</source>
        <translation>Neue Arbeitsdatei speichern unter</translation>
    </message>
    <message>
        <source>Workspaces (*.dramatis)</source>
        <translation>Arbeitsdateien (*.dramatis)</translation>
    </message>
    <message>
        <source>Map by hand…</source>
        <translation>Von Hand zuordnen…</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FileList</name>
    <message numerus="yes">
        <source>about %Ln row(s)</source>
        <translation>
            <numerusform>etwa %Ln Zeile</numerusform>
            <numerusform>etwa %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird angesehen…</translation>
    </message>
    <message>
        <source>not yet seen</source>
        <translation>noch ungesehen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) missing</source>
        <translation>
            <numerusform>%Ln Feld fehlt</numerusform>
            <numerusform>%Ln Felder fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln Frage</numerusform>
            <numerusform>%Ln Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FilterTag</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FlowChart</name>
    <message>
        <source>Flow from run A to run B</source>
        <translation>Fluss von Lauf A zu Lauf B</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln Subjekt</numerusform>
            <numerusform>%Ln Subjekte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::FlowPane</name>
    <message>
        <source>Flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Moved only</source>
        <translation>Nur Wechsel</translation>
    </message>
    <message>
        <source>Export the flow as a picture</source>
        <translation>Den Fluss als Bild exportieren</translation>
    </message>
    <message>
        <source>Flow, %1</source>
        <translation>Fluss, %1</translation>
    </message>
    <message>
        <source>%1 stayed (faint) · %2 moved, %3</source>
        <translation>%1 geblieben (blass) · %2 gewechselt, %3</translation>
    </message>
    <message>
        <source>Nobody moved.</source>
        <translation>Niemand hat gewechselt.</translation>
    </message>
    <message>
        <source>From run to run, %1</source>
        <translation>Von Lauf zu Lauf, %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ForecastTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Also made</source>
        <translation>Mit angelegt</translation>
    </message>
    <message>
        <source>Rows whose key is stored already, counted and passed over</source>
        <translation>Zeilen, deren Schlüssel schon gespeichert ist: gezählt und übersprungen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ForecastView</name>
    <message>
        <source>Forecast by file</source>
        <translation>Prognose je Datei</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>First rejects</source>
        <translation>Erste abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>Abgewiesene Zeilen</translation>
    </message>
    <message>
        <source>Nothing would be rejected</source>
        <translation>Nichts würde abgewiesen</translation>
    </message>
    <message>
        <source>Everything is done but writing.</source>
        <translation>Alles wird ausgeführt außer dem Schreiben.</translation>
    </message>
    <message>
        <source>How far the forecast is</source>
        <translation>Wie weit die Prognose ist</translation>
    </message>
    <message>
        <source>Stop the forecast</source>
        <translation>Prognose anhalten</translation>
    </message>
    <message>
        <source>Kinds of rejects</source>
        <translation>Arten abgewiesener Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>Trying %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei wird geprüft</numerusform>
            <numerusform>%Ln Dateien werden geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; nothing is written yet</source>
        <translation>%1, %2; noch ist nichts geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) new or changed</source>
        <translation>
            <numerusform>%Ln Zeile neu oder geändert</numerusform>
            <numerusform>%Ln Zeilen neu oder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejects of %1</source>
        <translation>Abgewiesene Zeilen von %1</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>die ersten %1 von %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::GateList</name>
    <message>
        <source>Gates</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>%1, needs %2</source>
        <translation>%1, nötig %2</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>%1 passed: %2</source>
        <translation>%1 bestanden: %2</translation>
    </message>
    <message>
        <source>%1 not passed: %2</source>
        <translation>%1 nicht bestanden: %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::HistogramBrush</name>
    <message>
        <source>Distribution of %1</source>
        <translation>Verteilung von %1</translation>
    </message>
    <message>
        <source>Lower bound of %1</source>
        <translation>Untergrenze von %1</translation>
    </message>
    <message>
        <source>Upper bound of %1</source>
        <translation>Obergrenze von %1</translation>
    </message>
    <message>
        <source>no bound</source>
        <translation>keine Grenze</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::HistogramRange</name>
    <message>
        <source>%1 from</source>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>%1 to</source>
        <translation>%1 bis</translation>
    </message>
    <message>
        <source>Remove this range</source>
        <translation>Diesen Bereich entfernen</translation>
    </message>
    <message>
        <source>Remove the range of %1</source>
        <translation>Bereich von %1 entfernen</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::HistoryModel</name>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Aufhebung</translation>
    </message>
    <message>
        <source>Lapse</source>
        <translation>Erlöschen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Persona, %1 d</source>
        <translation>Persona, %1 Tage</translation>
    </message>
    <message>
        <source>Rules, operator</source>
        <translation>Regeln, wer</translation>
    </message>
    <message>
        <source>Cause of change</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportDetails</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Importiert aus</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>XXH3-128 hash</source>
        <translation>XXH3-128-Prüfsumme</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Import %1 of %2</source>
        <translation>Import %1 aus %2</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>No mapping is kept of this import.</source>
        <translation>Von diesem Import ist keine Zuordnung aufbewahrt.</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Name der Zuordnung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The mapping &quot;%1&quot; is saved. It is offered when a file with the same header comes.</source>
        <translation>Die Zuordnung „%1“ ist gespeichert. Sie wird angeboten, wenn eine Datei mit derselben Kopfzeile kommt.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportNotices</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 brought nothing new: all rows are there already.</source>
        <translation>%1: nichts Neues, alle Zeilen sind schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of %2 were taken.</source>
        <translation>
            <numerusform>%1 Zeile aus %2 wurde übernommen.</numerusform>
            <numerusform>%1 Zeilen aus %2 wurden übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing account(s) or user(s) were made.</source>
        <translation>
            <numerusform>%1 fehlendes Konto oder fehlender Nutzer wurde angelegt.</numerusform>
            <numerusform>%1 fehlende Konten oder Nutzer wurden angelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) were not taken. Mend them in the exported file and drop it here; nothing will be doubled.</source>
        <translation>
            <numerusform>%1 Zeile wurde nicht übernommen. In der exportierten Datei berichtigen und diese hier ablegen; nichts wird verdoppelt.</numerusform>
            <numerusform>%1 Zeilen wurden nicht übernommen. In der exportierten Datei berichtigen und diese hier ablegen; nichts wird verdoppelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show rejects</source>
        <translation>Zeilen anzeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message numerus="yes">
        <source>The import of %1 is undone: %2 row(s) are gone.</source>
        <translation>
            <numerusform>Der Import von %1 ist rückgängig gemacht: %2 Zeile ist entfernt.</numerusform>
            <numerusform>Der Import von %1 ist rückgängig gemacht: %2 Zeilen sind entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are as they were before.</source>
        <translation>
            <numerusform>%1 Zeile ist wieder wie zuvor.</numerusform>
            <numerusform>%1 Zeilen sind wieder wie zuvor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportTable</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>as proposed</source>
        <translation>wie vorgeschlagen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>proposed in %1</source>
        <translation>vorgeschlagen in %1</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>No workspace is open yet</source>
        <translation>Noch keine Arbeitsdatei geöffnet</translation>
    </message>
    <message>
        <source>Nothing is stored, so every row that is not rejected would be new.</source>
        <translation>Nichts ist gespeichert, also wäre jede nicht abgewiesene Zeile neu.</translation>
    </message>
    <message>
        <source>These files cannot be imported so</source>
        <translation>So lassen sich diese Dateien nicht importieren</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Files in the order of their import</source>
        <translation>Dateien in der Reihenfolge ihres Imports</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Leaves the chosen file out of this import</source>
        <translation>Lässt die gewählte Datei bei diesem Import aus</translation>
    </message>
    <message>
        <source>in this order</source>
        <translation>in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>Name der Zuordnung</translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation>Zuordnung speichern</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel i&amp;mport</source>
        <translation>I&amp;mport abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save mapping as…</source>
        <translation>Zuordnung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>&amp;Nächste Frage</translation>
    </message>
    <message>
        <source>F&amp;orecast: what would change</source>
        <translation>Pr&amp;ognose: was sich ändern würde</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile &amp;importieren</numerusform>
            <numerusform>%Ln Zeilen &amp;importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei &amp;importieren</numerusform>
            <numerusform>%Ln Dateien &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The mapping &quot;%1&quot; is saved and offered for files with the same header.</source>
        <translation>Die Zuordnung „%1“ ist gespeichert und wird für Dateien mit derselben Kopfzeile angeboten.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ImportsPage</name>
    <message>
        <source>No file is imported yet</source>
        <translation>Noch keine Datei importiert</translation>
    </message>
    <message>
        <source>Drop CSV files anywhere on this window, or choose them.</source>
        <translation>CSV-Dateien irgendwo auf diesem Fenster ablegen oder auswählen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Drop CSV files anywhere on this window</source>
        <translation>CSV-Dateien irgendwo auf diesem Fenster ablegen</translation>
    </message>
    <message>
        <source>History of imports</source>
        <translation>Verlauf der Importe</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Imports the files or the table on the clipboard</source>
        <translation>Importiert die Dateien oder die Tabelle der Zwischenablage</translation>
    </message>
    <message>
        <source>Review before importing</source>
        <translation>Vor dem Import prüfen</translation>
    </message>
    <message>
        <source>Shows what each file is taken for, and a forecast, before anything is written</source>
        <translation>Zeigt, wofür jede Datei gehalten wird, und eine Prognose, bevor etwas geschrieben wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo import…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Stops the command that this file belongs to at the border of a batch</source>
        <translation>Hält den Auftrag, zu dem diese Datei gehört, am Ende eines Pakets an</translation>
    </message>
    <message>
        <source>Takes back what this import brought; asks before</source>
        <translation>Nimmt zurück, was dieser Import brachte; fragt vorher</translation>
    </message>
    <message>
        <source>Data files (*.csv *.csv.gz *.gz *.tsv *.txt *.json *.jsonl)</source>
        <translation>Datendateien (*.csv *.csv.gz *.gz *.tsv *.txt *.json *.jsonl)</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::InOutBars</name>
    <message>
        <source>in %1, out %2</source>
        <translation>ein %1, aus %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>ein %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>aus %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ItemEvidence</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 gilt</translation>
    </message>
    <message>
        <source>%1 does not hold</source>
        <translation>%1 gilt nicht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ItemView</name>
    <message>
        <source>Open card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Voriger Punkt</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Nächster Punkt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Why this score</source>
        <translation>Warum diese Punktzahl</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>Punkt %1 von %2</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>of 100, %1</source>
        <translation>von 100, %1</translation>
    </message>
    <message>
        <source>Suggested by confidence %1: %2.</source>
        <translation>Vorschlag bei Sicherheit %1: %2.</translation>
    </message>
    <message>
        <source>Show these subjects</source>
        <translation>Diese Subjekte zeigen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobBar</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 reject(s)</source>
        <translation>
            <numerusform>%1 abgewiesen</numerusform>
            <numerusform>%1 abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::LadderChart</name>
    <message>
        <source>Time against subjects, both axes logarithmic</source>
        <translation>Zeit über Subjekte, beide Achsen logarithmisch</translation>
    </message>
    <message>
        <source>%1 %2 extrapolated</source>
        <translation>%1 %2 hochgerechnet</translation>
    </message>
    <message>
        <source>%1 subjects: %2</source>
        <extracomment>number of subjects, times of the engines</extracomment>
        <translation>%1 Subjekte: %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::LinesInFile</name>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 in %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MainWindow</name>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>%1 — Dramatis</source>
        <translation>%1 — Dramatis</translation>
    </message>
    <message>
        <source>This workspace is read-only</source>
        <translation>Diese Arbeitsdatei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>The window closes as soon as the running jobs have stopped. A stopped import or classification can be resumed.</source>
        <translation>Das Fenster schließt, sobald die laufenden Aufträge angehalten haben. Ein angehaltener Import oder eine angehaltene Einstufung lässt sich fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) wait for a decision</source>
        <translation>
            <numerusform>%Ln Punkt wartet auf eine Entscheidung</numerusform>
            <numerusform>%Ln Punkte warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MappingPane</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Make accounts and users that are not there</source>
        <translation>Fehlende Konten und Nutzer anlegen</translation>
    </message>
    <message>
        <source>A row whose account is not stored is then taken: the account is made, a checking account, and a user of its own if there is none</source>
        <translation>Eine Zeile, deren Konto nicht gespeichert ist, wird dann übernommen: Das Konto wird als Girokonto (checking) angelegt, dazu ein eigener Nutzer, wenn es keinen gibt</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Use for %Ln other file(s) with the same header</source>
        <translation>
            <numerusform>Auch für %Ln Datei mit gleicher &amp;Kopfzeile nutzen</numerusform>
            <numerusform>Auch für %Ln Dateien mit gleicher &amp;Kopfzeile nutzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>all needed fields are mapped</source>
        <translation>alle nötigen Felder zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln needed field(s) not mapped</source>
        <translation>
            <numerusform>%Ln nötiges Feld nicht zugeordnet</numerusform>
            <numerusform>%Ln nötige Felder nicht zugeordnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MappingTable</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1 (instead of what it is now)</source>
        <translation>%1 (statt wie bisher)</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nötig)</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>Spalte wählen</translation>
    </message>
    <message>
        <source>Field of column %1: %2</source>
        <translation>Feld der Spalte %1: %2</translation>
    </message>
    <message>
        <source>How %1 is read: %2</source>
        <translation>Wie %1 gelesen wird: %2</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>part of %1</source>
        <translation>Teil von %1</translation>
    </message>
    <message>
        <source>no column yet</source>
        <translation>noch keine Spalte</translation>
    </message>
    <message>
        <source>needed, and no column fits</source>
        <translation>nötig, und keine Spalte passt</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>saved mapping</source>
        <translation>gespeicherte Zuordnung</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MarginModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 subjects</source>
        <translation>%1 Subjekte</translation>
    </message>
    <message>
        <source>%1: %2 within 5%</source>
        <translation>%1: %2 innerhalb 5&#x202f;%</translation>
    </message>
    <message>
        <source>%1: %2 fail by up to %3%</source>
        <translation>%1: %2 verfehlen um bis zu %3&#x202f;%</translation>
    </message>
    <message>
        <source>%1: %2 hold by up to %3%</source>
        <translation>%1: %2 erfüllen um bis zu %3&#x202f;%</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>within 5%</source>
        <translation>innerhalb 5&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MatrixHeads</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>before ↓  now →</source>
        <translation>davor ↓  jetzt →</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MedianLine</name>
    <message>
        <source>bold: past a threshold of another persona</source>
        <translation>fett: über der Schwelle einer anderen Persona</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>Median von %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MoveMatrix</name>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message numerus="yes">
        <source>%Ln subject(s)</source>
        <translation>
            <numerusform>%Ln Subjekt</numerusform>
            <numerusform>%Ln Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>all of run B</source>
        <translation>alle von Lauf B</translation>
    </message>
    <message>
        <source>%1 in run B: %2</source>
        <translation>%1 in Lauf B: %2</translation>
    </message>
    <message>
        <source>%1 in run A: %2</source>
        <translation>%1 in Lauf A: %2</translation>
    </message>
    <message>
        <source>from %1 to %2: %3</source>
        <translation>von %1 nach %2: %3</translation>
    </message>
    <message>
        <source>A ↓  B →</source>
        <translation>A ↓  B →</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::MovePane</name>
    <message>
        <source>Moves from A to B</source>
        <translation>Wechsel von A nach B</translation>
    </message>
    <message>
        <source>From A to B</source>
        <translation>Von A nach B</translation>
    </message>
    <message>
        <source>%1 appeared · %2 disappeared · arrow keys move the cell, Enter opens its subjects</source>
        <translation>%1 hinzugekommen · %2 weggefallen · Pfeiltasten bewegen die Zelle, Eingabe öffnet ihre Subjekte</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln subject(s)</source>
        <translation>
            <numerusform>%Ln Subjekt anzeigen</numerusform>
            <numerusform>%Ln Subjekte anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>From A to B, %1</source>
        <translation>Von A nach B, %1</translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln subject(s)…</source>
        <translation>
            <numerusform>Das %Ln Subjekt exportieren…</numerusform>
            <numerusform>Die %Ln Subjekte exportieren…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::NoticeArea</name>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::NoticeStrip</name>
    <message>
        <source>Close this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::OverrideForm</name>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Reason, at least 20 characters</source>
        <translation>Begründung, mindestens 20 Zeichen</translation>
    </message>
    <message>
        <source>all windows</source>
        <translation>alle Zeiträume</translation>
    </message>
    <message>
        <source>%1 d only</source>
        <translation>nur %1 Tage</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Gilt als</translation>
    </message>
    <message>
        <source>Withdraw the override</source>
        <translation>Vorrang aufheben</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Vorrang setzen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>The decision is kept with your name and the time.</source>
        <translation>Die Entscheidung wird mit Ihrem Namen und der Zeit aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 of at least %2 characters</source>
        <translation>%1 von mindestens %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>The data are here; no classification has looked at them.</source>
        <translation>Die Daten sind da; noch keine Einstufung hat sie angesehen.</translation>
    </message>
    <message>
        <source>Drop CSV files anywhere in this window to begin.</source>
        <translation>CSV-Dateien irgendwo in diesem Fenster ablegen, um zu beginnen.</translation>
    </message>
    <message>
        <source>No condition has a threshold to be near to.</source>
        <translation>Keine Bedingung hat eine Schwelle, der etwas nahe sein könnte.</translation>
    </message>
    <message>
        <source>Signals are being read.</source>
        <translation>Signale werden gelesen.</translation>
    </message>
    <message>
        <source>bar: run %1 · tick and Δ: run %2</source>
        <translation>Balken: Lauf %1 · Strich und Δ: Lauf %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>subjects and share · tick: run %1</source>
        <translation>Subjekte und Anteil · Strich: Lauf %1</translation>
    </message>
    <message>
        <source>subjects and share</source>
        <translation>Subjekte und Anteil</translation>
    </message>
    <message>
        <source>%1 moved · %2 stayed</source>
        <translation>%1 gewechselt · %2 geblieben</translation>
    </message>
    <message>
        <source>distribution-run-%1</source>
        <translation>verteilung-lauf-%1</translation>
    </message>
    <message>
        <source>Export the distribution</source>
        <translation>Verteilung exportieren</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Einstufen</translation>
    </message>
    <message>
        <source>Who is assigned to what, and what moved</source>
        <translation>Wer wozu gehört und was gewechselt hat</translation>
    </message>
    <message>
        <source>Co&amp;mpare with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Ex&amp;portieren…</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>All matches</source>
        <translation>Alle Treffer</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Margin map</source>
        <translation>Abstandskarte</translation>
    </message>
    <message>
        <source>subjects close to a threshold, by relative distance</source>
        <translation>Subjekte nahe einer Schwelle, nach relativem Abstand</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Open in Runs</source>
        <translation>In Läufe öffnen</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Drop CSV or JSON files anywhere in this window to begin: %1.</source>
        <translation>Zum Beginnen CSV- oder JSON-Dateien irgendwo in dieses Fenster ziehen: %1.</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>%1, %2 d</source>
        <extracomment>title of a pane, days of a look-back</extracomment>
        <translation>%1, %2 T</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>beside the outcome; a subject may have several</source>
        <translation>neben dem Ergebnis; ein Subjekt kann mehrere haben</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>The data are here; nothing is scored yet.</source>
        <translation>Die Daten sind da; noch ist nichts bewertet.</translation>
    </message>
    <message>
        <source>Risk levels</source>
        <translation>Risikostufen</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>portfolio mean: %1</source>
        <translation>Mittel des Portfolios: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PersonaModel</name>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Nicht eingestuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Alle Subjekte</translation>
    </message>
    <message>
        <source>%1, %2 days: %3 subjects, %4</source>
        <extracomment>persona, days of the look-back, number of subjects, share</extracomment>
        <translation>%1, %2 Tage: %3 Subjekte, %4</translation>
    </message>
    <message>
        <source>, difference %1</source>
        <translation>, Unterschied %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days of a look-back</extracomment>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PersonaTitle</name>
    <message>
        <source>Persona: %1</source>
        <translation>Persona: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PlaceEditor</name>
    <message>
        <source>Choose a number in the table to move it; type over it to set it.</source>
        <translation>Eine Zahl der Tabelle wählen, um sie zu verschieben; überschreiben, um sie zu setzen.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück auf %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview, as it would be stored</source>
        <translation>Vorschau, wie es gespeichert würde</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>1/3</source>
        <translation>1/3</translation>
    </message>
    <message>
        <source>2/3</source>
        <translation>2/3</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Rows from the beginning of the file</source>
        <translation>Zeilen vom Anfang der Datei</translation>
    </message>
    <message>
        <source>Rows from a third into the file</source>
        <translation>Zeilen ab einem Drittel der Datei</translation>
    </message>
    <message>
        <source>Rows from two thirds into the file</source>
        <translation>Zeilen ab zwei Dritteln der Datei</translation>
    </message>
    <message>
        <source>Rows from the end of the file</source>
        <translation>Zeilen vom Ende der Datei</translation>
    </message>
    <message>
        <source>as it would be stored</source>
        <translation>wie es gespeichert würde</translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>Not yet seen</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>Nichts zu zeigen</translation>
    </message>
    <message>
        <source>No row can be shown</source>
        <translation>Keine Zeile lässt sich zeigen</translation>
    </message>
    <message>
        <source>There is no row here</source>
        <translation>Hier ist keine Zeile</translation>
    </message>
    <message>
        <source>as it would be stored · lines %1 to %2</source>
        <translation>wie es gespeichert würde · Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>ein %1</translation>
    </message>
    <message>
        <source>out %1</source>
        <translation>aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln sampled row(s) would be rejected</source>
        <translation>
            <numerusform>%1 von %Ln Zeile der Stichprobe würde abgewiesen</numerusform>
            <numerusform>%1 von %Ln Zeilen der Stichprobe würden abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none of %Ln sampled row(s) would be rejected</source>
        <translation>
            <numerusform>die %Ln Zeile der Stichprobe würde nicht abgewiesen</numerusform>
            <numerusform>keine von %Ln Zeilen der Stichprobe würde abgewiesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PreviewTable</name>
    <message>
        <source>no: %1</source>
        <translation>nein: %1</translation>
    </message>
    <message>
        <source>warned: bytes that mean nothing in this encoding</source>
        <translation>Warnung: Bytes ohne Bedeutung in dieser Kodierung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>warned: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>%1, at fault</source>
        <translation>%1, fehlerhaft</translation>
    </message>
    <message>
        <source>%1, bytes that mean nothing</source>
        <translation>%1, Bytes ohne Bedeutung</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Taken?</source>
        <translation>Übernommen?</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ProbabilityChart</name>
    <message>
        <source>Subjects by probability</source>
        <translation>Subjekte nach Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vorher %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 from %2%</source>
        <translation>%1 ab %2&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ProgramNotices</name>
    <message>
        <source>Another program has written to this workspace; shown is the newest state.</source>
        <translation>Ein anderes Programm hat in diesen Arbeitsbereich geschrieben; gezeigt wird der neueste Stand.</translation>
    </message>
    <message>
        <source>Run %1 is completed.</source>
        <translation>Lauf %1 ist abgeschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are completed.</source>
        <translation>
            <numerusform>%n Lauf ist abgeschlossen.</numerusform>
            <numerusform>%n Läufe sind abgeschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Diagnosepaket sichern</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Zip-Archiv (*.zip)</translation>
    </message>
    <message>
        <source>The support bundle lies in %1. It holds settings, versions, logs and the measurements of runs; no data of subjects. Nothing was sent.</source>
        <translation>Das Diagnosepaket liegt in %1. Es enthält Einstellungen, Versionen, Protokolle und die Messwerte der Läufe; keine Daten von Subjekten. Nichts wurde verschickt.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::PrunePane</name>
    <message>
        <source>Prune old runs</source>
        <translation>Alte Läufe ausdünnen</translation>
    </message>
    <message>
        <source>nothing goes before you say so</source>
        <translation>nichts geht, bevor Sie es sagen</translation>
    </message>
    <message>
        <source>Plan of the pruning</source>
        <translation>Plan des Ausdünnens</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Which runs are kept</source>
        <translation>Welche Läufe bleiben</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>Die neuesten behalten</translation>
    </message>
    <message>
        <source>Keep the newest of each month</source>
        <translation>Den neuesten jedes Monats behalten</translation>
    </message>
    <message>
        <source>So many runs are kept</source>
        <translation>So viele Läufe bleiben</translation>
    </message>
    <message>
        <source>of each kind of subjects</source>
        <translation>je Art von Subjekten</translation>
    </message>
    <message>
        <source>Prune</source>
        <translation>Ausdünnen</translation>
    </message>
    <message>
        <source>Looking for the runs that would go</source>
        <translation>Die Läufe, die gehen würden, werden gesucht</translation>
    </message>
    <message>
        <source>goes</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>is kept: %1</source>
        <translation>bleibt: %1</translation>
    </message>
    <message>
        <source>No run would go.</source>
        <translation>Kein Lauf würde gehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) would go with all results; imported data stay.</source>
        <translation>
            <numerusform>%Ln Lauf würde mit allen Ergebnissen gehen; importierte Daten bleiben.</numerusform>
            <numerusform>%Ln Läufe würden mit allen Ergebnissen gehen; importierte Daten bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided item(s) of the review queue would go with them.</source>
        <translation>
            <numerusform>%Ln offener Punkt der Prüfung würde mitgehen.</numerusform>
            <numerusform>%Ln offene Punkte der Prüfung würden mitgehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prune %Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf ausdünnen</numerusform>
            <numerusform>%Ln Läufe ausdünnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::QuestionCard</name>
    <message>
        <source>Flip sign</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Day or month first in %1?</source>
        <translation>Tag oder Monat zuerst in %1?</translation>
    </message>
    <message>
        <source>Which way does money go?</source>
        <translation>Wohin fließt das Geld?</translation>
    </message>
    <message>
        <source>Which column is %1?</source>
        <translation>Welche Spalte ist %1?</translation>
    </message>
    <message>
        <source>Make accounts that are not there?</source>
        <translation>Fehlende Konten anlegen?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Reject their rows</source>
        <translation>Zeilen abweisen</translation>
    </message>
    <message>
        <source>%1 (open)</source>
        <translation>%1 (offen)</translation>
    </message>
    <message>
        <source>Percents</source>
        <translation>Prozente</translation>
    </message>
    <message>
        <source>Fractions, times 100</source>
        <translation>Anteile, mal 100</translation>
    </message>
    <message>
        <source>Is %1 written as percents or as fractions?</source>
        <translation>Steht %1 in Prozent oder als Anteil?</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::QuestionsPane</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Nothing is to be asked.</source>
        <translation>Nichts ist zu fragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ReadsTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns it cannot do without</source>
        <translation>Unverzichtbare Spalten</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>Was gelesen wird</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RejectKinds</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation>
            <numerusform>%Ln abgewiesene Zeile</numerusform>
            <numerusform>%Ln abgewiesene Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RejectsTable</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Row as it stands in the file</source>
        <translation>Zeile, wie sie in der Datei steht</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RelatedModel</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>wait(s) for a decision</source>
        <comment>the number stands in front</comment>
        <translation>
            <numerusform>wartet auf eine Entscheidung</numerusform>
            <numerusform>warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>Der Arbeitsbereich ist nur lesbar.</translation>
    </message>
    <message>
        <source>No item matches the filters</source>
        <translation>Kein Punkt passt zu den Filtern</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Noch wurde nichts entschieden</translation>
    </message>
    <message>
        <source>Nothing waits for a decision</source>
        <translation>Nichts wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Runs make items: subjects that moved, near misses, high risks, wallets that are excluded now, imports with rejects, lapsed overrides.</source>
        <translation>Läufe legen Punkte an: Subjekte, die gewechselt haben, Beinahetreffer, hohe Risiken, jetzt ausgeschlossene Wallets, Importe mit abgewiesenen Zeilen, abgelaufene Vorränge.</translation>
    </message>
    <message>
        <source>%1 The reason was: %2</source>
        <translation>%1 Die Begründung war: %2</translation>
    </message>
    <message>
        <source>Filter by subject or text</source>
        <translation>Nach Subjekt oder Text filtern</translation>
    </message>
    <message>
        <source>Filter, key /</source>
        <translation>Filtern, Taste /</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Decide for several…</source>
        <translation>Für mehrere entscheiden…</translation>
    </message>
    <message>
        <source>One reason for all checked items; without checked ones all that are shown are checked</source>
        <translation>Eine Begründung für alle angehakten Punkte; ohne angehakte werden alle gezeigten angehakt</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Decided today</source>
        <translation>Heute entschieden</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>append-only</source>
        <translation>nur ergänzt</translation>
    </message>
    <message>
        <source>No item is chosen</source>
        <translation>Kein Punkt ist gewählt</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Band: all</source>
        <translation>Stufe: alle</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All domains</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>The domain shown</source>
        <translation>Der gezeigte Bereich</translation>
    </message>
    <message>
        <source>Kind: all</source>
        <translation>Art: alle</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ReviewQueue</name>
    <message>
        <source>score %1, %2, %3: %4</source>
        <translation>%1 Punkte, %2, %3: %4</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Angehakt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RiskStrip</name>
    <message>
        <source>Risk levels, square-root scale</source>
        <translation>Risikostufen, Wurzelskala</translation>
    </message>
    <message>
        <source>%1 from %2%</source>
        <translation>%1 ab %2&#x202f;%</translation>
    </message>
    <message>
        <source>%1 from %2 to %3%</source>
        <translation>%1 von %2 bis %3&#x202f;%</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RocChart</name>
    <message>
        <source>without the event, called</source>
        <translation>ohne das Ereignis, gemeldet</translation>
    </message>
    <message>
        <source>with the event, found</source>
        <translation>mit dem Ereignis, gefunden</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>Noch nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>AUC %1, KS %2</source>
        <translation>AUC %1, KS %2</translation>
    </message>
    <message>
        <source>from %1 on: %2% of those with the event, %3% of those without</source>
        <translation>ab %1: %2&#x202f;% derer mit dem Ereignis, %3&#x202f;% derer ohne</translation>
    </message>
    <message>
        <source>KS %1</source>
        <translation>KS %1</translation>
    </message>
    <message>
        <source>AUC %1</source>
        <translation>AUC %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RuleList</name>
    <message>
        <source>Eligibility</source>
        <translation>Eignung</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausschlüsse</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>who matches one is excluded</source>
        <translation>wer einen erfüllt, ist ausgeschlossen</translation>
    </message>
    <message>
        <source>the first that fits</source>
        <translation>die erste, die passt</translation>
    </message>
    <message>
        <source>who has a persona but does not pass is excluded</source>
        <translation>wer eine Persona hat, aber nicht besteht, ist ausgeschlossen</translation>
    </message>
    <message>
        <source>beside the outcome</source>
        <translation>neben dem Ergebnis</translation>
    </message>
    <message>
        <source>all of</source>
        <translation>alle von</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>eine von</translation>
    </message>
    <message>
        <source>Rules and their thresholds</source>
        <translation>Regeln und ihre Schwellen</translation>
    </message>
    <message numerus="yes">
        <source>a list of the rule set: %n subject(s)</source>
        <translation>
            <numerusform>eine Liste des Regelsatzes: %n Subjekt</numerusform>
            <numerusform>eine Liste des Regelsatzes: %n Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>who does not pass one is excluded; counted: who passes</source>
        <translation>wer eine nicht besteht, ist ausgeschlossen; gezählt: wer besteht</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Thresholds are tried on the signals of a classification.</source>
        <translation>Schwellen werden an den Signalen einer Klassifikation erprobt.</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Klassifizieren</translation>
    </message>
    <message>
        <source>What other thresholds would do; nothing is written</source>
        <translation>Was andere Schwellen täten; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alle &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Whole base</source>
        <translation>Gesamter Bestand</translation>
    </message>
    <message>
        <source>Outcomes by the run and as tried</source>
        <translation>Ergebnisse nach dem Lauf und wie erprobt</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Moves that the thresholds tried would cause</source>
        <translation>Wechsel, die die erprobten Schwellen bewirkten</translation>
    </message>
    <message>
        <source>Signals are being read.</source>
        <translation>Signale werden gelesen.</translation>
    </message>
    <message>
        <source>bar: as tried · dashed: run %1 · %2 subjects in %3</source>
        <translation>Balken: wie erprobt · gestrichelt: Lauf %1 · %2 Subjekte in %3</translation>
    </message>
    <message>
        <source>nobody moves</source>
        <translation>niemand wechselt</translation>
    </message>
    <message>
        <source>%1 subjects, %2</source>
        <translation>%1 Subjekte, %2</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n override(s) left out</source>
        <translation>
            <numerusform>%n Überschreibung ausgelassen</numerusform>
            <numerusform>%n Überschreibungen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the subjects between</source>
        <translation>Die Subjekte dazwischen zeigen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunBar</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>Keine Arbeitsdatei ist geöffnet.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>No data yet.</source>
        <translation>Noch keine Daten.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>Noch kein Lauf.</translation>
    </message>
    <message>
        <source>The data are there; a classification says who is who.</source>
        <translation>Die Daten sind da; eine Einstufung sagt, wer wer ist.</translation>
    </message>
    <message>
        <source>Classify %1</source>
        <translation>%1 einstufen</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>Stichtag %1</translation>
    </message>
    <message>
        <source>finished %1</source>
        <translation>beendet %1</translation>
    </message>
    <message numerus="yes">
        <source>with %n later run(s) of some subjects</source>
        <translation>
            <numerusform>mit %n späteren Lauf einiger Subjekte</numerusform>
            <numerusform>mit %n späteren Läufen einiger Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>An older run is shown</source>
        <translation>Ein älterer Lauf wird gezeigt</translation>
    </message>
    <message>
        <source>Show run %1</source>
        <translation>Lauf %1 anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 subject(s) changed since</source>
        <translation>
            <numerusform>%1 Subjekt seither geändert</numerusform>
            <numerusform>%1 Subjekte seither geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation>%1 neu einstufen</translation>
    </message>
    <message>
        <source>The data changed since</source>
        <translation>Die Daten haben sich seither geändert</translation>
    </message>
    <message>
        <source>Another reference date is chosen</source>
        <translation>Ein anderer Stichtag ist gewählt</translation>
    </message>
    <message>
        <source>Reclassify as of %1</source>
        <translation>Zum %1 neu einstufen</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>Die Arbeitsdatei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Drop files anywhere on the window, or choose them: %1.</source>
        <translation>Dateien irgendwo auf das Fenster ziehen oder auswählen: %1.</translation>
    </message>
    <message>
        <source>The data are there; a score says how likely each is to default.</source>
        <translation>Die Daten sind da; eine Bewertung sagt, wie wahrscheinlich jeder Ausfall ist.</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>%1 bewerten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;annual&quot;, &quot;4 881 filings&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunLedger</name>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written.</source>
        <translation>„%1“ ist geschrieben.</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A und B tauschen</translation>
    </message>
    <message>
        <source>Run again with these settings</source>
        <translation>Mit diesen Einstellungen wiederholen</translation>
    </message>
    <message>
        <source>All subjects, as of the same reference date, with the same engine</source>
        <translation>Alle Subjekte, zum selben Stichtag, auf demselben Rechenweg</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Choose two with A and B</source>
        <translation>Mit A und B zwei wählen</translation>
    </message>
    <message>
        <source>Ledger of runs</source>
        <translation>Laufbuch</translation>
    </message>
    <message>
        <source>A and B mark the two runs that are compared</source>
        <translation>A und B markieren die beiden verglichenen Läufe</translation>
    </message>
    <message>
        <source>Kind of runs</source>
        <translation>Art der Läufe</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Laufbuch</translation>
    </message>
    <message>
        <source>Settings of A and B</source>
        <translation>Einstellungen von A und B</translation>
    </message>
    <message>
        <source>also what is equal</source>
        <translation>auch Gleiches</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>settings of A and B</source>
        <translation>Einstellungen von A und B</translation>
    </message>
    <message>
        <source>Settings, times and counts of the chosen run</source>
        <translation>Einstellungen, Zeiten und Zählungen des gewählten Laufs</translation>
    </message>
    <message>
        <source>Show this run</source>
        <translation>Diesen Lauf anzeigen</translation>
    </message>
    <message>
        <source>Back to the newest run</source>
        <translation>Zurück zum neuesten Lauf</translation>
    </message>
    <message>
        <source>Mark as A</source>
        <translation>Als A markieren</translation>
    </message>
    <message>
        <source>Mark as B</source>
        <translation>Als B markieren</translation>
    </message>
    <message>
        <source>Assignments…</source>
        <translation>Zuordnungen…</translation>
    </message>
    <message>
        <source>Signals…</source>
        <translation>Signale…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <translation>Belege…</translation>
    </message>
    <message>
        <source>Rejects…</source>
        <translation>Abgewiesene Zeilen…</translation>
    </message>
    <message>
        <source>List of all runs…</source>
        <translation>Liste aller Läufe…</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Choose another run and press B to compare</source>
        <translation>Zum Vergleichen einen anderen Lauf wählen und B drücken</translation>
    </message>
    <message>
        <source>Choose another run and press A to compare</source>
        <translation>Zum Vergleichen einen anderen Lauf wählen und A drücken</translation>
    </message>
    <message>
        <source>Prune…</source>
        <translation>Ausdünnen…</translation>
    </message>
    <message>
        <source>Old runs go with their results; shows first which</source>
        <translation>Alte Läufe gehen mit ihren Ergebnissen; zeigt zuerst, welche</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Measurements of the chosen run</source>
        <translation>Messwerte des gewählten Laufs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) are pruned.</source>
        <translation>
            <numerusform>%Ln Lauf ist ausgedünnt.</numerusform>
            <numerusform>%Ln Läufe sind ausgedünnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All moves from A to B…</source>
        <translation>Alle Wechsel von A nach B…</translation>
    </message>
    <message>
        <source>Export the flow</source>
        <translation>Den Fluss exportieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Two runs are compared: choose one and press A, choose another and press B.</source>
        <translation>Zwei Läufe werden verglichen: einen wählen und A drücken, einen anderen wählen und B drücken.</translation>
    </message>
    <message>
        <source>These two cannot be compared by subjects</source>
        <translation>Diese beiden lassen sich nicht nach Subjekten vergleichen</translation>
    </message>
    <message>
        <source>Moves are counted between two completed classifications.</source>
        <translation>Wechsel werden zwischen zwei abgeschlossenen Klassifikationen gezählt.</translation>
    </message>
    <message>
        <source>They are of different subjects: %1 and %2.</source>
        <translation>Sie betreffen verschiedene Subjekte: %1 und %2.</translation>
    </message>
    <message>
        <source>Comparing runs %1 and %2</source>
        <translation>Die Läufe %1 und %2 werden verglichen</translation>
    </message>
    <message>
        <source>Runs %1 and %2 have no look-back in common</source>
        <translation>Die Läufe %1 und %2 haben keinen gemeinsamen Zeitraum</translation>
    </message>
    <message>
        <source>Compare with another run.</source>
        <translation>Vergleichen Sie mit einem anderen Lauf.</translation>
    </message>
    <message>
        <source>A · run %1</source>
        <translation>A · Lauf %1</translation>
    </message>
    <message>
        <source>B · run %1</source>
        <translation>B · Lauf %1</translation>
    </message>
    <message>
        <source>Runs %1 and %2 · %3 · Dramatis %4</source>
        <translation>Läufe %1 und %2 · %3 · Dramatis %4</translation>
    </message>
    <message>
        <source>Show run %1 beside run %2</source>
        <translation>Lauf %1 neben Lauf %2 zeigen</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>nichts wurde gemessen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SavedFilters</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>No filter is saved yet</source>
        <translation>Noch kein Filter gespeichert</translation>
    </message>
    <message>
        <source>Save this filter as: name, then Enter</source>
        <translation>Diesen Filter speichern: Name, dann Eingabe</translation>
    </message>
    <message>
        <source>Name under which this filter is saved</source>
        <translation>Name, unter dem dieser Filter gespeichert wird</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SavedMappingBox</name>
    <message>
        <source>Mapping of this file</source>
        <translation>Zuordnung dieser Datei</translation>
    </message>
    <message>
        <source>Remove this saved mapping</source>
        <translation>Diese gespeicherte Zuordnung entfernen</translation>
    </message>
    <message>
        <source>Mapping: as proposed</source>
        <translation>Zuordnung: wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Mapping: %1</source>
        <translation>Zuordnung: %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScoreCard</name>
    <message>
        <source>From the portfolio mean to this one</source>
        <translation>Vom Mittel des Portfolios hierher</translation>
    </message>
    <message>
        <source>steps in log-odds, axis in percent</source>
        <translation>Schritte in Log-Odds, Achse in Prozent</translation>
    </message>
    <message>
        <source>Probability over time</source>
        <translation>Wahrscheinlichkeit über die Zeit</translation>
    </message>
    <message>
        <source>Ratios over time</source>
        <translation>Kennzahlen über die Zeit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>every ratio with its bin; dark bar: the bin that was hit, height: the rate of defaults in it</source>
        <translation>jede Kennzahl mit ihrer Klasse; dunkler Balken: die getroffene, Höhe: die Ausfallrate darin</translation>
    </message>
    <message>
        <source>What would lower the level</source>
        <translation>Was die Stufe senken würde</translation>
    </message>
    <message>
        <source>The run does not know the portfolio&apos;s mean.</source>
        <translation>Der Lauf kennt das Mittel des Portfolios nicht.</translation>
    </message>
    <message>
        <source>Portfolio mean</source>
        <translation>Mittel des Portfolios</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScoreEvidence</name>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>in none: first, %1</source>
        <translation>in keiner: erste, %1</translation>
    </message>
    <message>
        <source>Intercept and sum</source>
        <translation>Achsenabschnitt und Summe</translation>
    </message>
    <message>
        <source>Intercept and sum: %1</source>
        <translation>Achsenabschnitt und Summe: %1</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1: %2, bin %3, rate %4, contribution %5, %6 from the mean</source>
        <extracomment>ratio, its value, its bin, rate of defaults in it, contribution, difference from the mean</extracomment>
        <translation>%1: %2, Klasse %3, Rate %4, Beitrag %5, %6 vom Mittel</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Mean of all</source>
        <translation>Mittel aller</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Evidence: every ratio with its bin</source>
        <translation>Belege: jede Kennzahl mit ihrer Klasse</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScoreHead</name>
    <message>
        <source>Default probability</source>
        <translation>Ausfallwahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Risk level</source>
        <translation>Risikostufe</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Share of all whose probability is not higher</source>
        <translation>Anteil aller, deren Wahrscheinlichkeit nicht höher ist</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>square-root scale
thin line: all that this scorecard
can reach, %1 to %2</source>
        <translation>Wurzelskala
dünne Linie: alles, was diese
Scorecard erreicht, %1 bis %2</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScorecardModel</name>
    <message>
        <source>Intercept</source>
        <translation>Achsenabschnitt</translation>
    </message>
    <message>
        <source>Bound of %1, %</source>
        <translation>Grenze von %1, %</translation>
    </message>
    <message>
        <source>%1, coefficient</source>
        <translation>%1, Koeffizient</translation>
    </message>
    <message>
        <source>%1, rate where it is absent</source>
        <translation>%1, Rate, wo sie fehlt</translation>
    </message>
    <message>
        <source>%1, bin %2, above</source>
        <translation>%1, Klasse %2, über</translation>
    </message>
    <message>
        <source>%1, bin %2, up to</source>
        <translation>%1, Klasse %2, bis</translation>
    </message>
    <message>
        <source>%1, bin %2, rate</source>
        <translation>%1, Klasse %2, Rate</translation>
    </message>
    <message>
        <source>Bin %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>In no bin: as bin 1</source>
        <translation>In keiner Klasse: wie 1</translation>
    </message>
    <message>
        <source>else</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>Ratio, bin</source>
        <translation>Kennzahl, Klasse</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ScorecardPage</name>
    <message>
        <source>Save as next version</source>
        <translation>Als nächste Version speichern</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Als Version %1 speichern</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>bar: as tried · dashed: run %1 · %2 in %3</source>
        <translation>Balken: wie probiert · gestrichelt: Lauf %1 · %2 in %3</translation>
    </message>
    <message>
        <source>mean %1, in run %2 %3</source>
        <translation>Mittel %1, in Lauf %2 %3</translation>
    </message>
    <message>
        <source>nobody moves</source>
        <translation>niemand wechselt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Saved as %1. Runs made before stay with their scorecard.</source>
        <translation>Gespeichert als %1. Frühere Läufe behalten ihre Scorecard.</translation>
    </message>
    <message>
        <source>Score with %1</source>
        <translation>Mit %1 bewerten</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>A scorecard is tried on the ratios that a run stored.</source>
        <translation>Eine Scorecard wird an den Kennzahlen probiert, die ein Lauf gespeichert hat.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Scorecard</translation>
    </message>
    <message>
        <source>What other numbers would do; the run stays as it is</source>
        <translation>Was andere Zahlen bewirken würden; der Lauf bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>What is shown of the scorecard</source>
        <translation>Was von der Scorecard gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Levels, ratios and bins</source>
        <translation>Stufen, Kennzahlen und Klassen</translation>
    </message>
    <message>
        <source>The scorecard&apos;s numbers</source>
        <translation>Die Zahlen der Scorecard</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Whole portfolio</source>
        <translation>Ganzes Portfolio</translation>
    </message>
    <message>
        <source>Levels by the run and as tried</source>
        <translation>Stufen nach dem Lauf und wie probiert</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Moves that the numbers tried would cause</source>
        <translation>Wechsel, die die probierten Zahlen bewirken würden</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1, %2 of them not shown</source>
        <translation>%1, davon %2 nicht gezeigt</translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation>%1 neu einstufen</translation>
    </message>
    <message>
        <source>This workspace cannot be written.</source>
        <translation>Diese Arbeitsdatei ist schreibgeschützt.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SignalModel</name>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Among all, %1 d</source>
        <translation>Unter allen, %1 Tage</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SignalPane</name>
    <message>
        <source>Families of signals</source>
        <translation>Signalgruppen</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>F1 tells what a signal is</source>
        <translation>F1 erklärt ein Signal</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StageStrip</name>
    <message>
        <source>Sections of the rules</source>
        <translation>Abschnitte der Regeln</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StagesChart</name>
    <message>
        <source>Stages of each engine&apos;s own time</source>
        <translation>Abschnitte der Zeit jedes Rechenwegs</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StartPage</name>
    <message>
        <source>Personas from behaviour, with the evidence beside them.</source>
        <translation>Personas aus Verhalten, die Belege daneben.</translation>
    </message>
    <message>
        <source>Open a workspace…</source>
        <translation>Arbeitsdatei öffnen…</translation>
    </message>
    <message>
        <source>A .dramatis file, or a SQLite database that has the same tables</source>
        <translation>.dramatis-Datei oder passende SQLite-Datenbank</translation>
    </message>
    <message>
        <source>Try with demo data</source>
        <translation>Mit Demodaten testen</translation>
    </message>
    <message>
        <source>1 000 invented customers over 180 days, made in a second</source>
        <translation>1.000 erfundene Kunden, 180 Tage, sofort bereit</translation>
    </message>
    <message>
        <source>A workspace is one file. Dropped files are read, never changed.</source>
        <translation>Alles liegt in einer Arbeitsdatei. Abgelegte Dateien werden gelesen, nie verändert.</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>recognised by the header, whatever the order of columns</source>
        <translation>an der Kopfzeile erkannt</translation>
    </message>
    <message>
        <source>Rows that cannot be read are listed with line, column and reason; the others are taken.</source>
        <translation>Unlesbare Zeilen stehen mit Zeile, Spalte und Grund in einer Liste; die übrigen werden übernommen.</translation>
    </message>
    <message>
        <source>Then, in this order</source>
        <translation>Danach, der Reihe nach</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Every row, before it is taken; rejects with their reason</source>
        <translation>Jede Zeile vorab; Abgewiesene mit Grund</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Einstufen</translation>
    </message>
    <message>
        <source>Personas by a versioned rule set</source>
        <translation>Personas nach versioniertem Regelwerk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Distribution, evidence, near misses, moves</source>
        <translation>Verteilung, Belege, Beinahetreffer, Wechsel</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StepsBar</name>
    <message>
        <source>Step %1, %2: done</source>
        <translation>Schritt %1, %2: erledigt</translation>
    </message>
    <message>
        <source>Step %1, %2: now</source>
        <translation>Schritt %1, %2: jetzt</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Schritte des Imports</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::StoreOperationsPane</name>
    <message>
        <source>Store operations</source>
        <translation>Arbeit des Speichers</translation>
    </message>
    <message>
        <source>&amp;Measure the store</source>
        <translation>Speicher &amp;messen</translation>
    </message>
    <message>
        <source>slow ways against fast ones, on a generated workspace</source>
        <translation>langsame Weisen gegen schnelle, auf einem erzeugten Arbeitsbereich</translation>
    </message>
    <message>
        <source>%1 items on %2</source>
        <translation>%1 Punkte auf %2</translation>
    </message>
    <message>
        <source>%1 items on %2: in memory, where a sync costs nothing</source>
        <translation>%1 Punkte auf %2: im Arbeitsspeicher, wo Synchronisieren nichts kostet</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectHeader</name>
    <message>
        <source>Columns of the subjects</source>
        <translation>Spalten der Subjekte</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectModel</name>
    <message>
        <source>%1, overridden</source>
        <translation>%1, mit Vorrang</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>%1, near miss of %2, which needs %3</source>
        <translation>%1, beinahe %2, nötig ist %3</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>excluded: %1 (%2)</source>
        <translation>ausgeschlossen: %1 (%2)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectTable</name>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Space chooses, Enter opens the card, Alt with Up or Down sorts by the column</source>
        <translation>Leertaste wählt, Eingabe öffnet die Karte, Alt mit Auf oder Ab sortiert nach der Spalte</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectTitle</name>
    <message>
        <source>%1
A click copies it.</source>
        <translation>%1
Ein Klick kopiert sie.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::SubjectsPage</name>
    <message>
        <source>Open the card</source>
        <translation>Karte öffnen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the identifier</source>
        <translation>Kennung kopieren</translation>
    </message>
    <message>
        <source>Sort by this column, descending</source>
        <translation>Absteigend nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort by this column, ascending</source>
        <translation>Aufsteigend nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Reclassify %1</source>
        <translation>%1 neu einstufen</translation>
    </message>
    <message>
        <source>Reclassify %1 selected</source>
        <translation>%1 ausgewählte neu einstufen</translation>
    </message>
    <message>
        <source>Reclassify all</source>
        <translation>Alle neu einstufen</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle gezeigten auswählen</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s)</source>
        <translation>
            <numerusform>%n Subjekt</numerusform>
            <numerusform>%n Subjekte</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown, as CSV…</source>
        <translation>Das Gezeigte, als CSV…</translation>
    </message>
    <message>
        <source>Assignments of the run…</source>
        <translation>Zuordnungen des Laufs…</translation>
    </message>
    <message>
        <source>Signals of the run…</source>
        <translation>Signale des Laufs…</translation>
    </message>
    <message>
        <source>Evidence of the run…</source>
        <translation>Belege des Laufs…</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Gezeigtes exportieren</translation>
    </message>
    <message>
        <source>subjects-run-%1.csv</source>
        <translation>subjekte-lauf-%1.csv</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Find a subject</source>
        <translation>Subjekt suchen</translation>
    </message>
    <message>
        <source>No subject passes this filter</source>
        <translation>Kein Subjekt entspricht diesem Filter</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>Einen Filter wegnehmen, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
    <message>
        <source>Exclusions of the run…</source>
        <translation>Ausschlüsse des Laufs…</translation>
    </message>
    <message>
        <source>A run says who the subjects are.</source>
        <translation>Ein Lauf sagt, wer die Subjekte sind.</translation>
    </message>
    <message>
        <source>Begin a run</source>
        <translation>Lauf beginnen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TakeOptions</name>
    <message>
        <source>Take files a&amp;gain that were imported before</source>
        <translation>Schon importierte Dateien noch einmal übe&amp;rnehmen</translation>
    </message>
    <message>
        <source>by kind: replaced or rejected</source>
        <translation>je nach Art ersetzen oder abweisen</translation>
    </message>
    <message>
        <source>are rejected</source>
        <translation>abweisen</translation>
    </message>
    <message>
        <source>are skipped</source>
        <translation>überspringen</translation>
    </message>
    <message>
        <source>are replaced</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>Rows whose key is stored</source>
        <translation>Zeilen mit vorhandenem Schlüssel</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Stop after so many rejects</source>
        <translation>Anhalten nach so vielen abgewiesenen Zeilen</translation>
    </message>
    <message>
        <source>Rows whose &amp;key is stored</source>
        <translation>Zeilen mit &amp;vorhandenem Schlüssel</translation>
    </message>
    <message>
        <source>Sto&amp;p after rejects</source>
        <translation>Anhal&amp;ten nach abgewiesenen Zeilen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ThresholdRow</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::ThresholdSlider</name>
    <message>
        <source>Threshold of %1</source>
        <translation>Schwelle von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation>%1: %2, war %3</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimeEdit</name>
    <message>
        <source>A date (its last second), a date and a time (UTC), or unix seconds</source>
        <translation>Ein Datum (seine letzte Sekunde), Datum und Zeit (UTC) oder Unix-Sekunden</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, recurring: %2</source>
        <translation>%1, wiederkehrend: %2</translation>
    </message>
    <message>
        <source>No transactions</source>
        <translation>Keine Transaktionen</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>In, out</source>
        <translation>Ein, aus</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>je Woche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimingPage</name>
    <message>
        <source>Timing</source>
        <translation>Zeitvergleich</translation>
    </message>
    <message>
        <source>The comparison was stopped; nothing of it is kept.</source>
        <translation>Der Vergleich wurde angehalten; nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Comparing. The job bar below says how far it is, and stops it.</source>
        <translation>Vergleich läuft. Die Auftragsleiste unten zeigt, wie weit er ist, und hält ihn an.</translation>
    </message>
    <message>
        <source>Comparing: %1, %2 of %3. The job bar below stops it.</source>
        <translation>Vergleich läuft: %1, %2 von %3. Die Auftragsleiste unten hält ihn an.</translation>
    </message>
    <message>
        <source>median of up to %1 · both axes logarithmic · hollow, dashed: extrapolated</source>
        <translation>Median von bis zu %1 · beide Achsen logarithmisch · hohl, gestrichelt: hochgerechnet</translation>
    </message>
    <message>
        <source>for a faster engine, at %1 subjects</source>
        <translation>für einen schnelleren Rechenweg, bei %1 Subjekten</translation>
    </message>
    <message>
        <source>Stages, %1 subjects</source>
        <translation>Abschnitte, %1 Subjekte</translation>
    </message>
    <message>
        <source>Cost, %1 subjects</source>
        <translation>Aufwand, %1 Subjekte</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>zeitvergleich</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF-Seite (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Time of the engines against the number of subjects</source>
        <translation>Zeit der Rechenwege über der Zahl der Subjekte</translation>
    </message>
    <message>
        <source>Both axes logarithmic; hollow and dashed: extrapolated</source>
        <translation>Beide Achsen logarithmisch; hohl und gestrichelt: hochgerechnet</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The engines side by side, on generated customers, never on your data</source>
        <translation>Rechenwege an erzeugten Kunden, nie an Ihren Daten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Ex&amp;portieren…</translation>
    </message>
    <message>
        <source>&amp;Compare engines</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>same result: every pair compared bit for bit · * extrapolated</source>
        <translation>gleiches Ergebnis: jedes Paar Bit für Bit verglichen · * hochgerechnet</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Scale matrix</source>
        <translation>Größenmatrix</translation>
    </message>
    <message>
        <source>what each size needs</source>
        <translation>was jede Größe braucht</translation>
    </message>
    <message>
        <source>Time against subjects</source>
        <translation>Zeit über Subjekte</translation>
    </message>
    <message>
        <source>both axes logarithmic</source>
        <translation>beide Achsen logarithmisch</translation>
    </message>
    <message>
        <source>No comparison yet.</source>
        <translation>Noch kein Vergleich.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>share of each engine&apos;s own time</source>
        <translation>Anteil an der Zeit jedes Rechenwegs</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>for a faster engine</source>
        <translation>für einen schnelleren Rechenweg</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processor(s)</source>
        <translation>
            <numerusform>%n Prozessor</numerusform>
            <numerusform>%n Prozessoren</numerusform>
        </translation>
    </message>
    <message>
        <source>Generated customers, seed %1 · %2 on %3 · %4 · Dramatis %5</source>
        <extracomment>tasks, processors, rule set, the program&apos;s version</extracomment>
        <translation>Erzeugte Kunden, Startwert %1 · %2 auf %3 · %4 · Dramatis %5</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TimingSettings</name>
    <message>
        <source>10, 100, 1000, 10000</source>
        <translation>10, 100, 1000, 10000</translation>
    </message>
    <message>
        <source>Numbers of subjects, ascending, with commas between them</source>
        <translation>Zahlen von Subjekten, aufsteigend, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>&amp;Subjects</source>
        <translation>S&amp;ubjekte</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Rechenwege</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Time for all runs of an engine at a size. The loop stops where one run would take longer, and is extrapolated.</source>
        <translation>Zeit für alle Läufe eines Rechenwegs bei einer Größe. Der Loop hält an, wo ein Lauf länger dauern würde, und wird hochgerechnet.</translation>
    </message>
    <message>
        <source>Threads of the parallel engine</source>
        <translation>Threads des parallelen Rechenwegs</translation>
    </message>
    <message>
        <source>&amp;Repeats</source>
        <translation>&amp;Wiederholungen</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>Zeitbud&amp;get</translation>
    </message>
    <message>
        <source>Subjects: give whole numbers, the smallest first, like 10, 100, 1000.</source>
        <translation>Subjekte: Geben Sie ganze Zahlen an, die kleinste zuerst, etwa 10, 100, 1000.</translation>
    </message>
    <message>
        <source>Engines: choose at least one.</source>
        <translation>Rechenwege: Wählen Sie mindestens einen.</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TraitModel</name>
    <message>
        <source>%1: %2 subjects, %3</source>
        <extracomment>a trait, a number of subjects, their share</extracomment>
        <translation>%1: %2 Subjekte, %3</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TrialModel</name>
    <message>
        <source>%1: %2 by the run, %3 as tried, difference %4</source>
        <extracomment>an outcome, subjects by the rules of the run, subjects by the rules tried, the difference</extracomment>
        <translation>%1: %2 nach dem Lauf, %3 wie erprobt, Unterschied %4</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>erprobt</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::TrialMoves</name>
    <message>
        <source>from %1 to %2: %3 subjects</source>
        <translation>von %1 nach %2: %3 Subjekte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Subjekte</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UndoQuestion</name>
    <message numerus="yes">
        <source>Undo the import of %1: its %2 new row(s) go.</source>
        <translation>
            <numerusform>Den Import von %1 rückgängig machen: seine %2 neue Zeile wird entfernt.</numerusform>
            <numerusform>Den Import von %1 rückgängig machen: seine %2 neuen Zeilen werden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) that it changed come back as they were.</source>
        <translation>
            <numerusform>%1 geänderte Zeile wird wieder wie zuvor.</numerusform>
            <numerusform>%1 geänderte Zeilen werden wieder wie zuvor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo import %1</source>
        <translation>Import %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UnfinishedRun</name>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Run %1, the import of %2,</source>
        <translation>Lauf %1, der Import von %2,</translation>
    </message>
    <message>
        <source>%1 stopped when the program ended.</source>
        <translation>%1 hielt an, als das Programm endete.</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 failed. %2</source>
        <translation>%1 ist gescheitert. %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>what it stored so far is dropped.</source>
        <translation>was bisher gespeichert ist, fällt weg.</translation>
    </message>
    <message>
        <source>what was read of %1 so far is dropped.</source>
        <translation>was bisher aus %1 gelesen ist, fällt weg.</translation>
    </message>
    <message numerus="yes">
        <source>its %Ln subject(s) stored so far are dropped.</source>
        <translation>
            <numerusform>sein %Ln bisher gespeichertes Subjekt fällt weg.</numerusform>
            <numerusform>seine %Ln bisher gespeicherten Subjekte fallen weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard run %1: %2</source>
        <translation>Lauf %1 verwerfen: %2</translation>
    </message>
    <message>
        <source>Discard run %1</source>
        <translation>Lauf %1 verwerfen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::UnitSquare</name>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::WaterfallChart</name>
    <message>
        <source>Steps from start to end, in log-odds; axis in percent</source>
        <translation>Schritte vom Anfang zum Ende, in Log-Odds; Achse in Prozent</translation>
    </message>
    <message>
        <source>%1 changes nothing: %2</source>
        <translation>%1 ändert nichts: %2</translation>
    </message>
    <message>
        <source>%1 raises by %2 to %3</source>
        <extracomment>name of a ratio, log-odds, probability</extracomment>
        <translation>%1 hebt um %2 auf %3</translation>
    </message>
    <message>
        <source>%1 lowers by %2 to %3</source>
        <translation>%1 senkt um %2 auf %3</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>share</comment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open a workspace…</source>
        <translation>Arbeitsdatei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Try with &amp;demo data</source>
        <translation>Mit &amp;Demodaten testen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Sicherungs&amp;kopie…</translation>
    </message>
    <message>
        <source>&amp;Close the workspace</source>
        <translation>Arbeitsdatei s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>Dateien &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation>Auf dieser &amp;Seite suchen</translation>
    </message>
    <message>
        <source>Find a &amp;subject, a page or an action</source>
        <translation>Subjekt, Seite oder Be&amp;fehl suchen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächstes Teilfenster</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Vorheriges Teilfenster</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Einstufen</translation>
    </message>
    <message>
        <source>&amp;Reclassify all</source>
        <translation>Alle &amp;neu einstufen</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>Alle Aufträge &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Dramatis</source>
        <translation>Ü&amp;ber Dramatis</translation>
    </message>
    <message>
        <source>The workspace is read-only.</source>
        <translation>Die Arbeitsdatei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>S&amp;core</source>
        <translation>&amp;Bewerten</translation>
    </message>
    <message>
        <source>Sco&amp;re all</source>
        <translation>Alle &amp;bewerten</translation>
    </message>
    <message>
        <source>&amp;Audit trail</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>Save support &amp;bundle…</source>
        <translation>&amp;Diagnosepaket sichern…</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::WorkspaceFiles</name>
    <message>
        <source>demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>The backup lies in %1.</source>
        <translation>Die Sicherungskopie liegt in %1.</translation>
    </message>
    <message>
        <source>This is another program&apos;s database: it is read, never changed. Save it as a workspace to classify.</source>
        <translation>Dies ist die Datenbank eines anderen Programms: Sie wird gelesen, nie verändert. Zum Einstufen als Arbeitsdatei speichern.</translation>
    </message>
    <message>
        <source>This workspace is read-only: it can be looked at and saved as another file.</source>
        <translation>Diese Arbeitsdatei ist schreibgeschützt: Sie lässt sich ansehen und als andere Datei speichern.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done shows; it can be resumed on the page Runs.</source>
        <translation>Angehalten. Nichts Halbfertiges wird gezeigt; auf der Seite Läufe lässt es sich fortsetzen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-done shows.</source>
        <translation>Angehalten. Nichts Halbfertiges wird gezeigt.</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsdatei öffnen</translation>
    </message>
    <message>
        <source>Workspaces and databases (*.dramatis *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Arbeitsdateien und Datenbanken (*.dramatis *.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the workspace as</source>
        <translation>Arbeitsdatei speichern unter</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Sicherungskopie der Arbeitsdatei</translation>
    </message>
    <message>
        <source>Workspaces (*.dramatis)</source>
        <translation>Arbeitsdateien (*.dramatis)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Data files (*.csv *.csv.gz *.gz *.tsv *.txt *.db);;All files (*)</source>
        <translation>Datendateien (*.csv *.csv.gz *.gz *.tsv *.txt *.db);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dramatis::ui::XRay</name>
    <message>
        <source>X-ray of the file</source>
        <translation>Röntgenbild der Datei</translation>
    </message>
    <message>
        <source>line 1</source>
        <translation>Zeile 1</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>lines %1 to %2: %3</source>
        <translation>Zeilen %1 bis %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reject(s)</source>
        <translation>
            <numerusform>%Ln abgewiesene Zeile</numerusform>
            <numerusform>%Ln abgewiesene Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Dramatis: who your customers are, and why.</source>
        <translation>Dramatis: wer Ihre Kunden sind, und warum.</translation>
    </message>
    <message>
        <source>Workspace to open; without, the last one.</source>
        <translation>Zu öffnende Arbeitsdatei; ohne Angabe die letzte.</translation>
    </message>
    <message>
        <source>system, light, dark or high-contrast.</source>
        <translation>system, light, dark oder high-contrast.</translation>
    </message>
    <message>
        <source>en or de.</source>
        <translation>en oder de.</translation>
    </message>
    <message>
        <source>A new workspace with N invented customers.</source>
        <translation>Eine neue Arbeitsdatei mit N erfundenen Kunden.</translation>
    </message>
    <message>
        <source>overview, subjects, rules, imports, runs, review or timing.</source>
        <translation>overview, subjects, rules, imports, runs, review oder timing.</translation>
    </message>
</context>
</TS>
