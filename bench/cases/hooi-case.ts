import { internalError } from '../../src/errors.js';
import type { SYNTHETIC_TENSORS } from '../inputs/synthetic-tensor.js';
import { hooi } from '../../src/numerics/decompositions/hooi.js';
import { seededRandom } from '../../src/numerics/random.js';
import { silentControl } from '../../src/run-control.js';
import type { BenchCase } from '../bench-case.js';
import { benchTensor } from '../inputs/bench-tensor.js';
import { plainHooi } from '../references/plain-hooi.js';

const RANKS = { ternary: [16, 16, 8, 16], quaternary: [16, 16, 16, 8, 16] };
const TOLERANCE = 1e-4;

/** The Tucker decomposition of a synthetic tensor, to a change of the relative error of 1e-4. */
export function hooiCase(name: keyof typeof SYNTHETIC_TENSORS): BenchCase {
  return {
    name: `hooi-${name}`,
    prepare(size) {
      const ranks = size === 'full' ? RANKS[name] : RANKS[name].map((rank) => rank / 4);
      const { train } = benchTensor(name, size);
      const once = (maxIterations: number): Record<string, number> => {
        const { errors } = hooi(train, {
          ranks,
          tolerance: TOLERANCE,
          maxIterations,
          random: seededRandom(1),
          control: silentControl,
        });
        return { sweeps: errors.length, relativeError: errors.at(-1)!, firstError: errors[0]! };
      };
      const { sweeps } = once(50);
      // All sweeps of the plain way on the quaternary tensor would take minutes.
      const plainSweeps = name === 'ternary' ? sweeps! : 1;
      return {
        input: { shape: train.shape.join(' x '), entries: train.values.length, ranks: ranks.join(' x ') },
        run: () => once(50),
        reference: {
          title: `entries one by one, three loops, full decompositions; ${plainSweeps} of ${sweeps} sweeps`,
          run: () => ({ relativeError: plainHooi(train, ranks, plainSweeps) }),
          share: plainSweeps / sweeps!,
        },
        check(ours, plain) {
          const expected = plainSweeps === sweeps ? ours['relativeError']! : ours['firstError']!;
          if (Math.abs(expected - plain['relativeError']!) > 1e-4) {
            throw internalError(`hooi-${name}: the errors of both ways differ.`, { ours, plain });
          }
        },
      };
    },
  };
}
