/**
 * Hides three tenths of the known compounds, one after the other, and counts at which ranks they return, however deep, against what the calibration promises there. Ranks below the
 * list are estimated: in the order that lists have there (src/scoring/tail-order.ts), without what lies between known compounds, and as a blend alone would order them. docs/measurements.md has its tables.
 *
 * Run: npx tsx scripts/measure-tails.ts FILE [--arity 4] [--kind ionic]
 */
import { parseArgs } from 'node:util';
import { calibrate, chanceAt } from '../src/calibration/calibration.js';
import { flagKnowledge } from '../src/calibration/flags/flag-evidence.js';
import { makeFolds } from '../src/evaluation/hold-out.js';
import { fitContext } from '../src/models/fit-context.js';
import { modelKind } from '../src/models/model-kinds.js';
import { trainingSet } from '../src/models/training-set.js';
import { seededRandom } from '../src/numerics/random.js';
import { silentControl } from '../src/run-control.js';
import { judgeCell, makeTailOrder, rankingScore, type TailOrder } from '../src/scoring/tail-order.js';
import { KnownEnds } from '../src/scoring/known-ends.js';
import { estimateRank, countUnknownCandidates, rankKnots } from '../src/scoring/rank-estimate.js';
import { sampleCells } from '../src/scoring/sample-cells.js';
import { RETRIEVED } from '../src/search/search-options.js';
import { topCandidates } from '../src/search/top-candidates.js';
import type { Cell } from '../src/space/cell.js';
import { defaultSpace } from '../src/space/default-space.js';
import { placeKnown } from '../src/space/known-cells.js';
import type { SpaceKind } from '../src/space/space-definition.js';
import { readCompositions } from './read-compositions.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { arity: { type: 'string', default: '4' }, kind: { type: 'string', default: 'ionic' } },
});
/** How far the calibration of a list ranks. */
const CALIBRATED = 20_000;
const FOLDS = { runs: 3, share: 0.1 };

const known = await readCompositions(...positionals);
const space = defaultSpace(Number(values.arity), values.kind as SpaceKind, known);
const placed = placeKnown(space, known);
const candidates = countUnknownCandidates(space, new Set(placed.flatMap(({ cells }) => cells)));

const runs: { readonly hitRanks: number[]; readonly listed: number; readonly heldOut: number }[] = [];
/** By order: the ranks of all hidden compounds of all folds. */
const ranks = { 'as lists are': [] as number[], 'without ends': [] as number[], 'blend alone': [] as number[] };
makeFolds(placed, FOLDS, 1).forEach((hidden, fold) => {
  const rest = placed.filter(({ formula }) => !hidden.has(formula));
  const wanted = placed.filter(({ formula, atHome }) => hidden.has(formula) && atHome);
  const training = trainingSet(space, rest, known);
  const context = fitContext(fold + 2, silentControl);
  const model = modelKind('blend').fit(training, context);
  const logistic = modelKind('logistic').fit(training, fitContext(fold + 2, silentControl, { memo: context.memo }));
  const options = { count: RETRIEVED, skip: training.known, control: silentControl, memo: context.memo };
  const ranked = topCandidates(model, options);
  const positions = new Map(Array.from(ranked.numbers.keys(), (position) => [ranked.formula(position), position + 1]));
  const listed = ranked.raws.toSorted((a, b) => b - a);
  const { cells, weights } = sampleCells(training, seededRandom(1));
  const judge = model.parts!.find(({ name }) => name === 'fm')!;
  const behind = makeTailOrder([model, logistic, judge], new KnownEnds(flagKnowledge(training).fewer))!;
  const orders: Record<keyof typeof ranks, TailOrder> = {
    'as lists are': behind,
    'without ends': { ...behind, between: 0 },
    'blend alone': { ...behind, least: Number.MIN_VALUE, judges: [judge], evidence: 0, between: 0 },
  };
  for (const [name, order] of Object.entries(orders) as [keyof typeof ranks, TailOrder][]) {
    const scoreOf = (cell: Cell): number => rankingScore(model.score(cell), order, () => judgeCell(order, space, cell));
    const knots = rankKnots(listed, candidates, { scores: Float64Array.from(cells, scoreOf), weights });
    for (const { formula, composition } of wanted) {
      const deep = (): number =>
        Math.min(...space.cellsOf(composition).map((cell) => estimateRank(knots, scoreOf(cell), candidates)));
      ranks[name].push(positions.get(formula) ?? Math.max(ranked.length + 1, deep()));
    }
  }
  const hitRanks = wanted.flatMap(({ formula }) => positions.get(formula) ?? []).filter((rank) => rank <= CALIBRATED);
  runs.push({ hitRanks: hitRanks.sort((a, b) => a - b), listed: CALIBRATED, heldOut: wanted.length });
});

const calibration = calibrate(runs, candidates);
process.stdout.write(
  `${values.kind}, ${values.arity} elements: ${candidates} candidates, ${calibration.heldOut.toFixed(0)} hidden a fold\n\n` +
    `| ranks | promised a fold | ${Object.keys(ranks).join(' | ')} |\n|${' --- |'.repeat(2 + Object.keys(ranks).length)}\n`,
);
for (let start = 1000; start < candidates; start *= Math.sqrt(10)) {
  const end = Math.min(candidates, start * Math.sqrt(10));
  const found = Object.values(ranks).map(
    (all) => all.filter((rank) => rank > start && rank <= end).length / runs.length,
  );
  const promised = promisedBetween(start, end);
  process.stdout.write(
    `| ${start.toExponential(1)} to ${end.toExponential(1)} | ${promised.toFixed(1)} | ${found.map((each) => each.toFixed(1)).join(' | ')} |\n`,
  );
}
for (const [name, all] of Object.entries(ranks)) {
  const logarithms = all.filter((rank) => rank > RETRIEVED).map(Math.log10);
  const mean = logarithms.reduce((sum, each) => sum + each, 0) / logarithms.length;
  process.stdout.write(`\n${name}: mean logarithm of the rank of what is not listed ${mean.toFixed(2)}\n`);
}

/** The integral of the chances over a range of ranks. */
function promisedBetween(start: number, end: number): number {
  const steps = 200;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const [a, b] = [k, k + 1].map((step) => start * (end / start) ** (step / steps)) as [number, number];
    sum += chanceAt(calibration, Math.sqrt(a * b)) * (b - a);
  }
  return sum;
}
