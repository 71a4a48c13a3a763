import { zeros, type Dense } from '../dense.js';
import { membersByGroup, type EntryGroups } from './entry-groups.js';

/**
 * The Gram matrix X_(m) X_(m)^T of a sparse tensor's mode-m unfolding, shape (shape[m], shape[m]), without the
 * unfolding: entries that agree in every other mode meet in one column.
 */
export function unfoldingGram(groups: EntryGroups, mode: number): Dense {
  const { shape, indices, values } = groups.tensor;
  const n = shape[mode]!;
  const product = zeros(n, n);
  const { groupOf, first } = groups.by(groups.all & ~(1 << mode));
  const { starts, members } = membersByGroup(groupOf, first.length);
  const index = indices[mode]!;
  for (let column = 0; column < first.length; column++) {
    for (let a = starts[column]!; a < starts[column + 1]!; a++) {
      const row = index[members[a]!]! * n;
      const value = values[members[a]!]!;
      for (let b = starts[column]!; b < starts[column + 1]!; b++) {
        product.data[row + index[members[b]!]!]! += value * values[members[b]!]!;
      }
    }
  }
  return product;
}
