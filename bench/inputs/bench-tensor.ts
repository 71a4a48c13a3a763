import { SYNTHETIC_TENSORS, syntheticTensor } from './synthetic-tensor.js';
import { seededRandom } from '../../src/numerics/random.js';
import type { BenchSize } from '../../src/tasks/bench-report.js';

const SEED = 20240611;

/** The synthetic tensor that the benchmarks share; the quick one has a `quickShare`-th of its entries. */
export function benchTensor(
  name: keyof typeof SYNTHETIC_TENSORS,
  size: BenchSize,
  quickShare = 20,
): ReturnType<typeof syntheticTensor> {
  const full = SYNTHETIC_TENSORS[name];
  const entries = size === 'full' ? full.entries : full.entries / quickShare;
  return syntheticTensor({ ...full, entries, random: seededRandom(SEED) });
}
