import { zeros, type Dense } from './dense.js';

/** The Gram matrix of the columns, factor^T factor, shape (columns, columns). */
export function gramOfColumns({ rows, columns: rank, data }: Dense): Dense {
  const product = zeros(rank, rank);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < rank; k++) {
      const value = data[i * rank + k]!;
      if (value === 0) continue;
      for (let l = 0; l < rank; l++) product.data[k * rank + l]! += value * data[i * rank + l]!;
    }
  }
  return product;
}
