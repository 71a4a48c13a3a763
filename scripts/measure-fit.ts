/**
 * Times the fit of a Gaussian process to a table of generated values, and predictions by it, on one thread: processor seconds and the largest
 * memory of the process. Formulas are those of the tables in data/, and mixtures of them if there are too few.
 *
 * Run: npx tsx scripts/measure-fit.ts [--rows 5000] [--predictions 0]
 */
import { parseArgs } from 'node:util';
import { readPropertyFile } from '../src/ingest/property-file.js';
import { normal, seededRandom } from '../src/numerics/random.js';
import { describeCompound, type AtomicShares } from '../src/properties/compound-descriptors.js';
import { fitGaussianProcess } from '../src/properties/gaussian-process.js';
import { predict } from '../src/properties/predict.js';
import { readShares } from '../src/properties/read-shares.js';
import { silentControl } from '../src/run-control.js';

const TABLES = [
  ['measured-formation-enthalpies.csv', 'energy'],
  ['measured-band-gaps.csv', 'band_gap_eV'],
] as const;

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '5000' }, predictions: { type: 'string', default: '0' } },
});
const [count, predictions] = [Number(values.rows), Number(values.predictions)];
const random = seededRandom(1);
const formulas = new Set<string>();
for (const [file, column] of TABLES) {
  const path = new URL(`../data/${file}`, import.meta.url).pathname;
  for (const { formula } of (await readPropertyFile(path, { column, log: false })).rows) formulas.add(formula);
}
const known = [...formulas].map(readShares);

/** A compound of the tables, or halves of two of them. */
function shares(index: number): AtomicShares {
  if (index < known.length) return known[index]!;
  const [a, b] = [0, 1].map(() => known[Math.floor(random() * known.length)]!) as [AtomicShares, AtomicShares];
  const elements = [...new Set([...a.keys(), ...b.keys()])];
  return new Map(elements.map((element) => [element, ((a.get(element) ?? 0) + (b.get(element) ?? 0)) / 2]));
}

const described = Array.from({ length: count + predictions }, (_, index) => describeCompound(shares(index)));
const rows = described.slice(0, count);
const targets = Float64Array.from(rows, ([first]) => Math.sin(first! / 5) + 0.1 * normal(random));
const seconds = (): number => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
let [cpu, clock] = [seconds(), performance.now()];

/** Prints the time since the last call. */
function say(what: string): void {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${what}: ${(seconds() - cpu).toFixed(1)} s of processor time, ${((performance.now() - clock) / 1000).toFixed(1)} s on the clock, at most ${megabytes.toFixed(0)} MB`,
  );
  [cpu, clock] = [seconds(), performance.now()];
}

const fitted = fitGaussianProcess(rows, targets, { bound: null, random, control: silentControl });
say(`fit of ${count} rows, ${rows[0]!.length} descriptors`);
if (predictions > 0) {
  predict(fitted, described.slice(count), silentControl);
  say(`${predictions} predictions`);
}
