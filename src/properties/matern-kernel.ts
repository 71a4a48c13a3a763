import { exp } from '../numerics/elementary/elementary-functions.js';

const ROOT_FIVE = Math.sqrt(5);

/**
 * Matern's covariance of smoothness 5/2 by squared distance, 1 at distance 0 (Rasmussen & Williams, Gaussian Processes for
 * Machine Learning, MIT Press 2006, eq. 4.17).
 */
export function maternKernel(squared: number): number {
  const r = ROOT_FIVE * Math.sqrt(Math.max(0, squared));
  return (1 + r + (r * r) / 3) * exp(-r);
}
