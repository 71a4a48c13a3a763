import { membersByGroup } from './entry-groups.js';
import type { Kernels, SortedEntries } from '../kernels/kernels.js';
import type { SparseTensor } from '../sparse-tensor.js';

/** The entries of a tensor sorted by their index in one mode, in the memory of the kernels' current scope. */
export function entriesByRow({ shape, indices, values }: SparseTensor, mode: number, kernels: Kernels): SortedEntries {
  const { starts, members } = membersByGroup(indices[mode]!, shape[mode]!);
  const others = indices.filter((_, m) => m !== mode);
  const sorted = new Int32Array(others.length * values.length);
  others.forEach((index, mode) => {
    sorted.set(
      members.map((entry) => index[entry]!),
      mode * values.length,
    );
  });
  return {
    starts: kernels.integers(starts),
    values: kernels.floats(Float64Array.from(members, (entry) => values[entry]!)),
    indices: kernels.integers(sorted),
  };
}
