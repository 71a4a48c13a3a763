import type { Floats } from './kernel-memory.js';
import type { PointPanels, PointSet } from './kernels.js';

/** See `Kernels.squaredDistances`. */
export function plainSquaredDistances(
  { points, squares }: PointSet,
  fixed: PointPanels,
  width: number,
  { data: out }: Floats,
): void {
  const count = fixed.squares.length;
  for (let i = 0; i < squares.length; i++) {
    for (let j = 0; j < count; j++) {
      const panel = (j & ~3) * width + (j & 3);
      let product = 0;
      for (let c = 0; c < width; c++) product += points.data[i * width + c]! * fixed.panels.data[panel + 4 * c]!;
      out[i * count + j] = Math.max(0, squares.data[i]! + fixed.squares.data[j]! - 2 * product);
    }
  }
}
