/** How covariance falls with distance: Matern's of smoothness 5/2, or a Gaussian (radial basis function). */
export const COVARIANCE_KERNELS = ['matern52', 'rbf'] as const;

export type CovarianceKernel = (typeof COVARIANCE_KERNELS)[number];
