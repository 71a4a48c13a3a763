/**
 * Counts the hits of published lists in the first 100 / 1,000 / 3,000 rows, of compounds that they have not seen:
 *
 * 1. of the list of each kind, next to plain element exchange without charges (test/models/exchange/plain-element-exchange.ts) among compositions of the kind;
 * 2. of the lists of all kinds, next to the ionic ones, as they are.
 *
 * Compounds of an earlier file do not count in a later one: they are passed over, as `incognita evaluate --neutral` does. docs/measurements.md has both tables.
 *
 * Run: npx tsx scripts/measure-kind-hits.ts KNOWN LATER SECOND DIR... [--arity 2,3,4,5] [--write]
 *      DIR is a workspace with lists made from KNOWN; of several, each list is taken from the first that has it, so those of hydrogen can be in a further one.
 *      With --write both tables are also written into docs/measurements.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Composition } from '../src/chemistry/composition.js';
import { readReducedFormula } from '../src/chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../src/chemistry/formula/spellings.js';
import type { CandidateSpace } from '../src/space/candidate-space.js';
import { defaultSpace } from '../src/space/default-space.js';
import { findReading } from '../src/space/reading.js';
import type { SpaceKind } from '../src/space/space-definition.js';
import type { ListMetadata } from '../src/store/types.js';
import { Workspace } from '../src/store/workspace.js';
import { version } from '../src/version.js';
import { plainElementExchange } from '../test/models/exchange/plain-element-exchange.js';
import { count, markdownTable } from './figures/markdown.js';
import { withPart } from './figures/page-part.js';
import { readCompositions } from './read-compositions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { arity: { type: 'string', default: '2,3,4,5' }, write: { type: 'boolean', default: false } },
});
const [knownFile, laterFile, secondFile, ...dirs] = positionals as [string, string, string, ...string[]];

const FIRST = [100, 1000, 3000];
const LONGEST = 3000;

/** Compounds that are looked for, and those that are passed over meanwhile. */
interface Question {
  readonly wanted: ReadonlyMap<string, Composition>;
  readonly neutral: ReadonlyMap<string, Composition>;
}

/** A published list and the workspace that has it. */
interface Published {
  readonly workspace: Workspace;
  readonly list: ListMetadata;
}

const known = await readCompositions(knownFile);
const isKnown = new Set(known.map(reducedFormula));
const later = await unseen(laterFile, isKnown);
const second = await unseen(secondFile, new Set([...isKnown, ...later.keys()]));
const questions: readonly Question[] = [
  { wanted: later, neutral: new Map() },
  { wanted: second, neutral: later },
];
const workspaces = dirs.map((dir) => Workspace.open(dir, { create: false, readonly: true }));
const arities = values.arity.split(',').map(Number);
const tables = { 'kinds-and-exchange': kindsTable(), 'all-kinds-and-ionic': allKindsTable() };
const command = 'npx tsx scripts/measure-kind-hits.ts known.csv later.csv second-database.csv DIR [DIR-WITH-HYDROGEN]';
for (const [name, table] of Object.entries(tables)) {
  const text = `Incognita ${version}, \`${command}\`:\n\n${table}`;
  process.stdout.write(`${text}\n\n`);
  if (values.write) write(name, text);
}
for (const workspace of workspaces) workspace.close();

async function unseen(file: string, seen: ReadonlySet<string>): Promise<ReadonlyMap<string, Composition>> {
  const all = (await readCompositions(file)).map((each) => [reducedFormula(each), each] as const);
  return new Map(all.filter(([formula]) => !seen.has(formula)));
}

/** The current lists of a number of elements, each from the first workspace that has it. */
function listsOf(arity: number): Published[] {
  const found = new Map<string, Published>();
  for (const workspace of workspaces) {
    for (const list of workspace.lists.current()) {
      if (list.arity === arity && !found.has(list.kind)) found.set(list.kind, { workspace, list });
    }
  }
  return [...found.values()];
}

/** Hits of an order of formulas. */
function hitsOf(formulas: readonly string[], { wanted, neutral }: Question): number[] {
  const counted = formulas.filter((formula) => !neutral.has(formula));
  return FIRST.map((n) => counted.slice(0, n).filter((formula) => wanted.has(formula)).length);
}

function slashes(hits: readonly number[]): string {
  return hits.map(count).join(' / ');
}

/** The first formulas of a list; more than are counted, since some are passed over. */
function firstRows({ workspace, list }: Published): string[] {
  return Array.from(workspace.lists.open(list.id).iterate({}, LONGEST * 2), ({ formula }) => formula);
}

function kindsTable(): string {
  const rows = arities.flatMap((arity) => {
    const lists = listsOf(arity).filter(({ list }) => list.kind !== 'all');
    const spaces = lists.map(({ list }) => defaultSpace(arity, list.kind as SpaceKind, known));
    const floors = exchangeBySpace(arity, spaces);
    return lists.map((published, index) => {
      const [space, floor] = [spaces[index]!, floors[index]!];
      const teach = known.filter((each) => each.elements.length === arity && space.trainingCell(each));
      const own = firstRows(published);
      const columns = questions.flatMap((question) => {
        const reachable = [...question.wanted.values()].filter((each) => isCandidate(space, each));
        const hits = hitsOf(own, question);
        const interval = wilson(hits[0]!, Math.min(100, own.length));
        return [`${slashes(hits)} (${interval}) of ${count(reachable.length)}`, slashes(hitsOf(floor, question))];
      });
      return [`\`${published.list.id.replace(/-v[0-9]+$/, '')}\``, count(teach.length), ...columns];
    });
  });
  return markdownTable(
    ['list', 'known compounds that teach', 'later: list', 'later: exchange', 'second: list', 'second: exchange'],
    rows,
  );
}

/** The candidates of plain element exchange in each of some spaces, as many as are counted. */
function exchangeBySpace(arity: number, spaces: readonly CandidateSpace[]): string[][] {
  const floors = spaces.map((): string[] => []);
  for (const { formula } of plainElementExchange(known.filter(({ elements }) => elements.length === arity))) {
    const composition = readReducedFormula(formula);
    spaces.forEach((space, index) => {
      const rows = floors[index]!;
      if (rows.length < LONGEST * 2 && isCandidate(space, composition)) rows.push(formula);
    });
    if (floors.every(({ length }) => length === LONGEST * 2)) break;
  }
  return floors;
}

/** Whether a composition is of the kind of a space by its likeliest reading, and has a cell there. */
function isCandidate(space: CandidateSpace, composition: Composition): boolean {
  if (composition.elements.length !== space.arity) return false;
  return findReading(composition)?.kinds[0] === space.kind && space.cellsOf(composition).length > 0;
}

function allKindsTable(): string {
  const rows = arities.flatMap((arity) => {
    const lists = listsOf(arity);
    const pair = ['ionic', 'all'].map((kind) => lists.find(({ list }) => list.kind === kind));
    if (pair.includes(undefined)) return [];
    const first = pair.map((published) => firstRows(published!));
    return [
      [String(arity), ...questions.flatMap((question) => first.map((formulas) => slashes(hitsOf(formulas, question))))],
    ];
  });
  return markdownTable(['elements', 'later: ionic', 'later: all kinds', 'second: ionic', 'second: all kinds'], rows);
}

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

function write(part: string, text: string): void {
  const page = fileURLToPath(new URL('../docs/measurements.md', import.meta.url));
  writeFileSync(page, withPart(readFileSync(page, 'utf8'), part, text));
}
