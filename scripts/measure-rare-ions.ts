/**
 * Measures whether descriptors help to find compounds of ions of which few compounds are known. Prints Markdown tables.
 *
 * Run: npx tsx scripts/measure-rare-ions.ts FILE [--arity 3] [--groups 8] [--seeds 2] [--least 15] [--kept 9]
 *      [--models onehot,descriptors,penalised]
 *      FILE is any list of known compounds that `incognita ingest` reads
 *
 * The cations with at least 15 (`--least`) known compounds are divided at random into groups. For one group after the other all
 * compounds of its ions are hidden but 1 to 9 (`--kept`) per ion; every model is fitted to what is left and looks for the hidden
 * ones. So each ion is made rare once, with compounds to find that are known to exist. It prints
 *
 * hits  hidden compounds among the first candidates that hold an ion of the group, summed over the groups
 * AUC   chance that a hidden compound of an ion scores higher than an unknown candidate of the same ion whose other ions and
 *       ratio are drawn as often as they are in known compounds; mean over the ions
 *
 * with 95 % intervals of the difference from the first model, by bootstrap over the ions (each with all its hidden compounds of
 * all seeds), drawn alike for both models. With several seeds all figures are means over them.
 */
import { parseArgs } from 'node:util';
import { ionLabel } from '../src/chemistry/ions/ion.js';
import { seededRandom, shuffle, type Random } from '../src/numerics/random.js';
import { fmWith } from '../src/models/factorization-machine/fm.js';
import { logistic } from '../src/models/classifier/logistic.js';
import type { Model, ModelKind, TrainingSet } from '../src/models/model.js';
import { sampleNegatives } from '../src/models/sample-negatives.js';
import { trainingSet } from '../src/models/training-set.js';
import { topCandidates } from '../src/search/top-candidates.js';
import { silentControl } from '../src/run-control.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown, type PlacedCompound } from '../src/space/known-cells.js';
import { readCompositions } from './read-compositions.js';
import { fitContext } from '../src/models/fit-context.js';

/** How deep to rank, so that enough candidates hold an ion of the group. */
const DEEP = 100_000;
const COUNTS = [100, 300, 1_000, 3_000];
/** Unknown candidates of an ion that its hidden compounds are compared with. */
const COMPARED = 1_000;
const REPLICATES = 2_000;

const MODELS: Readonly<Record<string, ModelKind>> = {
  onehot: fmWith({ descriptors: false }),
  descriptors: fmWith(),
  // What all ions share is held back, so that descriptors correct the vectors of ions and do not replace them.
  penalised: fmWith({ mapPenalty: 100 }),
  logistic,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    arity: { type: 'string', default: '3' },
    groups: { type: 'string', default: '8' },
    seeds: { type: 'string', default: '2' },
    least: { type: 'string', default: '15' },
    kept: { type: 'string', default: '9' },
    models: { type: 'string', default: 'onehot,descriptors' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('name a list of known compounds');
const space = defaultSpace(Number(values.arity));
const groups = Number(values.groups);
const names = values.models.split(',');
const placed = placeKnown(space, await readCompositions(file)).filter(({ training }) => training !== null);
const cationsOf = ({ training }: PlacedCompound): readonly number[] => space.cell(training!).cations;
const countOf = new Int32Array(space.cations.length);
for (const compound of placed) for (const cation of cationsOf(compound)) countOf[cation]! += 1;

/** What a model did for the hidden compounds of one ion, over all seeds: hits at the counts, and the share of others below each. */
interface IonResult {
  readonly hits: number[];
  readonly auc: number[];
}
const results = new Map(names.map((name) => [name, new Map<string, IonResult>()]));
let hiddenCompounds = 0;

for (let seed = 1; seed <= Number(values.seeds); seed++) {
  const random = seededRandom(seed);
  const pool = shuffle(
    [...countOf.keys()].filter((cation) => countOf[cation]! >= Number(values.least)),
    random,
  );
  for (let group = 0; group < groups; group++) {
    const ions = new Set(pool.filter((_, position) => position % groups === group));
    const { kept, hidden } = thinOut(ions, random);
    hiddenCompounds += hidden.length;
    const training = trainingSet(space, kept);
    const compared = new Map([...ions].map((ion) => [ion, candidatesOf(ion, training, random)]));
    for (const name of names) {
      const model = MODELS[name]!.fit(training, fitContext(seed, silentControl));
      judge(model, training, ions, hidden, compared, results.get(name)!);
    }
    process.stderr.write(`seed ${seed}, group ${group + 1} of ${groups}: ${ions.size} ions, ${hidden.length} hidden\n`);
  }
}
report();

/** Keeps a few compounds of each ion and hides the others; compounds of other ions stay. */
function thinOut(ions: ReadonlySet<number>, random: Random): { kept: PlacedCompound[]; hidden: PlacedCompound[] } {
  const left = new Map([...ions].map((ion) => [ion, 1 + Math.floor(random() * Number(values.kept))]));
  const kept: PlacedCompound[] = [];
  const hidden: PlacedCompound[] = [];
  for (const compound of shuffle([...placed], random)) {
    const own = cationsOf(compound).filter((cation) => ions.has(cation));
    const room = own.every((cation) => left.get(cation)! > 0);
    for (const cation of room ? own : []) left.set(cation, left.get(cation)! - 1);
    if (room) kept.push(compound);
    else if (compound.atHome) hidden.push(compound);
  }
  return { kept, hidden };
}

/** Unknown candidates of an ion; the other ions and the ratio as often as known compounds have them. */
function candidatesOf(ion: number, training: TrainingSet, random: Random): number[] {
  const known = new Set(placed.flatMap(({ cells }) => cells));
  const found: number[] = [];
  const popular = { uniform: 0, popular: 1 };
  while (found.length < COMPARED) {
    for (const number of sampleNegatives(training, COMPARED, popular, random).cells) {
      const { cations, anion, ratio } = space.cell(number);
      const position = Math.floor(random() * cations.length);
      const cell = { cations: cations.map((cation, m) => (m === position ? ion : cation)), anion, ratio };
      if (space.isMasked(cell)) continue;
      const canonical = space.number(space.canonical(cell));
      if (!known.has(canonical)) found.push(canonical);
    }
  }
  return found;
}

function judge(
  model: Model,
  training: TrainingSet,
  ions: ReadonlySet<number>,
  hidden: readonly PlacedCompound[],
  compared: ReadonlyMap<number, readonly number[]>,
  into: Map<string, IonResult>,
): void {
  const ranked = topCandidates(model, { count: DEEP, skip: training.known, control: silentControl });
  const position = new Map<string, number>();
  for (let r = 0; r < ranked.length && position.size < COUNTS.at(-1)!; r++) {
    const { cell, formula } = ranked.row(r);
    if (cell.cations.some((cation) => ions.has(cation))) position.set(formula, position.size);
  }
  const score = (number: number): number => model.score(space.cell(number));
  for (const ion of ions) {
    const own = hidden.filter((compound) => cationsOf(compound).includes(ion));
    if (own.length === 0) continue;
    const others = Float64Array.from(compared.get(ion)!, score).sort();
    const label = ionLabel(space.cations[ion]!);
    const result = into.get(label) ?? { hits: COUNTS.map(() => 0), auc: [] };
    into.set(label, result);
    result.auc.push(...own.map(({ training: cell }) => shareBelow(others, score(cell!))));
    for (const compound of own) {
      // A compound of two ions of the group counts half for each.
      const weight = 1 / cationsOf(compound).filter((cation) => ions.has(cation)).length;
      const rank = position.get(compound.formula) ?? Infinity;
      COUNTS.forEach((count, k) => (result.hits[k]! += rank < count ? weight : 0));
    }
  }
}

/** Share of ascending values below a value, equals half. */
function shareBelow(ascending: Float64Array, value: number): number {
  let below = 0;
  let equal = 0;
  for (const each of ascending) {
    if (each < value) below++;
    else if (each === value) equal++;
  }
  return (below + equal / 2) / ascending.length;
}

function report(): void {
  const seeds = Number(values.seeds);
  const ions = [...results.get(names[0]!)!.keys()];
  /** Figures of every ion: hits at the counts, then the AUC. */
  const figures = (name: string): number[][] =>
    ions.map((ion) => {
      const { hits, auc } = results.get(name)!.get(ion)!;
      return [...hits, auc.reduce((sum, each) => sum + each, 0) / auc.length];
    });
  const summary = (rows: readonly number[][], drawn: readonly number[]): number[] =>
    [...COUNTS, 0].map((count, k) => {
      const sum = drawn.reduce((total, position) => total + rows[position]![k]!, 0);
      return count > 0 ? sum / seeds : sum / drawn.length;
    });
  const all = [...ions.keys()];
  const first = figures(names[0]!);
  const text = (value: number, k: number): string => value.toFixed(k < COUNTS.length ? 1 : 4);
  console.log(
    `\n${space.arity} elements: ${ions.length} ions made rare, ${hiddenCompounds / seeds} compounds hidden, ${groups} groups, ${seeds} seeds\n`,
  );
  console.log(`| model | ${COUNTS.map((count) => `hits in ${count}`).join(' | ')} | AUC |`);
  console.log(`| --- |${' --- |'.repeat(COUNTS.length + 1)}`);
  for (const name of names) {
    const own = figures(name);
    const random = seededRandom(1);
    const differences = Array.from({ length: REPLICATES }, () => {
      const drawn = all.map(() => Math.floor(random() * all.length));
      const [a, b] = [summary(first, drawn), summary(own, drawn)];
      return b.map((value, k) => value - a[k]!);
    });
    const cells = summary(own, all).map((value, k) => {
      if (name === names[0]) return text(value, k);
      const sorted = differences.map((each) => each[k]!).sort((a, b) => a - b);
      const [low, high] = [0.025, 0.975].map((share) => text(sorted[Math.floor(share * REPLICATES)]!, k));
      return `${text(value, k)} (${low} to ${high} more)`;
    });
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}
