/**
 * Compares the lists of each kind with plain element exchange without charges (test/models/exchange/plain-element-exchange.ts), each among the rows of the kind:
 * hits in the first 100 / 1,000 / 3,000 of compounds that neither has seen. docs/measurements.md has its table.
 *
 * Run: npx tsx scripts/measure-floors.ts DIR KNOWN TEST... [--arity 3,4]
 *      DIR is a workspace with lists made from KNOWN; compounds of an earlier TEST file do not count in a later one.
 */
import { parseArgs } from 'node:util';
import { readReducedFormula } from '../src/chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import { kindsOfIons } from '../src/space/composition-kind.js';
import { findReading } from '../src/space/reading.js';
import { Workspace } from '../src/store/workspace.js';
import { plainElementExchange } from '../test/models/exchange/plain-element-exchange.js';
import { readCompositions } from './read-compositions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { arity: { type: 'string', default: '3,4' } },
});
const [dir, knownFile, ...testFiles] = positionals as [string, string, ...string[]];

const FIRST = [100, 1000, 3000];
const LONGEST = 3000;

const known = await readCompositions(knownFile);
const before = new Set(known.map(reducedFormula));
const tests: Set<string>[] = [];
for (const file of testFiles) {
  const formulas = new Set(
    (await readCompositions(file)).map(reducedFormula).filter((formula) => !before.has(formula)),
  );
  for (const formula of formulas) before.add(formula);
  tests.push(formulas);
}
const workspace = Workspace.open(dir, { create: false, readonly: true });
process.stdout.write(
  '| list | test | exchange | list | ratio | 95 % at 100 |\n| --- | --- | --- | --- | --- | --- |\n',
);
for (const arity of values.arity.split(',').map(Number)) {
  const lists = workspace.lists.current().filter((list) => list.arity === arity && list.kind !== 'all');
  const candidates = plainElementExchange(known.filter(({ elements }) => elements.length === arity));
  const floors = new Map<string, string[]>(lists.map(({ kind }) => [kind, []]));
  for (const { formula } of candidates) {
    const rows = floors.get(findReading(readReducedFormula(formula))?.kinds[0] ?? '');
    if (rows && rows.length < LONGEST) rows.push(formula);
    if ([...floors.values()].every(({ length }) => length === LONGEST)) break;
  }
  for (const list of lists) {
    const rows: string[] = [];
    for (const row of workspace.lists.open(list.id).iterate({}, LONGEST * 2)) {
      if (kindsOfIons(row.ions)[0] === list.kind && rows.length < LONGEST) rows.push(row.formula);
    }
    tests.forEach((test, index) => {
      const hits = (formulas: readonly string[]): number[] =>
        FIRST.map((n) => formulas.slice(0, n).filter((formula) => test.has(formula)).length);
      const [floor, own] = [hits(floors.get(list.kind)!), hits(rows)];
      const ratio = own.map((count, k) => (floor[k]! > 0 ? (count / floor[k]!).toFixed(2) : '-'));
      process.stdout.write(
        `| ${list.id} | ${index + 1} | ${floor.join(' / ')} | ${own.join(' / ')} | ${ratio.join(' / ')} | ${wilson(own[0]!, Math.min(100, rows.length))} |\n`,
      );
    });
  }
}
workspace.close();

/** 95 % interval of a count of hits, by Wilson's score interval. */
function wilson(hits: number, n: number): string {
  if (n === 0) return '-';
  const z = 1.96;
  const [centre, half] = [
    (hits + z ** 2 / 2) / (1 + z ** 2 / n),
    (z * Math.sqrt((hits * (n - hits)) / n + z ** 2 / 4)) / (1 + z ** 2 / n),
  ];
  return `${(centre - half).toFixed(0)} to ${(centre + half).toFixed(0)}`;
}
