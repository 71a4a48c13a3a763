import { exp } from '../elementary/elementary-functions.js';
import type { Floats } from './kernel-memory.js';

/** See `Kernels.matern`. */
export function plainMatern({ data: squared }: Floats, slopes?: Floats): void {
  for (let i = 0; i < squared.length; i++) {
    const r = Math.sqrt(5) * Math.sqrt(Math.max(0, squared[i]!));
    const decay = exp(-r);
    if (slopes) slopes.data[i] = (-5 / 6) * (1 + r) * decay;
    squared[i] = (1 + r + (r * r) / 3) * decay;
  }
}
