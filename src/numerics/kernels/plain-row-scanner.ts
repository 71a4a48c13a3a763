import { PANEL, packPanels, TINY, type RowScanner, type ScannedFactors } from './row-scanner.js';

/** The scanner in plain TypeScript, with the roundings of the WebAssembly one. */
export function plainRowScanner({ rows, columns }: ScannedFactors): RowScanner {
  const { rank } = rows;
  const { width } = columns;
  const panels = packPanels(columns);
  const weights = new Float32Array(width);
  const maxima = new Float32Array(rows.count);
  return {
    largest(block, first, count, wanted) {
      const scored = Math.ceil(wanted / PANEL) * PANEL;
      for (let i = 0; i < count; i++) {
        const row = (first + i) * rank;
        for (let k = 0; k < width; k++) {
          let sum = 0;
          for (let c = 0; c < rank; c++) sum += rows.data[row + c]! * block[c * width + k]!;
          weights[k] = sum;
          if (Math.abs(weights[k]!) < Math.fround(TINY)) weights[k] = 0;
        }
        let best = -Infinity;
        for (let j = 0; j < scored; j++) {
          const start = Math.floor(j / PANEL) * PANEL * width + (j % PANEL);
          let score = 0;
          for (let k = 0; k < width; k++) {
            score = Math.fround(score + Math.fround(weights[k]! * panels[start + k * PANEL]!));
          }
          if (score > best) best = score;
        }
        maxima[i] = best;
      }
      return maxima.subarray(0, count);
    },
  };
}
