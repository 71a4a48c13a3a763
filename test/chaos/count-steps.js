// Loaded into the program before it starts (NODE_OPTIONS=--import). Names every call that writes to a file, a folder or a database,
// in the order in which they are made, in the file that INCOGNITA_TEST_STEPS names, and kills the process before step number
// INCOGNITA_TEST_KILL_AT. Databases are found by their statements, of which each writes at its COMMIT or by itself.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const log = process.env['INCOGNITA_TEST_STEPS'];
const last = Number(process.env['INCOGNITA_TEST_KILL_AT'] ?? Infinity);
const descriptor = fs.openSync(log, 'a');
const { readFileSync, writeSync } = fs;

function step(name, what) {
  writeSync(descriptor, `${JSON.stringify([name, what])}\n`);
  // Threads of the process count together, by the lines that they have written.
  if (last < Infinity && readFileSync(log, 'utf8').split('\n').length > last) process.kill(process.pid, 'SIGKILL');
}

/** The paths of files that are open, so that fsync can say which it is. */
const open = new Map();
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  const number = openSync(path, ...rest);
  open.set(number, String(path));
  return number;
};

for (const name of [
  'writeFileSync',
  'appendFileSync',
  'renameSync',
  'copyFileSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'chmodSync',
  'createWriteStream',
  'fsyncSync',
]) {
  watch(fs, name);
}
for (const name of ['writeFile', 'rename', 'copyFile', 'mkdir', 'rm', 'rmdir', 'mkdtemp']) watch(fs.promises, name);
syncBuiltinESMExports();

function watch(from, name) {
  const call = from[name];
  from[name] = (...values) => {
    step(
      name,
      values.slice(0, 2).map((value) => (name === 'fsyncSync' ? (open.get(value) ?? '') : String(value).slice(0, 300))),
    );
    return call.apply(from, values);
  };
}

const require = createRequire(import.meta.url);
const ofNode20 = fileURLToPath(new URL('../../node-20/node_modules/better-sqlite3', import.meta.url));
const Database = Number(process.versions.napi) >= 10 ? require('better-sqlite3') : require(ofNode20);
const memory = new Database(':memory:');
const statement = Object.getPrototypeOf(memory.prepare('SELECT 1'));
memory.close();
const { run } = statement;
let before;
statement.run = function (...values) {
  // One statement with many rows is one step.
  if (before !== this) step('run', [this.source.replace(/\s+/g, ' ').slice(0, 80), this.database.name]);
  before = this;
  return run.apply(this, values);
};
