import { choleskyFactor, solveCholesky, solveLower } from '../numerics/cholesky.js';
import { timesVector, zeros } from '../numerics/dense.js';
import { sigmoid } from '../numerics/logistic.js';

/** Steps of Newton's method, which needs about ten. */
const STEPS = 100;
const TOLERANCE = 1e-9;

/** What is expected of a candidate after the outcomes of others. */
export interface Posterior {
  /** Chance of success: the median, which is the list's own before any outcome. */
  readonly chance: number;
  /** Mean and standard deviation of its log odds. */
  readonly mean: number;
  readonly deviation: number;
}

/**
 * A Gaussian process classifier by Laplace's approximation (Rasmussen & Williams 2006, algorithms 3.1 and 3.2) whose mean is
 * given for each compound: the log odds of the chance that a list gives it. Without outcomes it says what the list says; a
 * failure lowers the chance of its neighbours, a success raises it.
 */
export class SuccessClassifier {
  readonly #covariance: (i: number, j: number) => number;
  readonly #means: Float64Array;
  readonly #trained: readonly number[];
  readonly #gradient: Float64Array;
  readonly #rootCurvature: Float64Array;
  readonly #factor;

  /**
   * @param covariance of the log odds of two compounds, by index
   * @param means log odds of each compound before any outcome
   * @param outcomes index and success of each compound that was tried
   */
  constructor(
    covariance: (i: number, j: number) => number,
    means: Float64Array,
    outcomes: readonly { readonly index: number; readonly success: boolean }[],
  ) {
    const n = outcomes.length;
    const prior = zeros(n, n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) prior.data[i * n + j] = covariance(outcomes[i]!.index, outcomes[j]!.index);
    }
    const target = outcomes.map(({ success }) => (success ? 1 : 0));
    const mean = Float64Array.from(outcomes, ({ index }) => means[index]!);
    // `shift` is the log odds less their mean: prior x weights.
    let shift: Float64Array = new Float64Array(n);
    let step = evaluate(prior, shift, mean, target);
    for (let k = 0; k < STEPS; k++) {
      const { gradient, root, factor } = step;
      const b = Float64Array.from(gradient, (value, i) => root[i]! * root[i]! * shift[i]! + value);
      const product = timesVector(prior, b);
      const solved = solveCholesky(
        factor,
        product.map((value, i) => value * root[i]!),
      );
      const weights = b.map((value, i) => value - root[i]! * solved[i]!);
      const next = timesVector(prior, weights);
      const change = next.reduce((most, value, i) => Math.max(most, Math.abs(value - shift[i]!)), 0);
      shift = next;
      step = evaluate(prior, shift, mean, target);
      if (change < TOLERANCE) break;
    }
    this.#covariance = covariance;
    this.#means = means;
    this.#trained = outcomes.map(({ index }) => index);
    this.#gradient = step.gradient;
    this.#rootCurvature = step.root;
    this.#factor = step.factor;
  }

  /** The mean of the log odds of the compound with an index: all that an order needs, and a thousandth of the work. */
  meanOf(index: number): number {
    return this.#meanOf(index, this.#crossOf(index));
  }

  /** What is expected of the compound with an index. */
  of(index: number): Posterior {
    const cross = this.#crossOf(index);
    const mean = this.#meanOf(index, cross);
    const reduced = solveLower(
      this.#factor,
      cross.map((value, i) => value * this.#rootCurvature[i]!),
    );
    const variance = Math.max(
      0,
      reduced.reduce((left, value) => left - value * value, this.#covariance(index, index)),
    );
    return { chance: sigmoid(mean), mean, deviation: Math.sqrt(variance) };
  }

  /** Covariances of a compound with those that were tried. */
  #crossOf(index: number): Float64Array {
    return Float64Array.from(this.#trained, (other) => this.#covariance(index, other));
  }

  #meanOf(index: number, cross: Float64Array): number {
    let mean = this.#means[index]!;
    cross.forEach((value, i) => (mean += value * this.#gradient[i]!));
    return mean;
  }
}

function evaluate(
  prior: { readonly data: Float64Array },
  shift: Float64Array,
  mean: Float64Array,
  target: readonly number[],
) {
  const n = target.length;
  const gradient = new Float64Array(n);
  const root = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const chance = sigmoid(mean[i]! + shift[i]!);
    gradient[i] = target[i]! - chance;
    root[i] = Math.sqrt(chance * (1 - chance));
  }
  const matrix = zeros(n, n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      matrix.data[i * n + j] = root[i]! * prior.data[i * n + j]! * root[j]! + (i === j ? 1 : 0);
  }
  return { gradient, root, factor: choleskyFactor(matrix) };
}
