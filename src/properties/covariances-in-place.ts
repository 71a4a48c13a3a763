import { exp } from '../numerics/elementary/elementary-functions.js';
import type { Floats } from '../numerics/kernels/kernel-memory.js';
import type { Kernels } from '../numerics/kernels/kernels.js';
import type { CovarianceKernel } from './covariance-kernel.js';
import { maternKernel } from './matern-kernel.js';

/** Covariances of squared distances, in place, and their derivatives by them if they are wanted. */
export function covariancesInPlace(name: CovarianceKernel, kernels: Kernels, squared: Floats, slopes?: Floats): void {
  if (name === 'rbf') kernels.gaussian(squared, slopes);
  else kernels.matern(squared, slopes);
}

/** The covariance by the squared distance, 1 at distance 0. */
export function covarianceAt(name: CovarianceKernel, squared: number): number {
  return name === 'rbf' ? exp(-0.5 * Math.max(0, squared)) : maternKernel(squared);
}
