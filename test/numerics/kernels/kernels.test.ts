import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactorizationJob } from '../../../src/numerics/kernels/factorization-job.js';
import type { Floats } from '../../../src/numerics/kernels/kernel-memory.js';
import { HISTOGRAM, type Kernels } from '../../../src/numerics/kernels/kernels.js';
import { loadKernels } from '../../../src/numerics/kernels/load-kernels.js';
import { indexNeighbours } from '../../../src/numerics/kernels/neighbours.js';
import { scanError } from '../../../src/numerics/kernels/row-scanner.js';
import { plainKernels } from '../../../src/numerics/kernels/plain-kernels.js';
import { seededRandom } from '../../../src/numerics/random.js';

const wasm = loadKernels();

/** Numbers as text of their bytes: `toEqual` needs half of the time of these tests to look at them one by one. */
function bits(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('latin1');
}

/** Runs the same work with both and compares the bits. */
function same(work: (kernels: Kernels) => Floats): void {
  const run = (kernels: Kernels): string => kernels.scope(() => bits(work(kernels).data));
  expect(run(wasm)).toBe(run(plainKernels));
}

function numbers(length: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length }, () => random() - 0.5);
}

function indices(length: number, below: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  return Int32Array.from({ length }, () => Math.floor(random() * below));
}

function length(values: ArrayLike<number>): number {
  return Math.hypot(...Array.from(values));
}

function lowerOf(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((value, k) => (k % n <= Math.floor(k / n) ? value : 0));
}

const size = fc.integer({ min: 1, max: 21 });
const seed = fc.integer({ min: 0, max: 1e6 });

describe('the kernels', () => {
  it('are WebAssembly here: a build without its compiler would test nothing', () => {
    expect(wasm.kind).toBe('wasm');
  });

  it('multiply a matrix by its transpose to the same bits as plain code', () => {
    fc.assert(
      fc.property(size, size, seed, (rows, columns, s) => {
        same((kernels) => {
          const out = kernels.floats(rows * rows);
          kernels.gram(kernels.floats(numbers(rows * columns, s)), rows, columns, out);
          return out;
        });
      }),
    );
  });

  it('factorise by Cholesky to the same bits as plain code, also beyond a panel, and say which row is not positive definite', () => {
    fc.assert(
      fc.property(fc.oneof(size, fc.integer({ min: 280, max: 330 })), seed, fc.boolean(), (n, s, broken) => {
        const [found, expected] = [wasm, plainKernels].map((kernels) =>
          kernels.scope(() => {
            const matrix = kernels.floats(numbers(n * n, s));
            for (let i = 0; i < n; i++) matrix.data[i * n + i] = broken && i === n - 1 ? -1 : n;
            const row = kernels.cholesky(matrix, n);
            return { row, factor: row < 0 ? bits(lowerOf(matrix.data.slice(), n)) : null };
          }),
        );
        expect(found).toEqual(expected);
        expect(found!.row).toBe(broken ? n - 1 : -1);
      }),
      { numRuns: 30 },
    );
  });

  it('invert by a Cholesky factor to the same bits as plain code', () => {
    fc.assert(
      fc.property(size, seed, (n, s) => {
        same((kernels) => {
          const factor = kernels.floats(numbers(n * n, s));
          for (let i = 0; i < n; i++) factor.data[i * n + i] = 1 + i;
          const out = kernels.floats(n * n);
          kernels.inverseByFactor(factor, n, out);
          return out;
        });
      }),
    );
  });

  it('arrange fixed points to the same bits as plain code', () => {
    fc.assert(
      fc.property(size, size, seed, (count, width, s) => {
        same((kernels) => {
          const whole = count - (count % 4);
          const { panels, squares } = kernels.fixedPoints(kernels.floats(numbers(count * width, s)), count, width);
          return { length: 0, data: Float64Array.from([...panels.data.slice(0, whole * width), ...squares.data]) };
        });
      }),
    );
  });

  it('compute squared distances to the same bits as plain code, alone or among others', () => {
    fc.assert(
      fc.property(size, size, size, seed, (rows, count, width, s) => {
        const sparse = numbers(rows * width, s).map((value) => (value > 0.1 ? value : 0));
        const work =
          (first: number, number: number) =>
          (kernels: Kernels): Floats => {
            const out = kernels.floats(number * count);
            const some = sparse.slice(first * width, (first + number) * width);
            kernels.squaredDistances(
              { points: kernels.floats(some), squares: kernels.floats(numbers(number, 7)) },
              {
                panels: kernels.floats(numbers(Math.ceil(count / 4) * 4 * width, s + 1)),
                squares: kernels.floats(numbers(count, s + 2)),
              },
              width,
              out,
            );
            return out;
          };
        same(work(0, rows));
        const all = wasm.scope(() => work(0, rows)(wasm).data.slice(0, count));
        expect(wasm.scope(() => work(0, 1)(wasm).data.slice())).toEqual(all);
      }),
    );
  });

  it('compute the lower triangle of the distances of points to themselves with the bits that all have', () => {
    fc.assert(
      fc.property(size, size, seed, (count, width, s) => {
        for (const kernels of [wasm, plainKernels]) {
          kernels.scope(() => {
            const points = kernels.floats(numbers(count * width, s));
            const fixed = kernels.fixedPoints(points, count, width);
            const [all, lower] = (['all', 'lower'] as const).map((part) => {
              const out = kernels.floats(count * count);
              kernels.squaredDistances({ points, squares: fixed.squares }, fixed, width, out, part);
              return out.data.filter((_, at) => at % count <= Math.floor(at / count));
            });
            expect(lower).toEqual(all);
          });
        }
      }),
    );
  });

  it.each(['matern', 'gaussian'] as const)(
    'compute the covariance and its slopes (%s) to the same bits as plain code',
    (name) => {
      fc.assert(
        fc.property(size, seed, (count, s) => {
          for (const wanted of ['covariance', 'slopes'] as const) {
            same((kernels) => {
              const squared = kernels.floats(numbers(count, s).map((value) => 40 * value));
              const slopes = kernels.floats(count);
              kernels[name](squared, slopes);
              return wanted === 'slopes' ? slopes : squared;
            });
          }
        }),
      );
    },
  );

  it('contract to the same bits as plain code, for any rank and the width, empty groups included', () => {
    fc.assert(
      fc.property(size, size, size, fc.integer({ min: 0, max: 40 }), seed, (rank, width, groups, items, s) => {
        const starts = Int32Array.from(
          [0, ...Array.from(indices(groups - 1, items + 1, s)).sort((a, b) => a - b), items],
          (start) => start,
        );
        same((kernels) => {
          const out = kernels.floats((groups + 1) * rank * width);
          const structure = {
            starts: kernels.integers(starts),
            targets: kernels.integers(Int32Array.from({ length: groups }, (_, g) => groups - g)),
            sources: kernels.integers(indices(items, 7, s + 1)),
            rows: kernels.integers(indices(items, 5, s + 2)),
          };
          const factor = kernels.floats(numbers(5 * rank, s + 3));
          kernels.contract(structure, factor, rank, kernels.floats(numbers(7 * width, s + 4)), width, out);
          return out;
        });
      }),
    );
  });

  it.each([3, 4, 5])('sum over pairs to the same bits as plain code, %i modes', (modes) => {
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 30 }), seed, (n, entries, s) => {
        const kept = indices(entries, n, s).sort();
        const starts = Int32Array.from({ length: n + 1 }, (_, p) => kept.filter((row) => row < p).length);
        same((kernels) => {
          const out = kernels.floats(n * n);
          const tables = Array.from({ length: modes }, (_, m) => ({
            size: m + 2,
            values: kernels.floats(numbers((m + 2) ** 2, s + m)),
          }));
          const each = Array.from({ length: modes }, (_, m) => [...indices(entries, m + 2, s + 9 + m)]);
          kernels.pairGram(
            {
              starts: kernels.integers(starts),
              values: kernels.floats(numbers(entries, s + 20)),
              indices: kernels.integers(Int32Array.from(each.flat())),
              tables,
            },
            n,
            out,
          );
          return out;
        });
      }),
    );
  });

  it.each([1, 2, 3, 4, 5])('multiply factor rows to the same bits as plain code, %i modes', (modes) => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 0, max: 30 }), seed, (n, rank, entries, s) => {
        const kept = indices(entries, n, s).sort();
        const each = Array.from({ length: modes }, (_, m) => [...indices(entries, m + 2, s + 9 + m)]);
        same((kernels) => {
          const out = kernels.floats(numbers(n * rank, s + 30));
          const sorted = {
            starts: kernels.integers(
              Int32Array.from({ length: n + 1 }, (_, p) => kept.filter((row) => row < p).length),
            ),
            values: kernels.floats(numbers(entries, s + 20)),
            indices: kernels.integers(Int32Array.from(each.flat())),
          };
          const factors = each.map((_, m) => kernels.floats(numbers((m + 2) * rank, s + m)));
          kernels.khatriRao(sorted, factors, rank, out);
          return out;
        });
      }),
    );
  });

  it('improve nonnegative rows to the same bits as plain code, columns that are zero included', () => {
    fc.assert(
      fc.property(size, size, fc.nat(20), seed, (rows, rank, empty, s) => {
        // A row and column of zeros is a component that the other factor has lost.
        const other = numbers(5 * rank, s).map((value, k) => (k % rank === empty ? 0 : Math.abs(value)));
        same((kernels) => {
          const gram = kernels.floats(rank * rank);
          for (let k = 0; k < rank; k++) {
            for (let l = 0; l < rank; l++) {
              for (let i = 0; i < 5; i++) gram.data[k * rank + l]! += other[i * rank + k]! * other[i * rank + l]!;
            }
          }
          const factor = kernels.floats(numbers(rows * rank, s + 1).map(Math.abs));
          kernels.nonnegativeRows(factor, rows, rank, kernels.floats(numbers(rows * rank, s + 2)), gram);
          return factor;
        });
      }),
    );
  });

  it('train a factorization machine to the same bits as plain code, with and without shared rows', () => {
    fc.assert(
      fc.property(size, size, fc.nat(4), fc.boolean(), seed, (stride, members, unweighted, hasShared, s) => {
        const [rows, features] = [7, 5];
        const shared = hasShared ? 1 + (s % members) : 0;
        // A member has one part or two, and some rows lack some of them.
        const memberOf = Int32Array.from({ length: members + 2 }, (_, j) => j % members);
        const pairs = Array.from({ length: members }, (_, m) => [m, (m + s) % members] as const);
        const { starts, neighbours } = indexNeighbours(
          pairs.filter(([i, j]) => i !== j),
          members,
        );
        for (const learnt of ['parameters', 'squares', 'gradient'] as const) {
          same((kernels) => {
            const job: FactorizationJob = {
              stride,
              memberOf: kernels.integers(memberOf),
              weighted: kernels.integers(Int32Array.from({ length: members }, (_, m) => (m === unweighted ? 0 : 1))),
              starts: kernels.integers(starts),
              neighbours: kernels.integers(neighbours),
              parameters: kernels.floats(numbers(1 + features * stride, s)),
              squares: kernels.floats(new Float64Array(1 + features * stride).fill(0.01)),
              shared: { rows: kernels.floats(numbers(3 * stride, s + 1)), gradient: kernels.floats(3 * stride) },
              parts: kernels.integers(
                indices(rows * memberOf.length, features + 1, s + 2).map((f) => (f === features ? -1 : 1 + f * stride)),
              ),
              sharedParts: kernels.integers(indices(rows * shared, 3, s + 3).map((row) => row * stride)),
              labels: kernels.floats(Float64Array.from(indices(rows, 2, s + 4))),
              offsets: kernels.floats(numbers(rows, s + 5)),
            };
            const order = kernels.integers(indices(50, rows, s + 6));
            kernels.factorizationSteps(job, order, { rate: 0.05, penalty: 1e-3 });
            return learnt === 'gradient' ? job.shared.gradient : job[learnt];
          });
        }
      }),
    );
  });

  it('sum derivatives by bin to the same bits as plain code', () => {
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 5 }), seed, (rows, columns, chosen, s) => {
        same((kernels) => {
          const bins = kernels.bytes(rows * columns);
          bins.data.set(indices(rows * columns, 256, s));
          const derivatives = {
            bins,
            columns: kernels.integers(indices(chosen, columns, s + 1)),
            order: kernels.integers(indices(rows, rows, s + 2)),
            gradient: kernels.floats(numbers(rows, s + 3)),
            hessian: kernels.floats(numbers(rows, s + 4)),
          };
          const out = kernels.floats(numbers(chosen * HISTOGRAM, s + 5));
          kernels.histograms(derivatives, s % rows, rows, out);
          return out;
        });
      }),
    );
  });

  it('find bins as plain code does, values on an edge included', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -300, max: 300 }), { maxLength: 255 }), seed, (edges, s) => {
        const sorted = Float64Array.from(edges).sort();
        const [found, expected] = [wasm, plainKernels].map((kernels) =>
          kernels.scope(() => {
            const bins = kernels.bytes(60);
            const values = indices(50, 1202, s).map((value) => value - 601);
            kernels.binColumn(kernels.floats(Float64Array.from(values, (value) => value / 2)), sorted, bins, 7);
            return bins.data.slice();
          }),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('scan rows to the same bits as plain code, for any sizes', () => {
    fc.assert(
      fc.property(size, size, size, size, fc.nat(), seed, (count, rank, columns, width, part, s) => {
        const factors = {
          rows: { count, rank, data: numbers(count * rank, s) },
          columns: { count: columns, width, data: numbers(columns * width, s + 1) },
        };
        const first = part % count;
        const wanted = 1 + (part % columns);
        const block = numbers(rank * width, s + 2);
        const [found, expected] = [wasm, plainKernels].map((kernels) =>
          kernels
            .rowScanner(factors)
            .largest(block, first, count - first, wanted)
            .slice(),
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it('scan within the stated error of double precision, tiny numbers included', () => {
    fc.assert(
      fc.property(size, size, seed, fc.integer({ min: -30, max: 3 }), (rank, width, s, exponent) => {
        const own = numbers(rank, s);
        const column = numbers(width, s + 1).map((value) => value * 10 ** exponent);
        const block = numbers(rank * width, s + 2);
        const weights = Array.from({ length: width }, (_, k) =>
          own.reduce((sum, value, c) => sum + value * block[c * width + k]!, 0),
        );
        const score = weights.reduce((sum, value, k) => sum + value * column[k]!, 0);
        const scanner = wasm.rowScanner({
          rows: { count: 1, rank, data: own },
          columns: { count: 1, width, data: column },
        });
        // Columns beyond the last are zero, so what is found is never below zero.
        const found = scanner.largest(block, 0, 1, 1)[0]!;
        expect(Math.abs(found - Math.max(0, score))).toBeLessThanOrEqual(
          scanError(width, length(weights), length(column)),
        );
      }),
    );
  });

  it('keep what an outer scope holds while an inner one grows the memory', () => {
    const sum = wasm.scope(() => {
      const outer = wasm.floats(Float64Array.of(1, 2, 3));
      wasm.scope(() => wasm.floats(3e6));
      return outer.data.reduce((a, b) => a + b);
    });
    expect(sum).toBe(6);
  });

  it('hand out zeros where freed memory is used again', () => {
    wasm.scope(() => wasm.floats(1000).data.fill(7));
    expect(wasm.scope(() => wasm.floats(1000).data.every((value) => value === 0))).toBe(true);
  });

  it('free what failed work had allocated', () => {
    expect(() =>
      wasm.scope(() => {
        wasm.floats(10);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(wasm.scope(() => wasm.floats(Float64Array.of(5)).data[0])).toBe(5);
  });
});
