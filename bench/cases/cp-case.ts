import { internalError } from '../../src/errors.js';
import type { SYNTHETIC_TENSORS } from '../inputs/synthetic-tensor.js';
import { cpAls } from '../../src/numerics/decompositions/cp-als.js';
import { seededRandom } from '../../src/numerics/random.js';
import { silentControl } from '../../src/run-control.js';
import type { BenchCase } from '../bench-case.js';
import { benchTensor } from '../inputs/bench-tensor.js';
import { plainCp } from '../references/plain-cp.js';

const RANK = { full: 20, quick: 3 };
const SWEEPS = { full: 50, quick: 6 };

/** As many as our own way makes before it turns to its penalty. */
const PLAIN_SWEEPS = 4;

/** The CP decomposition of a synthetic tensor, a given number of sweeps. */
export function cpCase(name: keyof typeof SYNTHETIC_TENSORS): BenchCase {
  return {
    name: `cp-${name}`,
    prepare(size) {
      const { train } = benchTensor(name, size);
      const rank = RANK[size];
      const sweeps = SWEEPS[size];
      const errorsOf = (maxIterations: number): readonly number[] =>
        cpAls(train, {
          rank,
          tolerance: -1,
          maxIterations,
          random: seededRandom(1),
          control: silentControl,
        }).errors;
      return {
        input: { shape: train.shape.join(' x '), entries: train.values.length, rank, sweeps },
        run() {
          const errors = errorsOf(sweeps);
          return { relativeError: errors.at(-1)!, early: errors[PLAIN_SWEEPS - 1]! };
        },
        reference: {
          title: `entry by entry, arrays of arrays; ${PLAIN_SWEEPS} of ${sweeps} sweeps`,
          run: () => ({ early: plainCp(train, { rank, sweeps: PLAIN_SWEEPS }, seededRandom(1)) }),
          share: PLAIN_SWEEPS / sweeps,
        },
        check(ours, plain) {
          if (Math.abs(ours['early']! - plain['early']!) > 1e-6) {
            throw internalError(`cp-${name}: the errors of both ways differ.`, { ours, plain });
          }
        },
      };
    },
  };
}
