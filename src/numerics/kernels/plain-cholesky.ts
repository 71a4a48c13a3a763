import type { Floats } from './kernel-memory.js';

/** See `Kernels.cholesky`: the plain triple loop. */
export function plainCholesky({ data: l }: Floats, n: number): number {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = l[i * n + j]!;
      for (let k = 0, p = i * n, q = j * n; k < j; k++) sum -= l[p++]! * l[q++]!;
      if (i > j) l[i * n + j] = sum / l[j * n + j]!;
      else if (sum > 0) l[j * n + j] = Math.sqrt(sum);
      else return i;
    }
  }
  return -1;
}
