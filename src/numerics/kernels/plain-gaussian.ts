import { exp } from '../elementary/elementary-functions.js';
import type { Floats } from './kernel-memory.js';

/** See `Kernels.gaussian`. */
export function plainGaussian({ data: squared }: Floats, slopes?: Floats): void {
  for (let i = 0; i < squared.length; i++) {
    const value = exp(-0.5 * Math.max(0, squared[i]!));
    if (slopes) slopes.data[i] = -0.5 * value;
    squared[i] = value;
  }
}
