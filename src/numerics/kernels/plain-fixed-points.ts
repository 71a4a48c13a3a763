import type { Floats } from './kernel-memory.js';
import type { PointPanels } from './kernels.js';

/** See `Kernels.fixedPoints`. */
export function plainFixedPoints({ data: points }: Floats, count: number, width: number): PointPanels {
  const panels = new Float64Array(4 * Math.ceil(count / 4) * width);
  const squares = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const panel = (i & ~3) * width + (i & 3);
    for (let c = 0; c < width; c++) {
      const value = points[i * width + c]!;
      panels[panel + 4 * c] = value;
      squares[i]! += value * value;
    }
  }
  return { panels: { length: panels.length, data: panels }, squares: { length: count, data: squares } };
}
