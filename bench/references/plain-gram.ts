import { zeros, type Dense } from '../../src/numerics/dense.js';

/** a a^T by three loops. */
export function plainGram(a: Dense): Dense {
  const product = zeros(a.rows, a.rows);
  for (let i = 0; i < a.rows; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += a.data[i * a.columns + k]! * a.data[j * a.columns + k]!;
      product.data[i * a.rows + j] = sum;
      product.data[j * a.rows + i] = sum;
    }
  }
  return product;
}
