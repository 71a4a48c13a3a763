import type { Floats } from './kernel-memory.js';
import { plainGram } from './plain-gram.js';

/** See `Kernels.inverseByFactor`: forward substitution with all unit vectors, then their products. */
export function plainInverseByFactor({ data: l }: Floats, n: number, out: Floats): void {
  const data = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const x = data.subarray(column * n, (column + 1) * n);
    x[column] = 1 / l[column * n + column]!;
    for (let i = column + 1; i < n; i++) {
      let value = 0;
      for (let k = column; k < i; k++) value -= l[i * n + k]! * x[k]!;
      x[i] = value / l[i * n + i]!;
    }
  }
  plainGram({ length: n * n, data }, n, n, out);
}
