import type { ScanInput } from '../scan-task.js';

/** The largest score of all cells below some prefixes, in plain loops in double precision. */
export function plainScanBlocks({ rows, columns, blocks }: ScanInput): number {
  const { rank } = rows;
  const { width } = columns;
  let best = -Infinity;
  const weights = new Float64Array(width);
  for (const block of blocks) {
    for (let i = 0; i < rows.count; i++) {
      weights.fill(0);
      for (let c = 0; c < rank; c++) {
        for (let k = 0; k < width; k++) weights[k]! += rows.data[i * rank + c]! * block[c * width + k]!;
      }
      for (let j = 0; j < columns.count; j++) {
        let score = 0;
        for (let k = 0; k < width; k++) score += weights[k]! * columns.data[j * width + k]!;
        if (score > best) best = score;
      }
    }
  }
  return best;
}
