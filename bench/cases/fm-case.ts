import { loadKernels } from '../../src/numerics/kernels/load-kernels.js';
import type { FactorizationJob } from '../../src/numerics/kernels/factorization-job.js';
import type { Kernels } from '../../src/numerics/kernels/kernels.js';
import { indexNeighbours } from '../../src/numerics/kernels/neighbours.js';
import { normal, seededRandom, shuffle, type Random } from '../../src/numerics/random.js';
import type { SparseTensor } from '../../src/numerics/sparse-tensor.js';
import type { BenchCase } from '../bench-case.js';
import { benchTensor } from '../inputs/bench-tensor.js';
import { plainFmLogit, trainPlainFm, type OneHotRows, type PlainFm } from '../references/plain-fm.js';

const RANK = 8;
const NEGATIVES_PER_ENTRY = 5;
const PASSES = { full: 100, quick: 3 };
const STEP = { rate: 0.05, penalty: 1e-3 };
const SPREAD = 0.1;

/** A factorization machine on the one-hot cations, anion and ratio of a synthetic ternary tensor and random other cells. */
export const fmCase: BenchCase = {
  name: 'fm',
  prepare(size) {
    const { train, heldOut } = benchTensor('ternary', size, 100);
    const random = seededRandom(6);
    const known = new Set([train, heldOut].flatMap((tensor) => cellsOf(tensor).map(String)));
    const rows = withNegatives(train, known, random);
    const unseen = withNegatives(heldOut, known, random);
    const features = train.shape.reduce((sum, length) => sum + length, 0);
    const passes = PASSES[size];
    const plainPasses = Math.min(passes, 3);
    const trained = (count: number): PlainFm => trainWithKernels(start(features), rows, count);
    return {
      input: { rows: rows.labels.length, features, components: RANK, passes },
      run: () => ({ auc: areaUnderCurve(trained(passes), unseen) }),
      reference: {
        title: `plain loops over arrays of arrays; ${plainPasses} of ${passes} passes`,
        run() {
          const machine = start(features);
          trainPlainFm(machine, rows, { passes: plainPasses, ...STEP }, seededRandom(7));
          return { bias: machine.bias };
        },
        share: plainPasses / passes,
      },
      check(_ours, { bias }) {
        const difference = Math.abs(trained(plainPasses).bias - bias!);
        if (!(difference < 1e-6)) throw new RangeError(`fm: both ways differ by ${difference}`);
      },
    };
  },
};

/** Numbers of the one-hot features of each entry. */
function cellsOf({ shape, indices, values }: SparseTensor): number[][] {
  const first = shape.map((_, mode) => shape.slice(0, mode).reduce((sum, length) => sum + length, 0));
  return Array.from(values, (_, e) => shape.map((__, mode) => first[mode]! + indices[mode]![e]!));
}

function withNegatives(tensor: SparseTensor, known: ReadonlySet<string>, random: Random): OneHotRows {
  const positive = cellsOf(tensor);
  const negative: number[][] = [];
  while (negative.length < NEGATIVES_PER_ENTRY * positive.length) {
    let first = 0;
    const cell = tensor.shape.map((length) => {
      const feature = first + Math.floor(random() * length);
      first += length;
      return feature;
    });
    if (!known.has(String(cell))) negative.push(cell);
  }
  return { features: [...positive, ...negative], labels: [...positive.map(() => 1), ...negative.map(() => 0)] };
}

function start(features: number): PlainFm {
  const random = seededRandom(8);
  return {
    bias: 0,
    rows: Array.from({ length: features }, () => [0, ...Array.from({ length: RANK }, () => SPREAD * normal(random))]),
  };
}

function trainWithKernels({ rows: first }: PlainFm, rows: OneHotRows, passes: number): PlainFm {
  const kernels = loadKernels();
  return kernels.scope(() => {
    const job = jobOf(first, rows, kernels);
    const order = Int32Array.from(rows.labels.keys());
    const random = seededRandom(7);
    for (let pass = 0; pass < passes; pass++) {
      shuffle(order, random);
      kernels.scope(() => kernels.factorizationSteps(job, kernels.integers(order), STEP));
    }
    const [bias, ...values] = job.parameters.data;
    return { bias: bias!, rows: first.map((_, f) => values.slice(f * (RANK + 1), (f + 1) * (RANK + 1))) };
  });
}

/** Each feature is a member, and all members meet. */
function jobOf(first: readonly number[][], { features, labels }: OneHotRows, kernels: Kernels): FactorizationJob {
  const stride = RANK + 1;
  const parameters = kernels.floats(Float64Array.from([0, ...first.flat()]));
  const fields = [...features[0]!.keys()];
  const pairs = fields.flatMap((i) => fields.slice(0, i).map((j) => [i, j] as const));
  const { starts, neighbours } = indexNeighbours(pairs, fields.length);
  return {
    stride,
    weighted: kernels.integers(Int32Array.from(fields, () => 1)),
    memberOf: kernels.integers(Int32Array.from(fields)),
    starts: kernels.integers(starts),
    neighbours: kernels.integers(neighbours),
    parameters,
    squares: kernels.floats(new Float64Array(parameters.length).fill(1e-2)),
    shared: { rows: kernels.floats(0), gradient: kernels.floats(0) },
    parts: kernels.integers(Int32Array.from(features.flat(), (feature) => 1 + feature * stride)),
    sharedParts: kernels.integers(new Int32Array(0)),
    labels: kernels.floats(Float64Array.from(labels)),
    offsets: kernels.floats(labels.length),
  };
}

/** The share of pairs of an entry and another cell in which the entry has the higher score. */
function areaUnderCurve(machine: PlainFm, { features, labels }: OneHotRows): number {
  const ranked = features.map((own, e) => ({ score: plainFmLogit(machine, own), label: labels[e]! }));
  ranked.sort((a, b) => a.score - b.score);
  let below = 0;
  let pairs = 0;
  for (const { label } of ranked) {
    if (label === 0) below++;
    else pairs += below;
  }
  return pairs / (below * (labels.length - below));
}
