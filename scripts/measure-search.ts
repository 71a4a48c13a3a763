/**
 * Looks for the compounds of lowest formation enthalpy per atom among the shipped ternary oxides, or the best ones of another part of the shipped
 * tables, one measurement after the other: ten compounds at random, then what `incognita next` suggests, learning from each value. Prints a
 * Markdown row for each way of choosing: how many of the 15 best are found, the mean of ten seeds and its standard error.
 *
 * Run: npx tsx scripts/measure-search.ts [--pool oxides] [--ways random,improvement,greedy,next] [--seeds 10] [--trials 60] [--batch 1] [--widths group]
 */
import { parseArgs } from 'node:util';
import { readPropertyFile } from '../src/ingest/property-file.js';
import { seededRandom, shuffle } from '../src/numerics/random.js';
import { expectedImprovement, type Acquisition } from '../src/properties/acquisition.js';
import { compoundKey } from '../src/properties/compound-key.js';
import { fitAll } from '../src/properties/fit-split.js';
import type { Outcome } from '../src/properties/outcome.js';
import type { PropertyRow } from '../src/properties/property-row.js';
import { readShares } from '../src/properties/read-shares.js';
import { suggestValues } from '../src/properties/suggest-values.js';
import { WIDTHS } from '../src/properties/widths.js';
import { silentControl } from '../src/run-control.js';

const START = 10;
const WANTED = 15;

const { values } = parseArgs({
  options: {
    pool: { type: 'string', default: 'oxides' },
    ways: { type: 'string', default: 'random,improvement,greedy,next' },
    seeds: { type: 'string', default: '10' },
    trials: { type: 'string', default: '60' },
    batch: { type: 'string', default: '1' },
    widths: { type: 'string', default: 'group' },
  },
});
const [seeds, trials, batch] = [values.seeds, values.trials, values.batch].map(Number) as [number, number, number];
const widths = WIDTHS.find((each) => each === values.widths);
const ENTHALPIES = { file: 'measured-formation-enthalpies.csv', column: 'energy', perAtom: true, sign: 1 };
const GAPS = { file: 'measured-band-gaps.csv', column: 'band_gap_eV', perAtom: false, sign: -1 };

/** Compounds of so many elements with one of these, and what the best of them have least of. */
const POOLS = {
  oxides: { ...ENTHALPIES, elements: 3, oneOf: ['O'] },
  chalcogenides: { ...ENTHALPIES, elements: 2, oneOf: ['O', 'S', 'Se', 'Te'] },
  'oxide-gaps': { ...GAPS, elements: 3, oneOf: ['O'] },
  'sulfide-gaps': { ...GAPS, elements: 3, oneOf: ['S', 'Se'] },
};

const { file, column, perAtom, sign, elements, oneOf } = POOLS[values.pool as keyof typeof POOLS];
const path = new URL(`../data/${file}`, import.meta.url).pathname;
const { rows } = await readPropertyFile(path, { column, log: false, perAtom });
const best = new Map<string, PropertyRow>();
for (const row of rows.map((each) => ({ ...each, value: sign * each.value }))) {
  const shares = readShares(row.formula);
  const key = compoundKey(row.formula);
  if (shares.size !== elements || !oneOf.some((element) => shares.has(element))) continue;
  if (!((best.get(key)?.value ?? Infinity) <= row.value)) best.set(key, row);
}
const pool = [...best.values()];
const lowest = new Set(
  [...pool]
    .sort((a, b) => a.value - b.value)
    .slice(0, WANTED)
    .map(({ formula }) => formula),
);
console.log(`${pool.length} ${values.pool}; ${START} at random, ${trials} trials in all, batches of ${batch}`);

type Way = (left: readonly PropertyRow[], tried: readonly PropertyRow[], seed: number) => readonly string[];

const suggested = (
  left: readonly PropertyRow[],
  tried: readonly PropertyRow[],
  seed: number,
  count: number,
  by?: Acquisition,
) =>
  suggestValues({
    goal: { kind: 'min' },
    rows: tried.slice(0, START),
    fitted: fitAll({ rows: tried.slice(0, START), log: false, bound: null, widths, seed: 1 }, silentControl),
    log: false,
    bound: null,
    widths,
    pool: left.map(({ formula }) => formula),
    outcomes: tried
      .slice(START)
      .map(({ formula, value }): Outcome => ({ formula, outcome: 'value', value, date: '', note: '' })),
    batch: count,
    by,
    seed,
    control: silentControl,
  });

const WAYS: Readonly<Record<string, Way>> = {
  random: (left, _tried, seed) => [shuffle([...left], seededRandom(seed * 1_000 + left.length))[0]!.formula],
  improvement: (left, tried, seed) => {
    const lowestSoFar = Math.min(...tried.map(({ value }) => value));
    return suggested(left, tried, seed, left.length, 'greedy')
      .map(({ formula, expected, standardDeviation }) => ({
        formula,
        gain: expectedImprovement({ kind: 'min' }, expected, standardDeviation, lowestSoFar),
      }))
      .sort((a, b) => b.gain - a.gain)
      .slice(0, batch)
      .map(({ formula }) => formula);
  },
  greedy: (left, tried, seed) => suggested(left, tried, seed, batch, 'greedy').map(({ formula }) => formula),
  next: (left, tried, seed) => suggested(left, tried, seed, batch).map(({ formula }) => formula),
};

for (const name of values.ways.split(',')) {
  const found = Array.from({ length: seeds }, (_, index) => search(WAYS[name]!, index + 1));
  const mean = found.reduce((sum, count) => sum + count, 0) / seeds;
  const variance = found.reduce((sum, count) => sum + (count - mean) ** 2, 0) / Math.max(1, seeds - 1);
  console.log(`| ${name} | ${mean.toFixed(1)} | ${Math.sqrt(variance / seeds).toFixed(1)} | ${found.join(' ')} |`);
}

function search(way: Way, seed: number): number {
  const order = shuffle([...pool], seededRandom(seed));
  const tried = order.slice(0, START);
  const left = order.slice(START);
  while (tried.length < trials && left.length > 0) {
    for (const formula of way(left, tried, seed)) {
      if (tried.length < trials)
        tried.push(
          ...left.splice(
            left.findIndex((row) => row.formula === formula),
            1,
          ),
        );
    }
  }
  return tried.filter(({ formula }) => lowest.has(formula)).length;
}
