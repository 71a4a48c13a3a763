import { log, pow } from '../../src/numerics/elementary/elementary-functions.js';
import { integerPower } from '../../src/numerics/elementary/integer-power.js';
import { countLeading } from '../../src/numerics/bisect.js';
import { normal, shuffle, type Random } from '../../src/numerics/random.js';

export interface PlantedOptions {
  readonly shape: readonly number[];
  /** Latent classes of each mode. */
  readonly ranks: readonly number[];
  /** Modes that share their classes and frequencies with an earlier one; each its own by default. */
  readonly sharedWith?: readonly number[];
  /** Distinct entries to make, held-out ones included. */
  readonly entries: number;
  /** Combinations of classes that hold entries, the k-th with weight 1 / k^0.7. */
  readonly blocks: number;
  /** Shape of the gamma distribution of an ion's part in a class: the smaller, the fewer ions a class has. Default 0.25. */
  readonly sharpness?: number;
  /** Exponent of the power law of the ions' frequencies. Default 1.1. */
  readonly zipf?: number;
  /** Share of entries that are uniform noise. Default 0.05. */
  readonly noise?: number;
  /** A number that is the same for indices that count as one entry, or undefined if an index is not allowed. */
  readonly keyOf: (index: readonly number[]) => number | undefined;
  readonly random: Random;
}

/**
 * Indices of a synthetic sparse 0/1 tensor: power-law frequencies of the ions, planted blocks of low rank, uniform noise.
 * In random order, so that the first tenth can be held out. Throws RangeError if the space has too few entries.
 */
export function plantedIndices(options: PlantedOptions): number[][] {
  const { shape, ranks, entries, blocks, noise = 0.05, zipf = 1.1, sharpness = 0.25, keyOf, random } = options;
  const shared = options.sharedWith ?? shape.map((_, mode) => mode);
  const pick = (size: number): number => Math.floor(random() * size);
  const columns: Float64Array[][] = [];
  shape.forEach((size, mode) => {
    columns[mode] =
      shared[mode] === mode ? classes(size, ranks[mode]!, { zipf, sharpness, random }) : columns[shared[mode]!]!;
  });
  const cells = Array.from({ length: blocks }, () => ranks.map((rank) => pick(rank)));
  const weights = cumulative(Float64Array.from({ length: blocks }, (_, k) => 1 / pow(1 + k, 0.7)));
  const found = new Map<number, number[]>();
  const take = (index: number[]): void => {
    const key = keyOf(index);
    if (key !== undefined && !found.has(key)) found.set(key, index);
  };
  const planted = entries - Math.floor(entries * noise);
  for (let tries = 0; found.size < planted; tries++) {
    if (tries > 1000 * entries) throw new RangeError('The planted blocks hold fewer entries than are wanted.');
    const cell = cells[draw(weights, random)]!;
    take(cell.map((part, mode) => draw(columns[mode]![part]!, random)));
  }
  while (found.size < entries) take(shape.map(pick));
  return shuffle([...found.values()], random);
}

/** For each class of a mode the cumulative chances of its members. */
function classes(
  size: number,
  rank: number,
  { zipf, sharpness, random }: { zipf: number; sharpness: number; random: Random },
): Float64Array[] {
  const frequency = shuffle(
    Float64Array.from({ length: size }, (_, k) => 1 / pow(1 + k, zipf)),
    random,
  );
  return Array.from({ length: rank }, () => cumulative(frequency.map((value) => value * gamma(sharpness, random))));
}

/** Cumulative sums, scaled to end at 1. */
function cumulative(values: Float64Array): Float64Array {
  let sum = 0;
  const sums = values.map((value) => (sum += value));
  return sums.map((value) => value / sum);
}

/** The first index whose cumulative chance exceeds a random number. */
function draw(chances: Float64Array, random: Random): number {
  const wanted = random();
  return countLeading(chances.length - 1, (index) => chances[index]! <= wanted);
}

/** A gamma-distributed number, scale 1 (Marsaglia & Tsang, ACM Trans. Math. Softw. 26, 363 (2000)). */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * pow(random(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = integerPower(1 + c * x, 3);
    if (v > 0 && log(1 - random()) < (x * x) / 2 + d - d * v + d * log(v)) return d * v;
  }
}
