import { transposedTimes, type Dense } from '../dense.js';

/** The Gram matrix of the columns, factor^T factor, shape (columns, columns). */
export function gramOfColumns(factor: Dense): Dense {
  return transposedTimes(factor, factor);
}
