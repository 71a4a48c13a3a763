import { describe, expect, it } from 'vitest';
import { transposedTimes } from '../../../src/numerics/dense.js';
import { loadKernels } from '../../../src/numerics/kernels/load-kernels.js';
import { normal, seededRandom } from '../../../src/numerics/random.js';
import { sigmoid } from '../../../src/numerics/logistic.js';
import { fmJob } from '../../../src/models/factorization-machine/fm-job.js';
import { fmLayout, type FmLayout } from '../../../src/models/factorization-machine/fm-layout.js';
import { FmRow } from '../../../src/models/factorization-machine/fm-row.js';
import { ionFeatures } from '../../../src/models/ion-features.js';
import { Stoichiometries } from '../../../src/models/stoichiometries.js';
import type { Cell } from '../../../src/space/cell.js';
import { everyCandidate, patternedCells, smallSpace } from '../small-spaces.js';

/** Adds rows. */
const sum = (...rows: number[][]): number[] => rows[0]!.map((_, t) => rows.reduce((s, row) => s + row[t]!, 0));

/** Scalar product of the vectors behind the weights. */
const dot = (a: number[], b: number[]): number => a.slice(1).reduce((s, value, t) => s + value * b[t + 1]!, 0);

describe.each([2, 3, 4, 5])('a row of the factorization machine at arity %i', (arity) => {
  const space = smallSpace(arity);
  const features = ionFeatures(space.cations);
  const stoichiometries = new Stoichiometries(space, patternedCells(space, 10, 1));
  const layout = fmLayout(space, stoichiometries, 3, features.columns);
  const random = seededRandom(4);
  const parameters = Float64Array.from({ length: layout.length }, () => 0.3 * normal(random));
  const all = everyCandidate(space);
  const cells = Array.from({ length: 12 }, () => all[Math.floor(random() * all.length)]!);

  it('has the score of the double sum over pairs of members, written out', () => {
    const row = new FmRow(layout, parameters, features);
    for (const cell of cells) expect(row.logit(cell)).toBeCloseTo(doubleSum(cell), 10);
  });

  it('has the gradient of finite differences, also by the map of the descriptors', () => {
    const kernels = loadKernels();
    for (const cell of cells.slice(0, 4)) {
      const row = new FmRow(layout, parameters, features);
      const expected = new Float64Array(layout.length);
      // With large sums of squares a step is the gradient, times a number as small as one likes.
      const square = 1e16;
      const rate = 1e8 * 1e-4;
      kernels.scope(() => {
        const rows = { cells: [cell], labels: Uint8Array.of(0), offsets: new Float64Array(1) };
        const job = fmJob(layout, row, rows, parameters, kernels);
        job.squares.data.fill(square);
        kernels.factorizationSteps(job, kernels.integers(Int32Array.of(0)), { rate, penalty: 0 });
        const error = sigmoid(row.logit(cell));
        job.parameters.data.forEach((value, k) => (expected[k] = (parameters[k]! - value) / 1e-4 / error));
        const { stride, cations, map } = layout;
        const byIon = { rows: cations, columns: stride, data: job.shared.gradient.data.slice() };
        transposedTimes(features, byIon).data.forEach((value, k) => (expected[map + k] = value / error));
      });
      const places = [0, ...[...row.rows].filter((start) => start >= 0).flatMap((start) => [start, start + 2])];
      for (const place of [...places, ...[0, 1, 5, 11].map((k) => layout.map + k)]) {
        const shifted = (by: number): number => {
          const moved = parameters.slice();
          moved[place]! += by;
          return new FmRow(layout, moved, features).logit(cell);
        };
        expect(expected[place]).toBeCloseTo((shifted(1e-5) - shifted(-1e-5)) / 2e-5, 5);
      }
    }
  });

  /** Every member with its weight and vector, and every pair that interacts, one after the other. */
  function doubleSum({ cations, anion, ratio }: Cell): number {
    const part = (start: number): number[] => [...parameters.subarray(start, start + layout.stride)];
    const { stride } = layout;
    const metals = cations.map((c) => {
      const mapped = Array.from({ length: stride }, (_, t) =>
        Array.from({ length: features.columns }, (_, j) => j).reduce(
          (s, j) => s + features.data[c * features.columns + j]! * parameters[layout.map + j * stride + t]!,
          0,
        ),
      );
      return sum(part(layout.cation + c * stride), part(layout.pair + (c * layout.anions + anion) * stride), mapped);
    });
    const x = part(layout.anion + anion * stride);
    const r = part(layout.ratio + stoichiometries.classOf[ratio]! * stride);
    const s = stoichiometry(layout, { cations, anion, ratio }, part, sum);
    let score = parameters[0]! + x[0]! + r[0]! + s[0]! + dot(x, r) + dot(x, s);
    for (let i = 0; i < metals.length; i++) {
      score += metals[i]![0]! + dot(metals[i]!, x);
      score += dot(metals[i]!, part(layout.place + layout.placeOf[ratio * layout.order + i]! * stride));
      for (let j = 0; j < i; j++) score += dot(metals[i]!, metals[j]!);
    }
    return score;
  }

  function stoichiometry(
    { stoichiometry: first, stride }: FmLayout,
    cell: Cell,
    part: (start: number) => number[],
    sum: (...rows: number[][]) => number[],
  ): number[] {
    const total = stoichiometries.total(cell);
    const own = stoichiometries.ownNumber(cell.anion, cell.ratio, total);
    const shared = part(first + stoichiometries.shared(cell.anion, total) * stride);
    return own < 0 ? shared : sum(shared, part(first + own * stride));
  }
});
