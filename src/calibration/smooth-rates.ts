import { log } from '../numerics/elementary/elementary-functions.js';
import { timesVector, type Dense } from '../numerics/dense.js';
import { sigmoid, softplus } from '../numerics/logistic.js';
import { inverseOfPositiveDefinite } from '../numerics/inverse-of-positive-definite.js';
import { isotonicNonIncreasing } from '../numerics/statistics/isotonic.js';

/** Trials at a point of a scale, e.g. the logarithm of a rank. */
export interface BinomialPoint {
  readonly x: number;
  readonly trials: number;
  readonly hits: number;
}

/** A rate with its 95 % interval, in ]0, 1[. */
export interface SmoothRate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** Smoothing parameters that are tried, from the smoothest on. */
const SMOOTHING: readonly number[] = [1e5, 1e4, 1e3, 300, 100, 30, 10, 3, 1, 0.1];

/** How much slopes are held back, so that a few trials do not make a cliff. */
const SLOPE_PENALTY = 0.02;

/** The logarithm of odds falls at least as much for each unit of the scale: later is never worth as much as earlier. */
const LEAST_SLOPE = 0.05;

/** Half a hit more in one trial more, spread over all points: what was never found is rare, not impossible (Jeffreys' prior). */
const PRIOR = { hits: 0.5, trials: 1 };

const STEPS = 60;
const LONGEST_STEP = 1;
/** Normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;
/** Logarithms of odds beyond this are certainties that no data support. */
const MOST_ODDS = 15;

/**
 * A smooth rate that falls along a scale, by penalised logistic regression on its points (O'Sullivan, Yandell & Raynor, J. Am. Stat.
 * Assoc. 81, 96 (1986)): the integrated squared second derivative of the logarithm of odds is penalised as much as Akaike's criterion
 * says. What still rises is pooled. The interval is Wahba's (J. R. Stat. Soc. B 45, 133 (1983)), wider by what the hits
 * scatter more than independent ones would.
 *
 * @param points by ascending x; those without trials are interpolated
 */
export function smoothRates(points: readonly BinomialPoint[]): SmoothRate[] {
  const all = points.reduce((sum, { trials }) => sum + trials, 0);
  if (all === 0) return points.map(() => ({ rate: 0, low: 0, high: 0 }));
  const counted = points.map(({ x, trials, hits }) => ({
    x,
    trials: trials * (1 + PRIOR.trials / all),
    hits: hits + (PRIOR.hits * trials) / all,
  }));
  const hits =
    counted.reduce((sum, point) => sum + point.hits, 0) / counted.reduce((sum, { trials }) => sum + trials, 0);
  let odds = new Float64Array(points.length).fill(log(hits / (1 - hits)));
  // Each fit begins with the one before, from which it is not far.
  const fits = SMOOTHING.map((smoothing) => {
    const found = fit(counted, smoothing, odds);
    odds = found.odds;
    return found;
  });
  const best = fits.reduce((a, b) => (b.criterion < a.criterion ? b : a));
  const falling = isotonicNonIncreasing(
    best.odds.map((odds, k) => odds + LEAST_SLOPE * points[k]!.x),
    best.variances.map((variance) => 1 / variance),
  ).map((odds, k) => odds - LEAST_SLOPE * points[k]!.x);
  const widths = best.variances.map((variance) => Z * Math.sqrt(variance * best.scatter));
  const lows = Array.from(falling, (odds, k) => sigmoid(odds - widths[k]!));
  const highs = Array.from(falling, (odds, k) => sigmoid(odds + widths[k]!));
  for (let k = 1; k < lows.length; k++) lows[k] = Math.min(lows[k]!, lows[k - 1]!);
  for (let k = highs.length - 2; k >= 0; k--) highs[k] = Math.max(highs[k]!, highs[k + 1]!);
  return Array.from(falling, (odds, k) => ({ rate: sigmoid(odds), low: lows[k]!, high: highs[k]! }));
}

interface Fit {
  readonly odds: Float64Array<ArrayBuffer>;
  readonly variances: Float64Array;
  /** Variance of the hits over that of independent ones; at least 1. */
  readonly scatter: number;
  readonly criterion: number;
}

/** Newton's steps for one smoothing parameter. */
function fit(points: readonly BinomialPoint[], smoothing: number, start: Float64Array<ArrayBuffer>): Fit {
  const n = points.length;
  const penalty = penaltyOf(points, smoothing);
  let odds = start;
  const weights = new Float64Array(n);
  let inverse: Dense = penalty;
  for (let step = 0; step < STEPS; step++) {
    const matrix = { rows: n, columns: n, data: penalty.data.slice() };
    const target = new Float64Array(n);
    points.forEach(({ trials, hits }, k) => {
      const rate = sigmoid(odds[k]!);
      weights[k] = trials * rate * (1 - rate);
      matrix.data[k * n + k]! += weights[k]!;
      target[k] = weights[k]! * odds[k]! + hits - trials * rate;
    });
    inverse = inverseOfPositiveDefinite(matrix);
    const whole = timesVector(inverse, target).map((value, k) => value - odds[k]!);
    const change = whole.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    // Longer steps may lead to where all rates are 0 or 1, and never back.
    const share = Math.min(1, LONGEST_STEP / change);
    odds = odds.map((value, k) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, value + share * whole[k]!)));
    if (change < 1e-9) break;
  }
  let deviance = 0;
  let squares = 0;
  points.forEach(({ trials, hits }, k) => {
    const rate = sigmoid(odds[k]!);
    // log(rate) and log(1 - rate) by the logarithm of odds, which keep their digits.
    deviance -= 2 * (hits * odds[k]! - trials * softplus(odds[k]!));
    const miss = hits - trials * rate;
    if (trials > 0) squares += (miss * miss) / Math.max(1e-12, trials * rate * (1 - rate));
  });
  const variances = Float64Array.from({ length: n }, (_, k) => inverse.data[k * n + k]!);
  const freedom = variances.reduce((sum, variance, k) => sum + variance * weights[k]!, 0);
  const left = points.filter(({ trials }) => trials > 0).length - freedom;
  return {
    odds,
    variances,
    scatter: Math.max(1, left > 1 ? squares / left : 1),
    criterion: deviance + 2 * freedom,
  };
}

/** The matrix P for which odds^T P odds is the penalty. */
function penaltyOf(points: readonly BinomialPoint[], smoothing: number): Dense {
  const n = points.length;
  const data = new Float64Array(n * n);
  const add = (coefficients: readonly (readonly [number, number])[], weight: number): void => {
    for (const [i, a] of coefficients) for (const [j, b] of coefficients) data[i * n + j]! += weight * a * b;
  };
  for (let k = 1; k < n; k++) {
    const after = points[k]!.x - points[k - 1]!.x;
    add([[k - 1, -1 / after], [k, 1 / after]], SLOPE_PENALTY * after); // prettier-ignore
    if (k === 1) continue;
    const before = points[k - 1]!.x - points[k - 2]!.x;
    const second = [[k - 2, 1 / before], [k - 1, -1 / before - 1 / after], [k, 1 / after]] as const; // prettier-ignore
    add(second, (2 * smoothing) / (before + after));
  }
  // Rounding of large penalties must not make the matrix singular if few trials hold it.
  const ridge = 1e-12 * data.reduce((most, value) => Math.max(most, value), 0) + 1e-8;
  for (let k = 0; k < n; k++) data[k * n + k]! += ridge;
  return { rows: n, columns: n, data };
}
