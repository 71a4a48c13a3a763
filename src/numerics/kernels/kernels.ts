import type { FactorizationJob, StepOptions } from './factorization-job.js';
import type { Bytes, Floats, Integers } from './kernel-memory.js';
import type { RowScanner, ScannedFactors } from './row-scanner.js';

/** Numbers that `Kernels.histograms` writes for each column: three for each of 256 bins. */
export const HISTOGRAM = 256 * 3;

/** Rows of which sums are wanted: see `Kernels.histograms`. */
export interface BinnedDerivatives {
  /** Column by column: the bin of each row. */
  readonly bins: Bytes;
  /** Numbers of the columns to sum over. */
  readonly columns: Integers;
  /** Numbers of the rows, those wanted one after the other. */
  readonly order: Integers;
  /** First and second derivative of the loss, by row. */
  readonly gradient: Floats;
  readonly hessian: Floats;
}

/** One contraction of a sparse tensor, as index structure: see `Kernels.contract`. */
export interface ContractionItems {
  /** Group g has the items `starts[g] .. starts[g + 1]`. */
  readonly starts: Integers;
  /** The number of each group's block in the result. */
  readonly targets: Integers;
  /** The number of each item's block in the source. */
  readonly sources: Integers;
  /** Each item's row of the factor. */
  readonly rows: Integers;
}

/** Points with their squared lengths. */
export interface PointSet {
  /** Row-major. */
  readonly points: Floats;
  readonly squares: Floats;
}

/** Points in groups of four, the last one filled up with any numbers, each group column by column. */
export interface PointPanels {
  readonly panels: Floats;
  readonly squares: Floats;
}

/** Entries of a sparse tensor, sorted by their index in one mode, the remaining one. */
export interface SortedEntries {
  /** Row p of the remaining mode has the entries `starts[p] .. starts[p + 1]`. */
  readonly starts: Integers;
  readonly values: Floats;
  /** The other modes' indices, one mode after the other. */
  readonly indices: Integers;
}

/** What `Kernels.pairGram` needs. */
export interface PairEntries extends SortedEntries {
  /** For each other mode a symmetric table, row-major. */
  readonly tables: readonly { readonly size: number; readonly values: Floats }[];
}

/**
 * The hot loops of the decompositions, compiled to WebAssembly with SIMD; if that is missing a plain version serves, which
 * gives the same bits. Arguments lie in the kernels' own memory, which is managed as a stack of scopes.
 */
export interface Kernels {
  readonly kind: 'wasm' | 'plain';
  /** Runs work and frees what it allocated; what should outlive it has to be copied. */
  scope<T>(work: () => T): T;
  /** Zeros, or a copy. */
  floats(from: number | Float64Array): Floats;
  /** Zeros. */
  bytes(length: number): Bytes;
  /** A copy. */
  integers(from: Int32Array): Integers;
  /** a a^T into `out`, shape (rows, rows), for row-major `a`, shape (rows, columns). */
  gram(a: Floats, rows: number, columns: number, out: Floats): void;
  /**
   * The Cholesky factor of the lower triangle of `l`, shape (n, n), in place; what is above the diagonal is undefined after
   * it. Returns the first row that shows that the matrix is not positive definite, or -1.
   */
  cholesky(l: Floats, n: number): number;
  /** The inverse of a symmetric positive definite matrix by its Cholesky factor `l`, shape (n, n), of which the lower triangle is read; `out` may be the factor itself. */
  inverseByFactor(l: Floats, n: number, out: Floats): void;
  /** Row-major points, shape (count, width), in the order in which `squaredDistances` reads fixed ones. */
  fixedPoints(points: Floats, count: number, width: number): PointPanels;
  /**
   * Squared distances of points to fixed ones into `out`, shape (points, fixed points): |a|^2 + |b|^2 - 2 a b, at least 0. The
   * bits of each depend on its two points only. With `lower` those on and below the diagonal, if both are the same points; what is above it is undefined.
   */
  squaredDistances(points: PointSet, fixed: PointPanels, width: number, out: Floats, part?: 'all' | 'lower'): void;
  /** Matern's covariance of smoothness 5/2 of squared distances, in place, and its derivatives by them if they are wanted. */
  matern(squared: Floats, slopes?: Floats): void;
  /** A Gaussian of squared distances, exp(-d/2), likewise. */
  gaussian(squared: Floats, slopes?: Floats): void;
  /**
   * Block `targets[g]` of `out`, shape (rank, width), becomes the sum over the items of group g of (row of the factor) x
   * (source block of length `width`). `factor` has `rank` columns.
   */
  contract(items: ContractionItems, factor: Floats, rank: number, blocks: Floats, width: number, out: Floats): void;
  /**
   * Adds to the strict pairs' lower triangle of `out`, shape (n, n): for entries f before e the product of their values and
   * of the tables' elements at (index of e, index of f). For three to five other modes.
   */
  pairGram(entries: PairEntries, n: number, out: Floats): void;
  /**
   * Rows of an unfolding times the Khatri-Rao product of the other modes' factors, one to five of them with `rank` columns
   * each: row p of `out`, shape (rows, rank), becomes the sum over its entries of value x factor rows, element by element.
   */
  khatriRao(entries: SortedEntries, factors: readonly Floats[], rank: number, out: Floats): void;
  /**
   * One sweep over a nonnegative factor, shape (rows, rank): one element of a row after the other takes its best value of
   * zero or more, given the matrix times the other factor (`product`, of the same shape) and that factor's `gram`.
   */
  nonnegativeRows(factor: Floats, rows: number, rank: number, product: Floats, gram: Floats): void;
  /**
   * For each row of `order`, one after the other, a step of AdaGrad on the logistic loss: changes the parameters and their
   * sums of squares, and adds to the gradient of the shared rows.
   */
  factorizationSteps(job: FactorizationJob, order: Integers, options: StepOptions): void;
  /**
   * For each column the sums over the rows `order[start .. end)` by bin: first derivatives, second derivatives, rows.
   * Overwrites `out`, which has `HISTOGRAM` numbers for each column.
   */
  histograms(derivatives: BinnedDerivatives, start: number, end: number, out: Floats): void;
  /** For each value the number of edges below it, at most 255 of them and ascending, into `out` from position `first` on. */
  binColumn(values: Floats, edges: Float64Array, out: Bytes, first: number): void;
  /** Makes a scanner for these factors. */
  rowScanner(factors: ScannedFactors): RowScanner;
}
