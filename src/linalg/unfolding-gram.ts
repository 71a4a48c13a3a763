import { zeros, type Dense } from './dense.js';
import type { SparseTensor } from './sparse-tensor.js';

/**
 * The Gram matrix X_(m) X_(m)^T of a sparse tensor's mode-m unfolding, shape (shape[m], shape[m]), without the
 * unfolding: entries that agree in every other mode meet in one column.
 */
export function unfoldingGram(tensor: SparseTensor, mode: number): Dense {
  const n = tensor.shape[mode]!;
  const product = zeros(n, n);
  const columns = new Map<number, number[]>();
  for (let e = 0; e < tensor.values.length; e++) {
    let column = 0;
    for (let m = 0; m < tensor.shape.length; m++) {
      if (m !== mode) column = column * tensor.shape[m]! + tensor.indices[m]![e]!;
    }
    const members = columns.get(column);
    if (members) members.push(e);
    else columns.set(column, [e]);
  }
  const index = tensor.indices[mode]!;
  for (const members of columns.values()) {
    for (const a of members) {
      for (const b of members) product.data[index[a]! * n + index[b]!]! += tensor.values[a]! * tensor.values[b]!;
    }
  }
  return product;
}
