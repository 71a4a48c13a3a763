import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, type Random } from '../../../src/numerics/random.js';
import { BoostedTrees, type BoostingOptions, type LabelledRows } from '../../../src/models/trees/boosted-trees.js';
import { loadKernels } from '../../../src/numerics/kernels/load-kernels.js';
import { growTree } from '../../../src/models/trees/grow-tree.js';
import { quantileBins } from '../../../src/models/trees/quantile-bins.js';
import { silentControl } from '../../../src/run-control.js';

const OPTIONS: BoostingOptions = {
  trees: 60,
  learningRate: 0.3,
  maxLeaves: 6,
  minLeafRows: 5,
  regularisation: 1,
  columnShare: 1,
};

/** Rows whose label is 1 where exactly one of two of three numbers is above a half. */
function exclusiveOr(rows: number, random: Random): LabelledRows {
  const values = Float64Array.from({ length: rows * 3 }, () => random());
  const labels = Uint8Array.from({ length: rows }, (_, row) =>
    values[row * 3]! > 0.5 !== values[row * 3 + 2]! > 0.5 ? 1 : 0,
  );
  return { rows, columns: 3, values, labels, weights: new Float64Array(rows).fill(1) };
}

describe('boosted trees', () => {
  const data = exclusiveOr(2000, seededRandom(1));
  const model = BoostedTrees.fit(data, OPTIONS, seededRandom(2), silentControl);

  it('learn what no single column says', () => {
    const fresh = exclusiveOr(1000, seededRandom(3));
    let right = 0;
    for (let row = 0; row < fresh.rows; row++) {
      if (model.odds(fresh.values, row * 3) > 0 === (fresh.labels[row] === 1)) right++;
    }
    expect(right).toBeGreaterThan(970);
    expect(model.cuts(3)[1]).toBeLessThan(Math.min(model.cuts(3)[0]!, model.cuts(3)[2]!));
  });

  it('are the same for the same seed, and after saving and loading', () => {
    const again = BoostedTrees.fit(data, { ...OPTIONS, columnShare: 0.7 }, seededRandom(2), silentControl);
    const twin = BoostedTrees.fit(data, { ...OPTIONS, columnShare: 0.7 }, seededRandom(2), silentControl);
    const loaded = BoostedTrees.load(again.save());
    for (let row = 0; row < 100; row++) {
      const odds = again.odds(data.values, row * 3);
      expect(twin.odds(data.values, row * 3)).toBe(odds);
      expect(loaded.odds(data.values, row * 3)).toBe(odds);
    }
  });

  it('give the share of ones where the columns tell nothing', () => {
    const labels = Uint8Array.from({ length: 400 }, (_, row) => (row % 4 === 0 ? 1 : 0));
    const blank = {
      rows: 400,
      columns: 1,
      values: new Float64Array(400),
      labels,
      weights: new Float64Array(400).fill(1),
    };
    const odds = BoostedTrees.fit(blank, OPTIONS, seededRandom(1), silentControl).odds(Float64Array.of(0));
    expect(1 / (1 + Math.exp(-odds))).toBeCloseTo(0.25, 10);
  });

  it('count a row of weight two as two rows', () => {
    const half = exclusiveOr(300, seededRandom(5));
    const doubled = { ...half, weights: new Float64Array(300).fill(2) };
    const repeated: LabelledRows = {
      rows: 600,
      columns: 3,
      values: Float64Array.from([...half.values, ...half.values]),
      labels: Uint8Array.from([...half.labels, ...half.labels]),
      weights: new Float64Array(600).fill(1),
    };
    const a = BoostedTrees.fit(doubled, { ...OPTIONS, minLeafRows: 1 }, seededRandom(1), silentControl);
    const b = BoostedTrees.fit(repeated, { ...OPTIONS, minLeafRows: 1 }, seededRandom(1), silentControl);
    for (let row = 0; row < 300; row++)
      expect(a.odds(half.values, row * 3)).toBeCloseTo(b.odds(half.values, row * 3), 6);
  });
});

describe('a tree', () => {
  it('makes the first cut where trying every cut finds the largest gain', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            x: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
            g: fc.integer({ min: -5, max: 5 }),
          }),
          {
            minLength: 4,
            maxLength: 30,
          },
        ),
        (rows) => {
          const values = Float64Array.from(rows.flatMap(({ x }) => x));
          const gradient = Float64Array.from(rows, ({ g }) => g);
          const hessian = new Float64Array(rows.length).fill(1);
          const options = { maxLeaves: 2, minLeafRows: 1, regularisation: 1, columns: [0, 1] };
          const kernels = loadKernels();
          const { tree, leafOf } = kernels.scope(() => {
            const binned = quantileBins(values, rows.length, 2, kernels);
            return growTree(binned, kernels.floats(gradient), kernels.floats(hessian), options, kernels);
          });
          const inLeft = rows.map(({ x }) => tree.feature[0]! >= 0 && x[tree.feature[0]!]! <= tree.threshold[0]!);
          expect([...leafOf]).toEqual(
            inLeft.map((left) => (tree.feature[0]! < 0 ? 0 : left ? tree.left[0]! : tree.right[0]!)),
          );
          const gainOf = (column: number, threshold: number): number => {
            const score = (part: typeof rows): number =>
              part.reduce((sum, { g }) => sum + g, 0) ** 2 / (part.length + 1);
            const left = rows.filter(({ x }) => x[column]! <= threshold);
            const right = rows.filter(({ x }) => x[column]! > threshold);
            return left.length === 0 || right.length === 0 ? 0 : score(left) + score(right) - score(rows);
          };
          const best = Math.max(...[0, 1].flatMap((column) => rows.map(({ x }) => gainOf(column, x[column]! + 0.5))));
          const found = tree.feature[0]! < 0 ? 0 : gainOf(tree.feature[0]!, tree.threshold[0]!);
          expect(found).toBeCloseTo(Math.max(0, best), 8);
        },
      ),
    );
  });

  it('keeps every value in the bin that its edges say', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 600 }),
        (column) => {
          const kernels = loadKernels();
          const { bins, edges } = kernels.scope(() => {
            const found = quantileBins(Float64Array.from(column), column.length, 1, kernels);
            return { bins: found.bins.data.slice(), edges: found.edges };
          });
          expect(edges[0]!.length).toBeLessThan(255);
          column.forEach((value, row) => {
            const bin = bins[row]!;
            if (bin > 0) expect(value).toBeGreaterThan(edges[0]![bin - 1]!);
            if (bin < edges[0]!.length) expect(value).toBeLessThanOrEqual(edges[0]![bin]!);
          });
        },
      ),
    );
  });
});
