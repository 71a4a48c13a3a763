import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { zeros, type Dense } from '../dense.js';

/**
 * Classical multidimensional scaling (Torgerson, Psychometrika 17, 401 (1952)): points whose distances are nearest those given, in the sense of their
 * scalar products. Each axis has its largest coordinate on the positive side, so that the points are unique if the eigenvalues are.
 *
 * @param distances symmetric, shape (n, n)
 * @returns coordinates, shape (n, dimensions), the axis along which the points differ most first
 */
export function classicalScaling({ rows: n, data }: Dense, dimensions: number): Dense {
  const points = zeros(n, dimensions);
  if (n === 0) return points;
  const squares = data.map((distance) => distance * distance);
  const means = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) means[i]! += squares[i * n + j]! / n;
  }
  const mean = means.reduce((sum, value) => sum + value / n, 0);
  const products = new Matrix(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) products.set(i, j, (means[i]! + means[j]! - squares[i * n + j]! - mean) / 2);
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(products, { assumeSymmetric: true });
  for (let d = 0; d < Math.min(dimensions, n); d++) {
    const column = n - 1 - d;
    const scale = Math.sqrt(Math.max(0, realEigenvalues[column]!));
    let largest = 0;
    for (let i = 0; i < n; i++) {
      const value = eigenvectorMatrix.get(i, column);
      if (Math.abs(value) > Math.abs(largest) + 1e-12) largest = value;
    }
    for (let i = 0; i < n; i++) {
      points.data[i * dimensions + d] = (largest < 0 ? -scale : scale) * eigenvectorMatrix.get(i, column);
    }
  }
  return points;
}
