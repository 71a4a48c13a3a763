import type { Floats } from '../numerics/kernels/kernel-memory.js';
import type { Kernels } from '../numerics/kernels/kernels.js';
import type { CovarianceKernel } from './covariance-kernel.js';

/** Covariances of squared distances, in place, and their derivatives by them if they are wanted. */
export function covariancesInPlace(name: CovarianceKernel, kernels: Kernels, squared: Floats, slopes?: Floats): void {
  if (name === 'rbf') kernels.gaussian(squared, slopes);
  else kernels.matern(squared, slopes);
}
