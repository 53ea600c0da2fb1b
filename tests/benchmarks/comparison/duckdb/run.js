// SPDX-License-Identifier: GPL-3.0-or-later
// run.js ACTION DATABASE …: version | load CSV_FOLDER | check | prepare | job AS_OF cold|warm | export FOLDER
// DuckDB's side of the comparison. Needs @duckdb/node-api by way of NODE_PATH. Prints one JSON object; its seconds
// count from opening the database to the last commit, without the start of Node.js. DUCKDB_THREADS: 2 unless set.
'use strict';
const { closeSync, existsSync, openSync, readFileSync, readSync } = require('node:fs');
const { join } = require('node:path');

function duckdb() {
  try {
    return require('@duckdb/node-api');
  } catch (error) {
    console.error(error.code === 'MODULE_NOT_FOUND'
      ? 'the package @duckdb/node-api is not there: install it (README.md) and name its node_modules' : error.message);
    process.exit(1);
  }
}
const { DuckDBInstance, version } = duckdb();

const types = {
  annual_income: 'DOUBLE', balance_current: 'DOUBLE', balance_available: 'DOUBLE', balance_limit: 'DOUBLE',
  date: 'DATE', amount: 'DOUBLE', pending: 'BOOLEAN', interest_rate: 'DOUBLE', next_payment_due_date: 'DATE',
  minimum_payment_amount: 'DOUBLE', last_payment_amount: 'DOUBLE', last_statement_balance: 'DOUBLE',
  is_overdue: 'BOOLEAN',
};
const tables = {
  users: ['user_id', 'name', 'persona', 'annual_income', 'characteristics', 'consent_status', 'consent_timestamp',
          'consent_version'],
  accounts: ['account_id', 'user_id', 'type', 'subtype', 'iso_currency_code', 'holder_category', 'balance_current',
             'balance_available', 'balance_limit'],
  transactions: ['transaction_id', 'account_id', 'date', 'amount', 'merchant_name', 'merchant_entity_id',
                 'payment_channel', 'personal_finance_category', 'pending'],
  liabilities: ['account_id', 'liability_type', 'interest_rate', 'next_payment_due_date', 'aprs',
                'minimum_payment_amount', 'last_payment_amount', 'last_statement_balance', 'is_overdue'],
};

const quoted = text => `'${text.replaceAll("'", "''")}'`;
const typeOf = column => types[column] ?? 'VARCHAR';
const sqlFile = name => readFileSync(join(__dirname, name), 'utf8');

function header(file) {
  const bytes = Buffer.alloc(65536);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes.toString('utf8', 0, length).split(/\r?\n/, 1)[0].split(',').map(name => name.trim());
}

/// The file's columns with their types, NULL for those of the contract that it does not have.
function csvView(directory, table) {
  const file = join(directory, `${table}.csv`);
  const empty = tables[table].map(column => `NULL::${typeOf(column)} AS ${column}`);
  if (!existsSync(file))
    return `CREATE TEMP VIEW csv_${table} AS SELECT ${empty} WHERE false`;
  const there = header(file);
  const columns = there.map(column => `${quoted(column)}: ${quoted(typeOf(column))}`);
  const selected = tables[table].map((column, i) => (there.includes(column) ? column : empty[i]));
  return `CREATE TEMP VIEW csv_${table} AS SELECT ${selected} FROM read_csv(${quoted(file)}, auto_detect = false,
          header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})`;
}

/// Runs the statements of a file one by one and notes what each took.
async function runFile(connection, name, steps) {
  const statements = await connection.extractStatements(sqlFile(name));
  for (let i = 0; i < statements.count; ++i) {
    const start = performance.now();
    const prepared = await statements.prepare(i);
    await prepared.run();
    steps.push({ file: name, statement: i + 1, seconds: (performance.now() - start) / 1000 });
  }
}

async function timed(steps, name, action) {
  const start = performance.now();
  await action();
  steps.push({ file: name, seconds: (performance.now() - start) / 1000 });
}

const actions = {
  async version() {},

  async load(connection, steps, directory) {
    for (const table of Object.keys(tables))
      await connection.run(csvView(directory, table));
    await runFile(connection, 'load.sql', steps);
  },

  async check(connection) {
    const [row] = (await connection.runAndReadAll(sqlFile('check.sql'))).getRowObjectsJson();
    const faults = Object.entries(row).filter(([, count]) => Number(count) !== 0);
    if (faults.length > 0)
      throw new Error('The data break their keys: ' + JSON.stringify(row));
  },

  async prepare(connection, steps) {
    await timed(steps, 'events.sql', () => connection.run(
      `CREATE OR REPLACE TABLE stored_events AS ${sqlFile('events.sql')} ORDER BY user_key, merchant, date`));
    await timed(steps, 'checkpoint', () => connection.run('CHECKPOINT'));
  },

  async job(connection, steps, asOf, temperature) {
    await connection.run(`SET VARIABLE as_of = DATE ${quoted(asOf)}`);
    for (const days of [30, 180])
      await connection.run(`SET VARIABLE from_${days} = DATE ${quoted(asOf)} - ${days}`);
    await timed(steps, 'events.sql', () => connection.run(temperature === 'warm'
      ? 'CREATE TEMP VIEW events AS FROM stored_events'
      : `CREATE TEMP TABLE events AS ${sqlFile('events.sql')}`));
    await runFile(connection, 'job.sql', steps);
  },

  async export(connection, steps, directory) {
    await connection.run(`COPY (SELECT user_id, window_days, persona_id, priority, matched, reason FROM results
      ORDER BY user_id, window_days) TO ${quoted(join(directory, 'assignments.csv'))} (HEADER)`);
    await connection.run(`COPY (SELECT * EXCLUDE (persona_id, priority, matched, reason) FROM results
      ORDER BY user_id, window_days) TO ${quoted(join(directory, 'signals.csv'))} (HEADER)`);
  },
};

async function main([name, database, ...rest]) {
  if (!Object.hasOwn(actions, name) || !database)
    throw new Error('Usage: run.js version|load|check|prepare|job|export DATABASE …');
  const steps = [];
  const start = performance.now();
  const instance = await DuckDBInstance.create(database, { threads: process.env.DUCKDB_THREADS ?? '2' });
  const connection = await instance.connect();
  steps.push({ file: 'open', seconds: (performance.now() - start) / 1000 });
  await actions[name](connection, steps, ...rest);
  const seconds = (performance.now() - start) / 1000;
  connection.closeSync();
  instance.closeSync();
  console.log(JSON.stringify({ action: name, version: version(), seconds, steps }));
}

main(process.argv.slice(2)).catch(error => {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
});
