import { membersByGroup } from '../../src/numerics/decompositions/entry-groups.js';
import { nmf } from '../../src/numerics/decompositions/nmf.js';
import { seededRandom } from '../../src/numerics/random.js';
import type { SparseRows } from '../../src/numerics/sparse-rows.js';
import type { SparseTensor } from '../../src/numerics/sparse-tensor.js';
import { silentControl } from '../../src/run-control.js';
import type { BenchCase } from '../bench-case.js';
import { benchTensor } from '../inputs/bench-tensor.js';
import { plainNmf } from '../references/plain-nmf.js';

const RANK = 20;

/** The nonnegative factorization of a synthetic ternary tensor, unfolded to pairs of cations by anion and ratio. */
export const nmfCase: BenchCase = {
  name: 'nmf',
  prepare(size) {
    const matrix = unfolded(benchTensor('ternary', size).train);
    const factorize = (maxIterations: number): readonly number[] =>
      nmf(matrix, { rank: RANK, maxIterations, random: seededRandom(1), control: silentControl }).errors;
    const sweeps = factorize(200).length;
    const plainSweeps = Math.min(sweeps, 4);
    return {
      input: { rows: matrix.rows, columns: matrix.columns, entries: matrix.values.length, rank: RANK, sweeps },
      run() {
        const errors = factorize(200);
        return { error: errors.at(-1)!, earlyError: errors[plainSweeps - 1]! };
      },
      reference: {
        title: `plain loops over arrays of arrays; ${plainSweeps} of ${sweeps} sweeps`,
        run: () => ({ earlyError: plainNmf(matrix, { rank: RANK, sweeps: plainSweeps }, seededRandom(1)) }),
        share: plainSweeps / sweeps,
      },
    };
  },
};

function unfolded({ shape, indices, values }: SparseTensor): SparseRows {
  const [a, b, x, ratio] = indices as [Int32Array, Int32Array, Int32Array, Int32Array];
  const [rows, columns] = [shape[0]! * shape[1]!, shape[2]! * shape[3]!];
  const { starts, members } = membersByGroup(
    a.map((first, e) => first * shape[1]! + b[e]!),
    rows,
  );
  return {
    rows,
    columns,
    starts,
    indices: members.map((e) => x[e]! * shape[3]! + ratio[e]!),
    values: Float64Array.from(members, (e) => values[e]!),
  };
}
