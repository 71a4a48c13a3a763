import type { Floats } from './kernel-memory.js';

/** See `Kernels.gram`. */
export function plainGram({ data }: Floats, rows: number, columns: number, out: Floats): void {
  const paired = columns & ~1;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      const p = i * columns;
      const r = j * columns;
      let even = 0;
      let odd = 0;
      for (let k = 0; k < paired; k += 2) {
        even += data[p + k]! * data[r + k]!;
        odd += data[p + k + 1]! * data[r + k + 1]!;
      }
      const sum = even + odd + (columns > paired ? data[p + paired]! * data[r + paired]! : 0);
      out.data[i * rows + j] = sum;
      out.data[j * rows + i] = sum;
    }
  }
}
